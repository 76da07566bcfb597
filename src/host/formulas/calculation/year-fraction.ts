import { DAYS_BETWEEN_DATE_SYSTEMS } from '../../values/date-systems';
import type { EngineFunction } from './conditional-functions';
import { elementwise, withNumbers } from './elementwise';
import { engineError, type EngineScalar } from './engine-values';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * YEARFRAC. By actual days a year is as long as the years of both dates are on average, or, where they are no more than a
 * year apart, as the one around February 29 between them: David A. Wheeler, "YEARFRAC Incompatibilities between Excel 2007
 * and ISO/IEC 29500", 2008.
 */
export function yearFraction(date1904: boolean): EngineFunction {
  const shift = date1904 ? DAYS_BETWEEN_DATE_SYSTEMS : 0;
  return {
    minArity: 2,
    maxArity: 3,
    invoke: (args) =>
      elementwise(args, (values) =>
        withNumbers(values, (first = 0, second = 0, basis = 0) =>
          fraction(Math.trunc(first) + shift, Math.trunc(second) + shift, Math.trunc(basis)),
        ),
      ),
  };
}

function fraction(first: number, second: number, basis: number): number | EngineScalar {
  const [from, to] = [Math.min(first, second), Math.max(first, second)];
  if (from < 0 || basis < 0 || basis > 4) return engineError('#NUM!');
  const days = to - from;
  switch (basis) {
    case 0:
      return daysOf360(...american(dayOf(from), dayOf(to))) / 360;
    case 1:
      return days === 0 ? 0 : days / yearLength(dayOf(from), dayOf(to));
    case 2:
      return days / 360;
    case 3:
      return days / 365;
    default:
      return daysOf360(atMost30(dayOf(from)), atMost30(dayOf(to))) / 360;
  }
}

function yearLength(from: Day, to: Day): number {
  if (!isWithinYear(from, to)) {
    const years = to.year - from.year + 1;
    const leaps = Array.from({ length: years }, (_, index) => from.year + index).filter(isLeap).length;
    return 365 + leaps / years;
  }
  if (from.year === to.year) return isLeap(from.year) ? 366 : 365;
  const isAround =
    (isLeap(from.year) && from.month <= 2) ||
    (isLeap(to.year) && (to.month > 2 || (to.month === 2 && to.day === 29)));
  return isAround ? 366 : 365;
}

function isWithinYear(from: Day, to: Day): boolean {
  if (from.year === to.year) return true;
  const isNext = from.year + 1 === to.year;
  return isNext && (from.month > to.month || (from.month === to.month && from.day >= to.day));
}

/** The rules of the NASD for months of 30 days. */
function american(from: Day, to: Day): [Day, Day] {
  if (isEndOfFebruary(from)) return [{ ...from, day: 30 }, isEndOfFebruary(to) ? { ...to, day: 30 } : to];
  if (from.day < 30) return [from, to];
  return [{ ...from, day: 30 }, atMost30(to)];
}

function isEndOfFebruary({ year, month, day }: Day): boolean {
  return month === 2 && day === (isLeap(year) ? 29 : 28);
}

function atMost30(day: Day): Day {
  return { ...day, day: Math.min(day.day, 30) };
}

function daysOf360(from: Day, to: Day): number {
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + to.day - from.day;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The date of a serial number; day 60 is February 29, 1900, which only Excel knows. */
function dayOf(serial: number): Day {
  if (serial === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((serial - (serial < 60 ? 25_568 : 25_569)) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
