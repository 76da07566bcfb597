import { secondsOf, serialOfMoment, SPECIFICITIES, type FilterMoment } from '../model/moments';
import type { PivotTableModel } from '../model/objects';
import type { PivotDateFilter, PivotLabelFilter, PivotValueFilter } from '../model/pivot-filters';
import { encodeCellText } from '../xml/text';
import { element, type XmlElement } from '../xml/tree';
import { dynamicType } from './filter-words';
import {
  DATE_FILTERS,
  FILTER_EXTENSION,
  FILTER_NAMESPACE,
  LABEL_FILTERS,
  RANKS,
  VALUE_FILTERS,
  wordOf,
  type DateComparison,
} from './pivot-filter-words';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A filter as the file has it: its type, what else is said of it, and the criteria. */
interface WrittenFilter {
  readonly type: string;
  readonly attributes?: Attributes;
  readonly criteria: XmlElement;
  readonly wholeDays?: boolean;
}

/** The `filters` of a pivot table by labels, dates and values. */
export function pivotFiltersElement(
  pivot: PivotTableModel,
  fields: readonly string[],
  date1904: boolean,
): XmlElement | undefined {
  const nodes = Object.entries(pivot.conditions ?? {}).flatMap(([field, { label, date, value }]) =>
    [label && labelFilter(label), date && dateFilter(date, date1904), value && valueFilter(value)].flatMap(
      (filter) => (filter ? [{ field, filter }] : []),
    ),
  );
  if (nodes.length === 0) return undefined;
  return element(
    'filters',
    { count: nodes.length },
    ...nodes.map(({ field, filter }, index) => filterElement(fields.indexOf(field), filter, index + 1)),
  );
}

function filterElement(fld: number, filter: WrittenFilter, id: number): XmlElement {
  const { type, attributes, criteria, wholeDays } = filter;
  return element(
    'filter',
    { fld, type, evalOrder: -1, id, ...attributes },
    element('autoFilter', { ref: 'A1' }, element('filterColumn', { colId: 0 }, criteria)),
    wholeDays
      ? element(
          'extLst',
          {},
          element(
            'ext',
            { uri: FILTER_EXTENSION, 'xmlns:x15': FILTER_NAMESPACE },
            element('x15:pivotFilter', { useWholeDay: true }),
          ),
        )
      : undefined,
  );
}

type Condition = readonly [operator: string | undefined, value: string | number];

function customFilters(conditions: readonly Condition[], and: boolean): XmlElement {
  return element(
    'customFilters',
    { and: (conditions.length > 1 && and) || undefined },
    ...conditions.map(([operator, value]) =>
      element('customFilter', {
        operator,
        val: typeof value === 'number' ? value : encodeCellText(value),
      }),
    ),
  );
}

const comparisons: Readonly<Record<string, string>> = {
  GreaterThan: 'greaterThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThan: 'lessThan',
  LessThanOrEqualTo: 'lessThanOrEqual',
  Before: 'lessThan',
  BeforeOrEqualTo: 'lessThanOrEqual',
  After: 'greaterThan',
  AfterOrEqualTo: 'greaterThanOrEqual',
};

/** Within bounds, or outside of them. */
function between(lower: string | number, upper: string | number, exclusive = false): XmlElement {
  return exclusive
    ? customFilters(
        [
          ['lessThan', lower],
          ['greaterThan', upper],
        ],
        false,
      )
    : customFilters(
        [
          ['greaterThanOrEqual', lower],
          ['lessThanOrEqual', upper],
        ],
        true,
      );
}

function single(condition: string, value: string | number, exclusive = false): XmlElement {
  return customFilters([[exclusive ? 'notEqual' : comparisons[condition], value]], false);
}

function labelFilter(filter: PivotLabelFilter): WrittenFilter {
  const { condition, comparator, substring = '', lowerBound = '', upperBound = '', exclusive } = filter;
  const type = wordOf(LABEL_FILTERS, filter);
  if (condition === 'Between')
    return {
      type,
      attributes: { stringValue1: encodeCellText(lowerBound), stringValue2: encodeCellText(upperBound) },
      criteria: between(lowerBound, upperBound, exclusive),
    };
  const pattern = {
    BeginsWith: `${substring}*`,
    EndsWith: `*${substring}`,
    Contains: `*${substring}*`,
  }[condition as string];
  return {
    type,
    attributes: { stringValue1: encodeCellText(comparator ?? substring) },
    criteria: single(condition, pattern ?? comparator ?? '', exclusive),
  };
}

function valueFilter(filter: PivotValueFilter): WrittenFilter {
  const { condition, value, comparator = 0, lowerBound = 0, upperBound = 0, exclusive } = filter;
  const attributes = { iMeasureFld: value };
  if (condition === 'TopN' || condition === 'BottomN') {
    const { threshold = 10, selectionType = 'Items' } = filter;
    return {
      type: RANKS[selectionType],
      attributes,
      criteria: element('top10', {
        top: condition === 'TopN' ? undefined : false,
        percent: selectionType === 'Percent' || undefined,
        val: threshold,
        filterVal: threshold,
      }),
    };
  }
  return {
    type: wordOf(VALUE_FILTERS, { condition, ...(exclusive && { exclusive }) }),
    attributes,
    criteria:
      condition === 'Between'
        ? between(lowerBound, upperBound, exclusive)
        : single(condition, comparator, exclusive),
  };
}

/** A moment that is given by its month or year is written as its first and last day. */
function dateFilter(filter: PivotDateFilter, date1904: boolean): WrittenFilter {
  const { comparator, lowerBound = comparator, upperBound = comparator, exclusive } = filter;
  const comparison = comparisonOf(filter.condition);
  if (comparison === undefined || !lowerBound || !upperBound) {
    const type = dynamicType(filter.condition);
    return { type, criteria: element('dynamicFilter', { type }) };
  }
  const wholeDays =
    filter.wholeDays ??
    [lowerBound, upperBound].every((moment) => SPECIFICITIES.indexOf(moment.specificity) <= 2);
  const [first, last] = [edge(lowerBound, 0, wholeDays, date1904), edge(upperBound, 1, wholeDays, date1904)];
  const isSpan = comparison === 'Between' || (comparison === 'Equals' && first !== last);
  const condition = isSpan ? 'Between' : comparison;
  const isPastEnd = condition === 'BeforeOrEqualTo' || condition === 'After';
  return {
    type: wordOf(DATE_FILTERS, { condition, ...(exclusive && { exclusive }) }),
    criteria: isSpan
      ? between(first, last, exclusive)
      : single(condition, isPastEnd ? last : first, exclusive),
    wholeDays,
  };
}

function comparisonOf(condition: string): DateComparison | undefined {
  const isKey = (key: string): key is DateComparison => key in DATE_FILTERS;
  return isKey(condition) ? condition : undefined;
}

/** The first or last day, or second, of a moment. */
function edge(moment: FilterMoment, side: 0 | 1, wholeDays: boolean, date1904: boolean): number {
  const serial = serialOfMoment(secondsOf(moment)[side], date1904);
  return wholeDays ? Math.floor(serial) : serial;
}
