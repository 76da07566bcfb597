import type { CellValue } from '../../files/model/cells';
import { startOfMoment, type FilterMoment } from '../../files/model/moments';
import type { PivotDateFilter } from '../../files/model/pivot-filters';
import { isDateFormat, momentText, periodTest } from '../values';
import type { PivotField } from './source';
import type { PivotView } from './view';

/** Whether a field holds dates and nothing else but blanks; only such a one has a date filter. */
export function isDateField({ values, numberFormat }: PivotField): boolean {
  return (
    isDateFormat(numberFormat) &&
    values.every((value) => typeof value === 'number' || value === null || value === '')
  );
}

/** Whether an item that is a date meets a date filter; undefined where there is no such condition. */
export function dateTest(
  filter: PivotDateFilter,
  view: PivotView,
): ((label: CellValue) => boolean) | undefined {
  const meets = condition(filter, view.today);
  return (
    meets &&
    ((label) =>
      typeof label === 'number' && meets(momentText(label, view.date1904)) !== (filter.exclusive ?? false))
  );
}

function condition(filter: PivotDateFilter, today: string): ((moment: string) => boolean) | undefined {
  const { comparator, lowerBound, upperBound, wholeDays } = filter;
  const compare = (moment: string, bound: FilterMoment | undefined): number =>
    order(moment, bound, wholeDays);
  switch (filter.condition) {
    case 'Equals':
      return (moment) => compare(moment, comparator) === 0;
    case 'Before':
      return (moment) => compare(moment, comparator) < 0;
    case 'BeforeOrEqualTo':
      return (moment) => compare(moment, comparator) <= 0;
    case 'After':
      return (moment) => compare(moment, comparator) > 0;
    case 'AfterOrEqualTo':
      return (moment) => compare(moment, comparator) >= 0;
    case 'Between':
      return (moment) => compare(moment, lowerBound) >= 0 && compare(moment, upperBound) <= 0;
    default:
      return periodTest(filter.condition, today);
  }
}

/** Compares as finely as the bound is given, and no finer than days where whole days are compared. */
function order(moment: string, bound: FilterMoment | undefined, wholeDays = false): number {
  const start = (bound && startOfMoment(bound)) ?? '';
  const compared = wholeDays ? start.slice(0, 10) : start;
  const own = moment.slice(0, compared.length);
  return own < compared ? -1 : own > compared ? 1 : 0;
}
