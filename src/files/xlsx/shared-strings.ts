import type { TextRun } from '../model/cells';
import { decodeCellText, encodeCellText, escapeXml, keepsSpace } from '../xml/text';
import { childNamed, childrenNamed, element, elements, textOf, type XmlElement } from '../xml/tree';
import { serializeElement, XML_DECLARATION } from '../xml/serialize';
import type { Palette } from './colors';
import { fontElement, readFont } from './fonts';
import { MAIN_NAMESPACE } from './stylesheet';

export interface SharedText {
  readonly text: string;
  readonly runs?: readonly TextRun[];
}

/** Plain or rich text of an `si` or `is` element; phonetic runs do not count. */
export function readSharedText(node: XmlElement, palette: Palette): SharedText {
  const runs = childrenNamed(node, 'r').map((run): TextRun => {
    const text = decodeCellText(textOf(childNamed(run, 't')));
    const font = readFont(childNamed(run, 'rPr'), palette);
    return Object.keys(font).length > 0 ? { text, font } : { text };
  });
  if (runs.length === 0) return { text: decodeCellText(textOf(childNamed(node, 't'))) };
  return { text: runs.map((run) => run.text).join(''), runs };
}

/** Texts of an opened file that say more than their characters and fonts here, such as their reading in Japanese. */
export type OpenedTexts = ReadonlyMap<string, string>;

/** The items of an opened part that are kept as they were; of several with the same text the first. */
export function openedTexts(items: readonly XmlElement[], texts: readonly SharedText[]): OpenedTexts {
  const kept = new Map<string, string>();
  items.forEach((item, index) => {
    const read = texts[index];
    if (!read || isPlain(item) || !hasNoPrefixes(item)) return;
    const key = textKey(read.text, read.runs);
    if (!kept.has(key)) kept.set(key, serializeElement(item));
  });
  return kept;
}

/** Whether an item is its characters alone; Excel in Chinese says with each of them that it has no reading. */
function isPlain(item: XmlElement): boolean {
  return elements(item).every(
    ({ name, attributes }) =>
      name === 't' || (name === 'phoneticPr' && attributes['type'] === 'noConversion'),
  );
}

function hasNoPrefixes(node: XmlElement): boolean {
  return !node.name.includes(':') && elements(node).every(hasNoPrefixes);
}

function textKey(text: string, runs: readonly TextRun[] | undefined): string {
  return runs !== undefined && runs.length > 0 ? `\u0000${JSON.stringify(runs)}` : text;
}

/** The strings of a workbook while it is written: each different text once. */
export class SharedStringsWriter {
  private readonly indices = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  constructor(private readonly opened: OpenedTexts = new Map()) {}

  /** Index of a text. */
  index(text: string, runs?: readonly TextRun[]): number {
    this.uses++;
    const key = textKey(text, runs);
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    const index = this.items.length;
    this.indices.set(key, index);
    const isRich = runs !== undefined && runs.length > 0;
    this.items.push(this.opened.get(key) ?? `<si>${isRich ? runs.map(runXml).join('') : textXml(text)}</si>`);
    return index;
  }

  get isEmpty(): boolean {
    return this.items.length === 0;
  }

  /** The whole part. */
  finish(): string {
    const counts = `count="${this.uses}" uniqueCount="${this.items.length}"`;
    return `${XML_DECLARATION}<sst xmlns="${MAIN_NAMESPACE}" ${counts}>${this.items.join('')}</sst>`;
  }
}

function textXml(text: string): string {
  return `<t${keepsSpace(text) ? ' xml:space="preserve"' : ''}>${escapeXml(encodeCellText(text))}</t>`;
}

function runXml(run: TextRun): string {
  const font = run.font ? serializeElement(fontElement('rPr', run.font, 'rFont')) : '';
  return serializeElement(element('r')).replace('/>', `>${font}${textXml(run.text)}</r>`);
}
