import { type Day, dayOf } from '../../method';

/** Dates before 1990 or after 2199 in a deal list are typing errors. */
const EARLIEST = dayOf(1990, 1, 1);
const LATEST = dayOf(2199, 12, 31);

const TIME = /^(.*\d)[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})$/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const POINTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]([a-z]{3,9})\.?,?[\s-](\d{4})$/i;
const MONTH_DAY = /^([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,\s?|\s)(\d{4})$/i;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Which of day and month a text writes first. */
export type DateOrder = 'day-first' | 'month-first';

export type DateReading =
  | { readonly kind: 'date'; readonly day: Day }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'implausible' }
  | { readonly kind: 'unreadable' };

const AMBIGUOUS: DateReading = { kind: 'ambiguous' };
const IMPLAUSIBLE: DateReading = { kind: 'implausible' };
const UNREADABLE: DateReading = { kind: 'unreadable' };

/** Whether a number is the serial of a day that a deal list can mean. */
export function isPlausibleDay(value: number): boolean {
  return value >= EARLIEST && value < LATEST + 1;
}

/** The day of a date serial or a yyyymmdd number; the time of day is cut off. */
export function dateFromNumber(value: number): DateReading {
  if (isPlausibleDay(value)) return { kind: 'date', day: Math.floor(value) as Day };
  if (Number.isInteger(value) && value > 19_000_000) return dateFromText(String(value));
  return IMPLAUSIBLE;
}

/**
 * The day that a plain text names: 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, 5.3.2026, 5 Mar 2026,
 * March 5, 2026, each with or without a time of day; with slashes and the year last where only one reading exists or
 * `order` is known.
 */
export function dateFromText(plainText: string, order: DateOrder | null = null): DateReading {
  const text = withoutTime(plainText);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return calendarDate(yearFirst[1], yearFirst[3], yearFirst[4]);
  const spelled = CHINESE.exec(text) ?? COMPACT.exec(text);
  if (spelled !== null) return calendarDate(spelled[1], spelled[2], spelled[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return yearLastDate(yearLast[1], yearLast[2], yearLast[3], order);
  const pointed = POINTED.exec(text);
  if (pointed !== null) return calendarDate(pointed[3], pointed[2], pointed[1]);
  const named = namedMonth(text);
  if (named !== null) return named;
  return /^\d{4,6}(\.\d+)?$/.test(text) ? dateFromNumber(Number(text)) : UNREADABLE;
}

/** The one order in which a date with slashes and the year last can be read; null for two orders or for none. */
export function onlyOrderOf(plainText: string): DateOrder | null {
  const [, first, second, year] = YEAR_LAST.exec(withoutTime(plainText)) ?? [];
  const isDayFirst = calendarDate(year, second, first).kind === 'date';
  const isMonthFirst = calendarDate(year, first, second).kind === 'date';
  if (isDayFirst === isMonthFirst) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

function withoutTime(text: string): string {
  return TIME.exec(text)?.[1]?.trim() ?? text;
}

/** The month comes first in some countries and the day in others. */
function yearLastDate(
  first: string | undefined,
  second: string | undefined,
  year: string | undefined,
  order: DateOrder | null,
): DateReading {
  const isOpen = Number(first) <= 12 && Number(second) <= 12 && Number(second) !== Number(first);
  if (isOpen && order === null) return AMBIGUOUS;
  const isDayFirst = Number(first) > 12 || (isOpen && order === 'day-first');
  return isDayFirst ? calendarDate(year, second, first) : calendarDate(year, first, second);
}

/** A date with the English name of its month; null when it has none. */
function namedMonth(text: string): DateReading | null {
  const dayFirst = DAY_MONTH.exec(text);
  const monthFirst = MONTH_DAY.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const month = MONTHS.findIndex((full) => isShortFor(name?.toLowerCase(), full));
  if (month < 0) return null;
  return calendarDate(dayFirst?.[3] ?? monthFirst?.[3], String(month + 1), dayFirst?.[1] ?? monthFirst?.[2]);
}

function isShortFor(name: string | undefined, full: string): boolean {
  return name === full || name === full.slice(0, 3) || (name === 'sept' && full === 'september');
}

function calendarDate(yearText?: string, monthText?: string, dayText?: string): DateReading {
  const year = Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return UNREADABLE;
  const serial = dayOf(year, month, day);
  return serial < EARLIEST || serial > LATEST ? IMPLAUSIBLE : { kind: 'date', day: serial };
}
