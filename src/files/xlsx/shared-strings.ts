import type { TextRun } from '../model/cells';
import { decodeCellText, encodeCellText, escapeXml, keepsSpace } from '../xml/text';
import { childNamed, childrenNamed, element, textOf, type XmlElement } from '../xml/tree';
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

/** The strings of a workbook while it is written: each different text once. */
export class SharedStringsWriter {
  private readonly indices = new Map<string, number>();
  private readonly items: string[] = [];
  private uses = 0;

  /** Index of a text. */
  index(text: string, runs?: readonly TextRun[]): number {
    this.uses++;
    const rich = runs !== undefined && runs.length > 0;
    const key = rich ? `\u0000${JSON.stringify(runs)}` : text;
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    const index = this.items.length;
    this.indices.set(key, index);
    this.items.push(`<si>${rich ? runs.map(runXml).join('') : textXml(text)}</si>`);
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
