import type { ChartLook, ChartPlace } from '../model/chart-parts';
import { descendantNamed, textOf, type XmlElement } from '../xml/tree';
import { c, shapeElement, value } from './chart-looks';
import { layoutElement } from './chart-layout';
import { richTextElement, richTextOf } from './chart-rich-text';

/** `title` of a chart or an axis. */
export function titleElement(
  text: string,
  look?: ChartLook,
  overlay = false,
  place?: ChartPlace,
): XmlElement {
  return c(
    'title',
    {},
    richTextElement(text, look),
    layoutElement(place),
    value('overlay', overlay),
    shapeElement(look),
  );
}

/** The text of a chart's or an axis' `title`. */
export function titleText(title: XmlElement | undefined): string | undefined {
  return title && (richTextOf(title) ?? textOf(descendantNamed(title, 'v')));
}
