import type { ChartLook } from '../model/chart-parts';
import { childNamed, childrenNamed, descendantNamed, elements, textOf, type XmlElement } from '../xml/tree';
import { a, bodyElement, c, textProperties } from './chart-looks';

/** `tx` with a text in lines. */
export function richTextElement(text: string, look: ChartLook | undefined): XmlElement {
  const lines = text
    .split('\n')
    .map((line) => a('p', {}, a('r', {}, textProperties('rPr', look?.text), a('t', {}, line))));
  return c('tx', {}, c('rich', {}, bodyElement(look), a('lstStyle'), ...lines));
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
