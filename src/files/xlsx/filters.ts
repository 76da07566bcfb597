import { areaAddress, parseArea } from '../model/address';
import type { StyleChange } from '../model/cells';
import type { AutoFilterModel, FilterCriteria, OpenedFilterColumn } from '../model/sheet';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { readCriteria } from './filter-criteria-reader';
import { criteriaElement } from './filter-criteria-writer';
import { lookAttributes, readSortLook, sortedBy } from './filter-looks';
import { filterColumnElement, openedFilterColumn } from './opened-filter-columns';
import type { StylesheetWriter } from './stylesheet-writer';

/** Reads an `autoFilter` element (of a sheet or a table) in the shape of `Excel.FilterCriteria`. */
export function readAutoFilter(
  node: XmlElement | undefined,
  sortState: XmlElement | undefined,
  changes: readonly StyleChange[],
): AutoFilterModel | null {
  const area = parseArea(attribute(node, 'ref') ?? '');
  if (!node || !area) return null;
  const criteria = new Map<number, FilterCriteria>();
  const openedColumns = new Map<number, OpenedFilterColumn>();
  for (const column of childrenNamed(node, 'filterColumn')) {
    const read = readCriteria(elements(column)[0], changes);
    const index = numberAttribute(column, 'colId') ?? 0;
    if (read) criteria.set(index, read);
    const opened = openedFilterColumn(column, read);
    if (opened) openedColumns.set(index, opened);
  }
  const state = sortState ?? childNamed(node, 'sortState');
  const sort = childrenNamed(state, 'sortCondition').flatMap((condition) => {
    const key = parseArea(attribute(condition, 'ref') ?? '');
    const look = readSortLook(condition, changes);
    // What cannot be read is not taken for an order of values.
    if (!key || look === null) return [];
    const ascending = !flagAttribute(condition, 'descending');
    const customList = attribute(condition, 'customList');
    return [
      {
        column: key.left - area.left,
        ascending,
        ...(look && { look }),
        ...(customList !== undefined && { customList }),
      },
    ];
  });
  return {
    area,
    criteria,
    ...(openedColumns.size > 0 && { openedColumns }),
    ...(sort.length > 0 && { sort }),
    ...(flagAttribute(state, 'caseSensitive') && { sortMatchesCase: true }),
    ...(attribute(state, 'sortMethod') === 'stroke' && { sortsByStrokes: true }),
  };
}

/** The `autoFilter` element; the sort state is a sibling of it, see `sortStateElement`. */
export function autoFilterElement(filter: AutoFilterModel, styles: StylesheetWriter): XmlElement {
  const node = element('autoFilter', { ref: areaAddress(filter.area) });
  const columns = new Set([...filter.criteria.keys(), ...(filter.openedColumns?.keys() ?? [])]);
  for (const column of [...columns].sort((a, b) => a - b)) {
    const criteria = filter.criteria.get(column);
    const condition = criteria ? criteriaElement(criteria, styles) : null;
    const written = filterColumnElement(column, criteria, condition, filter.openedColumns?.get(column));
    if (written) node.children.push(written);
  }
  return node;
}

/** The order that a filter's area was sorted in; rows from below the header. */
export function sortStateElement(
  filter: AutoFilterModel | null,
  styles: StylesheetWriter,
  lastRow = filter?.area.bottom ?? 0,
): XmlElement | undefined {
  if (!filter?.sort || filter.sort.length === 0) return undefined;
  const body = { ...filter.area, top: Math.min(filter.area.top + 1, lastRow), bottom: lastRow };
  const keys = filter.sort.map((key) => {
    const column = filter.area.left + key.column;
    return element('sortCondition', {
      descending: key.ascending ? undefined : true,
      sortBy: key.look && sortedBy[key.look.kind],
      ref: areaAddress({ ...body, left: column, right: column }),
      customList: key.customList,
      ...(key.look && lookAttributes(key.look, styles)),
    });
  });
  const state = {
    caseSensitive: filter.sortMatchesCase ? true : undefined,
    sortMethod: filter.sortsByStrokes ? 'stroke' : undefined,
    ref: areaAddress(body),
  };
  return element('sortState', state, ...keys);
}
