import type { FilterCriteria, OpenedFilterColumn } from '../model/sheet';
import { standsAlone } from '../xml/prefixes';
import { element, elements, type XmlElement } from '../xml/tree';

const BUTTONS = ['hiddenButton', 'showButton'];
// What conditions say beyond the criteria: values that Excel computed, and a calendar.
const BEYOND = ['calendarType', 'filterVal', 'maxVal', 'valIso', 'maxValIso'];

interface FilterColumnOrigin extends OpenedFilterColumn {
  readonly node: XmlElement;
}

/** What a `filterColumn` says beyond its criteria; undefined where these are all of it. */
export function openedFilterColumn(
  node: XmlElement,
  criteria: FilterCriteria | null,
): FilterColumnOrigin | undefined {
  const [condition, ...more] = elements(node);
  const isUnread = condition !== undefined && criteria === null;
  const saysMore =
    isUnread ||
    more.length > 0 ||
    BUTTONS.some((name) => node.attributes[name] !== undefined) ||
    BEYOND.some((name) => condition?.attributes[name] !== undefined) ||
    (criteria?.['filterOn'] === 'Dynamic' && condition?.attributes['val'] !== undefined) ||
    isLookWithoutColor(criteria);
  return saysMore ? { node, ...(criteria && { criteria }), ...(isUnread && { isUnread }) } : undefined;
}

/** A `filterColumn` with a condition, or as it was opened where that has not changed; null where nothing is to say. */
export function filterColumnElement(
  column: number,
  criteria: FilterCriteria | undefined,
  condition: XmlElement | null,
  opened: OpenedFilterColumn | undefined,
): XmlElement | null {
  const node = opened && isOrigin(opened) && standsAlone(opened.node) ? opened.node : undefined;
  if (node && JSON.stringify(opened?.criteria) === JSON.stringify(criteria))
    return element(node.name, { ...node.attributes, colId: column }, ...node.children);
  const buttons = Object.entries(node?.attributes ?? {}).filter(([name]) => BUTTONS.includes(name));
  if (!condition && buttons.length === 0) return null;
  return element('filterColumn', { colId: column, ...Object.fromEntries(buttons) }, condition);
}

/** A colour that no look has, such as that of a gradient or of text in its automatic colour. */
function isLookWithoutColor(criteria: FilterCriteria | null): boolean {
  return /^(?:Cell|Font)Color$/.test(String(criteria?.['filterOn'])) && criteria?.['color'] === undefined;
}

function isOrigin(opened: OpenedFilterColumn): opened is FilterColumnOrigin {
  return 'name' in opened.node && 'children' in opened.node;
}
