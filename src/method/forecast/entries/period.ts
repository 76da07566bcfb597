import { dayOf, daysAfter, monthOf, type Day } from '../../facts/day';

export const PERIOD_KINDS = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/**
 * A month, a quarter or a year. Labels: `2027-01`, `2027-Q1`, `2027`. Quarters and years are those of the fiscal year;
 * where it does not start in January they read `FY2027-Q1` and `FY2027`, and a fiscal year bears the number of the
 * calendar year in which it ends. Months are always calendar months.
 */
export interface Period {
  readonly kind: PeriodKind;
  readonly label: string;
  readonly first: Day;
  /** The day after the last one. */
  readonly after: Day;
}

const MONTHS: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/** The period of the kind in which a day lies; `startMonth` (1–12) is the first month of the fiscal year. */
export function periodOf(day: Day, kind: PeriodKind, startMonth: number): Period {
  const month = monthOf(day);
  const offset = (startMonth - 1) % MONTHS[kind];
  const first = Math.floor((month - offset) / MONTHS[kind]) * MONTHS[kind] + offset;
  return periodFrom(first, kind, startMonth);
}

/** As `periodOf`, for many days: every day is worked out once. */
export function periodsByDay(kind: PeriodKind, startMonth: number): (day: Day) => Period {
  const known = new Map<Day, Period>();
  return (day) => {
    const period = known.get(day) ?? periodOf(day, kind, startMonth);
    known.set(day, period);
    return period;
  };
}

/** The period of the kind whose first month is `month`, counted from January of the year 0. */
function periodFrom(month: number, kind: PeriodKind, startMonth: number): Period {
  return {
    kind,
    label: labelOf(month, kind, startMonth),
    first: firstOfMonth(month),
    after: firstOfMonth(month + MONTHS[kind]),
  };
}

const firstOfMonth = (month: number): Day => dayOf(Math.floor(month / 12), (month % 12) + 1, 1);

function labelOf(month: number, kind: PeriodKind, startMonth: number): string {
  if (kind === 'month') return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  const yearStart = Math.floor((month - startMonth + 1) / 12) * 12 + startMonth - 1;
  const year = `${startMonth === 1 ? '' : 'FY'}${Math.floor((yearStart + 11) / 12)}`;
  return kind === 'year' ? year : `${year}-Q${(month - yearStart) / 3 + 1}`;
}

/** The last day of the period. */
export const lastDayOf = ({ after }: Period): Day => daysAfter(after, -1);

/** Whether a day lies in the period; without a day it lies in the null period, that of the deals without a date. */
export function isInPeriod(day: Day | null, period: Period | null): boolean {
  if (day === null || period === null) return day === null && period === null;
  return day >= period.first && day < period.after;
}

const YEAR = '(?:FY\\s*)?(\\d{4})\\s*(?:年|年度|财年)?';
const FORMS: readonly (readonly [PeriodKind, RegExp])[] = [
  ['year', new RegExp(`^${YEAR}$`)],
  ['quarter', new RegExp(`^${YEAR}[\\s\\-/.]*(?:Q|第)\\s*([1-4一二三四])\\s*(?:季度|季)?$`)],
  ['quarter', new RegExp(`^${YEAR}[\\s\\-/.]*([1-4一二三四])\\s*季度?$`)],
  ['month', /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/],
];
const QUARTER_FIRST = /^Q\s*([1-4])[\s\-/.]*((?:FY\s*)?\d{4})$/;
const CHINESE_DIGITS = '一二三四';

/**
 * Reads a typed period: `2027-01`, `2027年1月`, `2027-Q1`, `Q1 2027`, `2027年一季度`, `2027`, `FY2027-Q1`, `FY2027`, in any
 * case and width. Years and quarters are fiscal ones with or without `FY`. Null when it cannot be read.
 */
export function parsePeriod(text: string, startMonth: number): Period | null {
  const typed = text.normalize('NFKC').trim().toUpperCase().replace(QUARTER_FIRST, '$2-Q$1');
  for (const [kind, form] of FORMS) {
    const match = form.exec(typed);
    if (match === null) continue;
    const [, year = '', part = '1'] = match;
    const number = CHINESE_DIGITS.includes(part) ? CHINESE_DIGITS.indexOf(part) + 1 : Number(part);
    if (kind === 'month') {
      return number < 1 || number > 12 ? null : periodFrom(Number(year) * 12 + number - 1, kind, startMonth);
    }
    const yearStart = fiscalYearStart(Number(year), startMonth);
    return periodFrom(yearStart + (number - 1) * MONTHS[kind], kind, startMonth);
  }
  return null;
}

/** Whether a typed period says itself that its year is a fiscal one: FY2027-Q1, 2027财年. */
export function isTypedAsFiscal(text: string): boolean {
  return /FY|财年/.test(text.normalize('NFKC').toUpperCase());
}

/** The first month of a fiscal year, named by the calendar year in which it ends. */
function fiscalYearStart(year: number, startMonth: number): number {
  return (startMonth === 1 ? year : year - 1) * 12 + startMonth - 1;
}
