import { momentOfSerial, type FilterMoment } from '../model/moments';
import type { PivotTableModel } from '../model/objects';
import type {
  PivotConditions,
  PivotDateFilter,
  PivotLabelFilter,
  PivotValueFilter,
} from '../model/pivot-filters';
import { decodeCellText } from '../xml/text';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendantNamed,
  flagAttribute,
  numberAttribute,
  type XmlElement,
} from '../xml/tree';
import { dynamicCriteria } from './filter-words';
import { conditionOf, DATE_FILTERS, LABEL_FILTERS, RANKS, VALUE_FILTERS } from './pivot-filter-words';
import { keysOf } from './pivot-words';

/** The filters of a pivot table by labels, dates and values; those of other models than a worksheet's are not read. */
export function readPivotFilters(
  root: XmlElement,
  fields: readonly string[],
  date1904: boolean,
): Pick<PivotTableModel, 'conditions'> {
  const conditions: Record<string, PivotConditions> = {};
  for (const node of childrenNamed(childNamed(root, 'filters'), 'filter')) {
    const field = fields[numberAttribute(node, 'fld') ?? -1];
    const read = field === undefined ? undefined : readFilter(node, date1904);
    if (field !== undefined && read) conditions[field] = { ...conditions[field], ...read };
  }
  return Object.keys(conditions).length > 0 ? { conditions } : {};
}

function readFilter(node: XmlElement, date1904: boolean): PivotConditions | undefined {
  const type = attribute(node, 'type') ?? '';
  const criteria = childNamed(childNamed(node, 'autoFilter'), 'filterColumn');
  const value = readValueFilter(node, type, criteria);
  if (value) return { value };
  const label = readLabelFilter(node, type);
  if (label) return { label };
  const date = readDateFilter(node, type, criteria, date1904);
  return date && { date };
}

function readLabelFilter(node: XmlElement, type: string): PivotLabelFilter | undefined {
  const found = conditionOf(LABEL_FILTERS, type);
  if (!found) return undefined;
  const [first, second] = ['stringValue1', 'stringValue2'].map((name) =>
    decodeCellText(attribute(node, name) ?? ''),
  );
  const text = first ?? '';
  switch (found.condition) {
    case 'Between':
      return { ...found, lowerBound: text, upperBound: second ?? '' };
    case 'BeginsWith':
    case 'EndsWith':
    case 'Contains':
      return { ...found, substring: text };
    default:
      return { ...found, comparator: text };
  }
}

function numbersIn(criteria: XmlElement | undefined): number[] {
  return childrenNamed(childNamed(criteria, 'customFilters'), 'customFilter').map((one) =>
    Number(attribute(one, 'val')),
  );
}

function readValueFilter(
  node: XmlElement,
  type: string,
  criteria: XmlElement | undefined,
): PivotValueFilter | undefined {
  const value = numberAttribute(node, 'iMeasureFld') ?? 0;
  const selectionType = keysOf(RANKS).find((one) => RANKS[one] === type);
  if (selectionType) {
    const rank = childNamed(criteria, 'top10');
    return {
      condition: flagAttribute(rank, 'top', true) ? 'TopN' : 'BottomN',
      value,
      threshold: numberAttribute(rank, 'val') ?? 10,
      selectionType,
    };
  }
  const found = conditionOf(VALUE_FILTERS, type);
  if (!found) return undefined;
  const [first = 0, second = 0] = numbersIn(criteria);
  return found.condition === 'Between'
    ? { ...found, value, lowerBound: first, upperBound: second }
    : { ...found, value, comparator: first };
}

function readDateFilter(
  node: XmlElement,
  type: string,
  criteria: XmlElement | undefined,
  date1904: boolean,
): PivotDateFilter | undefined {
  const found = conditionOf(DATE_FILTERS, type);
  if (!found) return readPeriod(type);
  const wholeDays = flagAttribute(descendantNamed(childNamed(node, 'extLst'), 'pivotFilter'), 'useWholeDay');
  const [first, second] = numbersIn(criteria).map((serial): FilterMoment => {
    const date = momentOfSerial(serial, date1904);
    return wholeDays ? { date: date.slice(0, 10), specificity: 'Day' } : { date, specificity: 'Second' };
  });
  if (!first) return undefined;
  return {
    ...found,
    ...(found.condition === 'Between'
      ? { lowerBound: first, upperBound: second ?? first }
      : { comparator: first }),
    ...(wholeDays && { wholeDays }),
  };
}

/** A filter by a period such as `thisMonth` or `M3`; undefined for types that are none. */
function readPeriod(type: string): PivotDateFilter | undefined {
  const isPeriod =
    /^(?:tomorrow|today|yesterday|yearToDate|(?:next|this|last)(?:Week|Month|Quarter|Year)|Q[1-4]|M(?:[1-9]|1[0-2]))$/;
  if (!isPeriod.test(type)) return undefined;
  return { condition: dynamicCriteria(type).replace('Februray', 'February') };
}
