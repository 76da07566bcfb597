import { type Day, dayOf } from '../../method/facts/day';

/** Dates before 1990 or after 2199 in a deal list are typing errors. */
const EARLIEST = dayOf(1990, 1, 1);
const LATEST = dayOf(2199, 12, 31);

const TIME = /^(.*\d)[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})$/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

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
 * The day that a plain text names: 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 20260305, each with or without a time
 * of day, and m/d/yyyy where no other reading exists.
 */
export function dateFromText(plainText: string): DateReading {
  const text = TIME.exec(plainText)?.[1]?.trim() ?? plainText;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return calendarDate(yearFirst[1], yearFirst[3], yearFirst[4]);
  const spelled = CHINESE.exec(text) ?? COMPACT.exec(text);
  if (spelled !== null) return calendarDate(spelled[1], spelled[2], spelled[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) return yearLastDate(yearLast[1], yearLast[2], yearLast[3]);
  return /^\d{4,6}(\.\d+)?$/.test(text) ? dateFromNumber(Number(text)) : UNREADABLE;
}

function yearLastDate(month?: string, day?: string, year?: string): DateReading {
  if (Number(month) > 12) return UNREADABLE;
  if (Number(day) <= 12 && Number(day) !== Number(month)) return AMBIGUOUS;
  return calendarDate(year, month, day);
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
