import type { ChartLook, ChartText } from '../model/chart-parts';
import { childNamed, childrenNamed, descendantNamed, elements, textOf, type XmlElement } from '../xml/tree';
import type { TitlePart } from '../model/title-parts';
import { a, bodyElement, c, readText, textProperties } from './chart-looks';
import type { Palette } from './colors';

/** `tx` with a text in lines. */
export function richTextElement(
  text: string,
  look: ChartLook | undefined,
  parts: readonly TitlePart[] = [{ length: text.length, text: look?.text ?? {} }],
): XmlElement {
  let start = 0;
  const lines = text.split('\n').map((line) => {
    const runs = runsOf(line, start, parts);
    start += line.length + 1;
    return a('p', {}, ...runs);
  });
  return c('tx', {}, c('rich', {}, bodyElement(look), a('lstStyle'), ...lines));
}

/** The runs of a line that starts at a character of the text. */
function runsOf(line: string, start: number, parts: readonly TitlePart[]): XmlElement[] {
  const runs: XmlElement[] = [];
  let end = 0;
  for (const { length, text } of parts) {
    const from = Math.max(0, end - start);
    end += length;
    const words = line.slice(from, Math.max(0, end - start));
    if (words !== '') runs.push(run(words, text));
  }
  return runs.length > 0 ? runs : [run('', parts.at(-1)?.text ?? {})];
}

function run(words: string, text: ChartText): XmlElement {
  const properties = Object.keys(text).length === 0 ? undefined : textProperties('rPr', text);
  return a('r', {}, properties, a('t', {}, words));
}

/** How the characters of a text look; undefined where all look alike. */
export function titleParts(node: XmlElement | undefined, palette: Palette): readonly TitlePart[] | undefined {
  const parts: TitlePart[] = [];
  for (const paragraph of childrenNamed(descendantNamed(node, 'rich'), 'p')) {
    const last = parts.pop();
    if (last) parts.push({ ...last, length: last.length + 1 });
    for (const each of childrenNamed(paragraph, 'r')) {
      const length = textOf(childNamed(each, 't')).length;
      parts.push({ length, text: readText(childNamed(each, 'rPr'), palette) ?? {} });
    }
  }
  const [first, ...others] = parts.map(({ text }) => JSON.stringify(text));
  return others.every((text) => text === first) ? undefined : parts;
}

/** The text in lines of something that has one. */
export function richTextOf(node: XmlElement): string | undefined {
  const rich = descendantNamed(node, 'rich');
  if (!rich) return undefined;
  return childrenNamed(rich, 'p')
    .map((paragraph) =>
      elements(paragraph)
        .map((run) => textOf(childNamed(run, 't')))
        .join(''),
    )
    .join('\n');
}
