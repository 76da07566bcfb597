import type { ChartLook } from '../model/chart-parts';
import type { XmlElement } from '../xml/tree';
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
