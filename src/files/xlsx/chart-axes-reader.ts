import type { AxisKey, ChartAxisModel } from '../model/chart-parts';
import {
  attribute,
  childNamed,
  flagAttribute,
  localName,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import type { AxisPair } from './chart-axis-pairs';
import { isOn, readLook, val } from './chart-looks';
import { titleText } from './chart-title';
import type { Palette } from './colors';

export function readAxes(
  pairs: readonly AxisPair[],
  palette: Palette,
): Partial<Record<AxisKey, ChartAxisModel>> {
  const axes: Partial<Record<AxisKey, ChartAxisModel>> = {};
  const keys: readonly (readonly [AxisKey, AxisKey])[] = [
    ['category', 'value'],
    ['category2', 'value2'],
  ];
  for (const [index, [category, values]] of keys.entries()) {
    const pair = pairs[index];
    const first = readAxis(pair?.[0], false, palette);
    const second = readAxis(pair?.[1], index === 0, palette);
    const between = val(childNamed(pair?.[1], 'crossBetween'));
    const isBetween = between === undefined ? undefined : between === 'between';
    if (isBetween !== undefined && isBetween === isValueAxis(pair?.[0])) first.crossesBetween = isBetween;
    // an axis of a file says where it stands on the other one
    const [onCategories, onValues] = [crossingOf(pair?.[1]), crossingOf(pair?.[0])];
    if (onCategories !== undefined && onCategories !== (index === 1 ? 'max' : 'autoZero'))
      first.crossing = onCategories;
    if (onValues !== undefined && onValues !== 'autoZero') second.crossing = onValues;
    if (index === 1) {
      if (first.hidden) delete first.hidden;
      else if (pair?.[0]) first.hidden = false;
    }
    if (Object.keys(first).length > 0) axes[category] = first;
    if (Object.keys(second).length > 0) axes[values] = second;
  }
  return axes;
}

function crossingOf(node: XmlElement | undefined): ChartAxisModel['crossing'] {
  const word = val(childNamed(node, 'crosses'));
  if (word === 'autoZero' || word === 'min' || word === 'max') return word;
  return numberAttribute(childNamed(node, 'crossesAt'), 'val');
}

function isValueAxis(node: XmlElement | undefined): boolean {
  return node !== undefined && localName(node.name) === 'valAx';
}

function readAxis(node: XmlElement | undefined, hasGridlines: boolean, palette: Palette): ChartAxisModel {
  if (!node) return {};
  const number = (from: XmlElement | undefined, name: string): number | undefined =>
    numberAttribute(childNamed(from, name), 'val');
  const scaling = childNamed(node, 'scaling');
  const format = childNamed(node, 'numFmt');
  const code = attribute(format, 'formatCode');
  const major = childNamed(node, 'majorGridlines');
  const minor = childNamed(node, 'minorGridlines');
  const labels = val(childNamed(node, 'tickLblPos'));
  const [majorTick, minorTick] = [
    val(childNamed(node, 'majorTickMark')),
    val(childNamed(node, 'minorTickMark')),
  ];
  const isFixed = val(childNamed(node, 'auto')) === '0';
  const title = titleText(childNamed(node, 'title'));
  const units = {
    baseTimeUnit: val(childNamed(node, 'baseTimeUnit')),
    majorTimeUnit: val(childNamed(node, 'majorTimeUnit')),
    minorTimeUnit: val(childNamed(node, 'minorTimeUnit')),
  };
  const alignment = val(childNamed(node, 'lblAlgn'));
  const offset = number(node, 'lblOffset');
  const model: ChartAxisModel = {
    ...(title !== undefined && { title }),
    ...(isOn(node, 'delete') && { hidden: true }),
    ...(val(childNamed(scaling, 'orientation')) === 'maxMin' && { reversed: true }),
    ...((major !== undefined) !== hasGridlines && { majorGridlines: major !== undefined }),
    ...(minor && { minorGridlines: true }),
    ...(code !== undefined && !flagAttribute(format, 'sourceLinked') && { numberFormat: code }),
    ...(labels !== undefined && labels !== 'nextTo' && { labels }),
    ...(majorTick !== undefined && majorTick !== 'out' && { majorTick }),
    ...(minorTick !== undefined && minorTick !== 'none' && { minorTick }),
    ...(alignment !== undefined && alignment !== 'ctr' && { labelAlignment: alignment }),
    ...(isFixed && { categories: localName(node.name) === 'dateAx' ? ('date' as const) : ('text' as const) }),
    ...(isOn(node, 'noMultiLvlLbl') && { hasOneLevel: true }),
    ...(offset !== undefined && offset !== 100 && { labelOffset: offset }),
  };
  const numbers = {
    logBase: number(scaling, 'logBase'),
    maximum: number(scaling, 'max'),
    minimum: number(scaling, 'min'),
    majorUnit: number(node, 'majorUnit'),
    minorUnit: number(node, 'minorUnit'),
    labelSpacing: number(node, 'tickLblSkip'),
    tickSpacing: number(node, 'tickMarkSkip'),
    customUnit: number(childNamed(node, 'dispUnits'), 'custUnit'),
  };
  const looks = {
    look: readLook(node, palette),
    titleLook: readLook(childNamed(node, 'title'), palette),
    majorGridLook: readLook(major, palette),
    minorGridLook: readLook(minor, palette),
  };
  const display = childNamed(node, 'dispUnits');
  const displayUnit = val(childNamed(display, 'builtInUnit'));
  return Object.assign(
    model,
    displayUnit === undefined ? {} : { displayUnit },
    display && !childNamed(display, 'dispUnitsLbl') ? { hidesUnit: true } : {},
    ...[...Object.entries(units), ...Object.entries(numbers), ...Object.entries(looks)].map(([key, found]) =>
      found === undefined ? {} : { [key]: found },
    ),
  );
}
