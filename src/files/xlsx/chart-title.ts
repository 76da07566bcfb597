import type { ChartLook, ChartPlace } from '../model/chart-parts';
import type { TitlePart } from '../model/title-parts';
import { childNamed, descendantNamed, textOf, type XmlElement } from '../xml/tree';
import { c, shapeElement, textElement, value } from './chart-looks';
import { layoutElement } from './chart-layout';
import { fileFormula, shownFormula } from './formulas';
import { richTextElement, richTextOf } from './chart-rich-text';

/** What a title has beyond its words and look. */
interface TitleContent {
  readonly overlay?: boolean | undefined;
  readonly place?: ChartPlace | undefined;
  readonly parts?: readonly TitlePart[] | undefined;
  /** The cells that it comes from. */
  readonly reference?: string | undefined;
}

/** `title` of a chart or an axis. */
export function titleElement(
  text: string,
  look?: ChartLook,
  { overlay = false, place, parts, reference }: TitleContent = {},
): XmlElement {
  const isLinked = reference !== undefined;
  return c(
    'title',
    {},
    isLinked ? linkedText(reference, text) : richTextElement(text, look, parts),
    layoutElement(place),
    value('overlay', overlay),
    shapeElement(look),
    isLinked ? textElement(look) : undefined,
  );
}

function linkedText(reference: string, text: string): XmlElement {
  const point = c('pt', { idx: 0 }, c('v', {}, text));
  return c(
    'tx',
    {},
    c('strRef', {}, c('f', {}, fileFormula(reference)), c('strCache', {}, value('ptCount', 1), point)),
  );
}

/** The cells that a title comes from. */
export function titleReference(title: XmlElement | undefined): string | undefined {
  const formula = descendantNamed(childNamed(title, 'tx'), 'f');
  return formula && shownFormula(textOf(formula));
}

/** The text of a chart's or an axis' `title`. */
export function titleText(title: XmlElement | undefined): string | undefined {
  return title && (richTextOf(title) ?? textOf(descendantNamed(title, 'v')));
}
