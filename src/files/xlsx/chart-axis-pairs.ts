import { childNamed, childrenNamed, elements, localName, type XmlElement } from '../xml/tree';
import { val } from './chart-looks';

/** An axis of categories, or of two axes of values the one that lies as these would, and the axis of values it crosses. */
export type AxisPair = readonly [XmlElement | undefined, XmlElement | undefined];

const CATEGORIES: readonly string[] = ['catAx', 'dateAx'];

/**
 * The axes of a chart in pairs that cross each other, the primary one first: the pair that the first group of series
 * names, unless one that no group names stands before it, since all series are drawn on the second.
 */
export function axisPairs(plot: XmlElement | undefined): AxisPair[] {
  const axes = elements(plot).filter(({ name }) => [...CATEGORIES, 'valAx'].includes(localName(name)));
  const byId = new Map(axes.map((axis) => [idOf(axis), axis]));
  const groups = elements(plot)
    .filter(({ name }) => localName(name).endsWith('Chart'))
    .map((group) => childrenNamed(group, 'axId').flatMap((id) => byId.get(val(id)) ?? []));
  const named = groups.flat();
  const isNamed = new Set(named);
  const first = named[0] ? axes.indexOf(named[0]) : -1;
  const isBefore = (axis: XmlElement): boolean => !isNamed.has(axis) && axes.indexOf(axis) < first;
  const pairs: AxisPair[] = [];
  const seen = new Set<XmlElement>();
  for (const axis of [...axes.filter(isBefore), ...named, ...axes]) {
    if (seen.has(axis)) continue;
    const beside = groups.find((group) => group.includes(axis)) ?? [];
    const crossed =
      byId.get(val(childNamed(axis, 'crossAx'))) ?? beside.find((one) => one !== axis && !seen.has(one));
    const other = crossed === undefined || seen.has(crossed) ? undefined : crossed;
    for (const one of [axis, other]) if (one) seen.add(one);
    pairs.push(liesAsCategories(axis, other) ? [axis, other] : [other, axis]);
  }
  return pairs;
}

function idOf(axis: XmlElement): string | undefined {
  return val(childNamed(axis, 'axId'));
}

/** Of two axes of values, categories would stand along the one below or above the plot. */
function liesAsCategories(axis: XmlElement, other: XmlElement | undefined): boolean {
  const isOfCategories = (one: XmlElement): boolean => CATEGORIES.includes(localName(one.name));
  if (isOfCategories(axis)) return true;
  if (other === undefined || isOfCategories(other)) return false;
  const position = val(childNamed(axis, 'axPos'));
  return position !== 'l' && position !== 'r';
}
