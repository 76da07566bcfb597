import type { ChartLabels, ChartPointModel } from '../model/chart-parts';
import {
  attribute,
  childNamed,
  childrenNamed,
  flagAttribute,
  numberAttribute,
  textOf,
  type XmlElement,
} from '../xml/tree';
import { c, given, readLook, shapeElement, textElement, val, value, type Child } from './chart-looks';
import { richTextElement, richTextOf } from './chart-rich-text';
import type { Palette } from './colors';

const LABEL_FLAGS = {
  showLegendKey: 'showLegendKey',
  showVal: 'showValue',
  showCatName: 'showCategoryName',
  showSerName: 'showSeriesName',
  showPercent: 'showPercentage',
  showBubbleSize: 'showBubbleSize',
} as const;

/**
 * `dLbls` of a series, with the labels that single points have of their own. Without `isPlaced` they stand where Excel
 * puts them: in three dimensions labels have no other place, apart from those of pies.
 */
export function labelsElement(
  labels: ChartLabels | undefined,
  points: readonly ChartPointModel[] = [],
  isPlaced = true,
): Child {
  const own = points.flatMap((point) => pointLabelElement(point, isPlaced) ?? []);
  if (!labels && own.length === 0) return undefined;
  return c('dLbls', {}, ...own, ...labelParts(labels ?? {}, isPlaced));
}

function pointLabelElement({ index, label }: ChartPointModel, isPlaced: boolean): Child {
  if (label === undefined) return undefined;
  if (label === 'none') return c('dLbl', {}, value('idx', index), value('delete', true));
  const text = label.text === undefined ? undefined : richTextElement(label.text, label.look);
  return c('dLbl', {}, value('idx', index), text, ...labelParts(label, isPlaced));
}

function labelParts(labels: ChartLabels, isPlaced: boolean): Child[] {
  return [
    labels.numberFormat === undefined
      ? undefined
      : c('numFmt', { formatCode: labels.numberFormat, sourceLinked: false }),
    shapeElement(labels.look),
    labels.text === undefined ? textElement(labels.look) : undefined,
    isPlaced ? given('dLblPos', labels.position) : undefined,
    ...Object.entries(LABEL_FLAGS).map(([name, key]) => value(name, labels[key] ?? false)),
    labels.separator === undefined ? undefined : c('separator', {}, labels.separator),
  ];
}

export function readLabels(node: XmlElement | undefined, palette: Palette): ChartLabels | undefined {
  if (!node || isDeleted(node)) return undefined;
  const labels: ChartLabels = {};
  for (const [name, key] of Object.entries(LABEL_FLAGS))
    if (flagAttribute(childNamed(node, name), 'val')) labels[key] = true;
  if (Object.keys(labels).length === 0) return undefined;
  const format = childNamed(node, 'numFmt');
  const code = attribute(format, 'formatCode');
  if (code !== undefined && !flagAttribute(format, 'sourceLinked')) labels.numberFormat = code;
  const position = val(childNamed(node, 'dLblPos'));
  if (position !== undefined) labels.position = position;
  const separator = childNamed(node, 'separator');
  if (separator) labels.separator = textOf(separator);
  const look = readLook(node, palette);
  if (look) labels.look = look;
  return labels;
}

function isDeleted(node: XmlElement): boolean {
  return val(childNamed(node, 'delete')) === '1';
}

/** The labels that single points of a series have of their own. */
export function readPointLabels(series: XmlElement, palette: Palette): ChartPointModel[] {
  return childrenNamed(childNamed(series, 'dLbls'), 'dLbl').flatMap((node): ChartPointModel[] => {
    const index = numberAttribute(childNamed(node, 'idx'), 'val');
    if (index === undefined) return [];
    const labels = readLabels(node, palette);
    if (!labels) return [{ index, label: 'none' }];
    const text = richTextOf(node);
    return [{ index, label: text === undefined ? labels : { ...labels, text } }];
  });
}
