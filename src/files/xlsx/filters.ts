import { areaAddress, parseArea } from '../model/address';
import type { StyleChange } from '../model/cells';
import { ICON_SETS, isIconSet } from '../model/icon-sets';
import { MONTH_NAMES } from '../model/month-names';
import type { AutoFilterModel, FilterCriteria, OpenedFilterColumn } from '../model/sheet';
import { decodeCellText, encodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  elements,
  flagAttribute,
  localName,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { colorOf, iconOf, lookAttributes, readSortLook, sortedBy } from './filter-looks';
import { filterColumnElement, openedFilterColumn } from './opened-filter-columns';
import type { StylesheetWriter } from './stylesheet-writer';

const OPERATOR_SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};
const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

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

function readCriteria(node: XmlElement | undefined, changes: readonly StyleChange[]): FilterCriteria | null {
  if (!node) return null;
  switch (localName(node.name)) {
    case 'filters': {
      const values: unknown[] = childrenNamed(node, 'filter').map((one) =>
        decodeCellText(attribute(one, 'val') ?? ''),
      );
      if (flagAttribute(node, 'blank')) values.push('');
      for (const group of childrenNamed(node, 'dateGroupItem')) values.push(readDateGroup(group));
      return { filterOn: 'Values', values };
    }
    case 'customFilters': {
      const [first, second] = childrenNamed(node, 'customFilter').map(
        (one) =>
          (OPERATOR_SIGNS[attribute(one, 'operator') ?? 'equal'] ?? '=') +
          decodeCellText(attribute(one, 'val') ?? ''),
      );
      return {
        filterOn: 'Custom',
        criterion1: first ?? '',
        ...(second !== undefined && {
          criterion2: second,
          operator: flagAttribute(node, 'and') ? 'And' : 'Or',
        }),
      };
    }
    case 'top10': {
      const side = flagAttribute(node, 'top', true) ? 'Top' : 'Bottom';
      const unit = flagAttribute(node, 'percent') ? 'Percent' : 'Items';
      return { filterOn: side + unit, criterion1: attribute(node, 'val') ?? '10' };
    }
    case 'dynamicFilter': {
      const type = attribute(node, 'type') ?? '';
      return { filterOn: 'Dynamic', dynamicCriteria: dynamicCriteria(type) };
    }
    case 'colorFilter': {
      const onCell = flagAttribute(node, 'cellColor', true);
      const color = colorOf(node, onCell, changes);
      return { filterOn: onCell ? 'CellColor' : 'FontColor', ...(color !== undefined && { color }) };
    }
    case 'iconFilter': {
      const icon = iconOf(node);
      return icon ? { filterOn: 'Icon', icon } : null;
    }
    default:
      return null;
  }
}

function criteriaElement(criteria: FilterCriteria, styles: StylesheetWriter): XmlElement | null {
  const text = (name: string): string | undefined => {
    const value = criteria[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  switch (criteria['filterOn']) {
    case 'Values':
      return valuesElement(Array.isArray(criteria['values']) ? criteria['values'] : []);
    case 'Custom': {
      const conditions = [text('criterion1'), text('criterion2')]
        .filter((one) => one !== undefined)
        .map(customFilter);
      const isAnd = conditions.length > 1 && criteria['operator'] !== 'Or';
      return element('customFilters', { and: isAnd || undefined }, ...conditions);
    }
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent': {
      const on = String(criteria['filterOn']);
      return element('top10', {
        top: on.startsWith('Top') ? undefined : false,
        percent: on.endsWith('Percent') || undefined,
        val: text('criterion1') ?? '10',
      });
    }
    case 'Dynamic': {
      const type = text('dynamicCriteria') ?? '';
      return type === '' ? null : element('dynamicFilter', { type: dynamicType(type) });
    }
    case 'CellColor':
    case 'FontColor': {
      const color = text('color');
      if (color === undefined) return null;
      const onCell = criteria['filterOn'] === 'CellColor';
      return element('colorFilter', {
        ...lookAttributes({ kind: onCell ? 'CellColor' : 'FontColor', color }, styles),
        cellColor: onCell ? undefined : false,
      });
    }
    case 'Icon': {
      const icon = criteria['icon'];
      if (typeof icon !== 'object' || icon === null || !('set' in icon) || !('index' in icon)) return null;
      const set = String(icon.set);
      return isIconSet(set)
        ? element('iconFilter', { iconSet: ICON_SETS[set], iconId: Number(icon.index) })
        : null;
    }
    default:
      return null;
  }
}

function valuesElement(values: readonly unknown[]): XmlElement {
  const node = element('filters', { blank: values.includes('') || undefined });
  for (const value of values) {
    if (typeof value === 'string' && value !== '')
      node.children.push(element('filter', { val: encodeCellText(value) }));
  }
  for (const value of values) {
    if (typeof value !== 'object' || value === null || !('date' in value) || !('specificity' in value))
      continue;
    const depth = DATE_PARTS.findIndex((part) => part === String(value.specificity).toLowerCase());
    const numbers = String(value.date).split(/[-T:]/).map(Number);
    const group = element('dateGroupItem');
    DATE_PARTS.slice(0, depth + 1).forEach((part, index) => {
      group.attributes[part] = String(numbers[index] ?? (index < 3 ? 1 : 0));
    });
    group.attributes['dateTimeGrouping'] = DATE_PARTS[depth] ?? 'day';
    node.children.push(group);
  }
  return node;
}

function readDateGroup(group: XmlElement): { date: string; specificity: string } {
  const specificity = attribute(group, 'dateTimeGrouping') ?? 'day';
  const depth = DATE_PARTS.findIndex((part) => part === specificity);
  const parts = DATE_PARTS.slice(0, depth + 1).map((part, index) =>
    (attribute(group, part) ?? '0').padStart(index === 0 ? 4 : 2, '0'),
  );
  const date = parts.slice(0, 3).join('-') + (parts.length > 3 ? `T${parts.slice(3).join(':')}` : '');
  return { date, specificity: specificity.charAt(0).toUpperCase() + specificity.slice(1) };
}

function customFilter(criterion: string): XmlElement {
  const sign = /^(<>|>=|<=|>|<|=)?/.exec(criterion)?.[1] ?? '';
  const operator = Object.entries(OPERATOR_SIGNS).find(([, known]) => known === sign)?.[0];
  return element('customFilter', {
    operator: operator === 'equal' ? undefined : operator,
    val: encodeCellText(criterion.slice(sign.length)),
  });
}

/** Months in the spelling of Microsoft's own list of criteria; a file says M1 to M12, and Q1 to Q4 for quarters. */
const MONTHS = MONTH_NAMES.map((name) => (name === 'February' ? 'Februray' : name));
const EVERY_YEAR = 'AllDatesInPeriod';

export function dynamicCriteria(type: string): string {
  const [, kind, number] = /^([MQ])(\d+)$/.exec(type) ?? [];
  if (kind === 'Q') return `${EVERY_YEAR}Quarter${number}`;
  if (kind === 'M') return `${EVERY_YEAR}${MONTHS[Number(number) - 1]}`;
  return type.charAt(0).toUpperCase() + type.slice(1);
}

export function dynamicType(criteria: string): string {
  if (!criteria.startsWith(EVERY_YEAR)) return criteria.charAt(0).toLowerCase() + criteria.slice(1);
  const period = criteria.slice(EVERY_YEAR.length).replace('February', 'Februray');
  return period.startsWith('Quarter') ? period.replace('Quarter', 'Q') : `M${MONTHS.indexOf(period) + 1}`;
}
