import type { ChartLook } from '../model/chart-parts';
import { childNamed, childrenNamed, descendantNamed, elements, textOf, type XmlElement } from '../xml/tree';
import { a, bodyElement, c, shapeElement, textProperties, value } from './chart-looks';

/** `title` of a chart or an axis. */
export function titleElement(text: string, look?: ChartLook, overlay = false): XmlElement {
  const lines = text
    .split('\n')
    .map((line) => a('p', {}, a('r', {}, textProperties('rPr', look?.text), a('t', {}, line))));
  return c(
    'title',
    {},
    c('tx', {}, c('rich', {}, bodyElement(look), a('lstStyle'), ...lines)),
    value('overlay', overlay),
    shapeElement(look),
  );
}

/** The text of a chart's or an axis' `title`. */
export function titleText(title: XmlElement | undefined): string | undefined {
  if (!title) return undefined;
  const rich = descendantNamed(title, 'rich');
  if (!rich) return textOf(descendantNamed(title, 'v'));
  return childrenNamed(rich, 'p')
    .map((paragraph) =>
      elements(paragraph)
        .map((run) => textOf(childNamed(run, 't')))
        .join(''),
    )
    .join('\n');
}
