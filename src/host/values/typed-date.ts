import { MONTH_NAMES } from '../../files/model/month-names';
import { DAYS_BETWEEN_DATE_SYSTEMS } from './date-systems';
import { parseTypedTime } from './typed-time';

interface TypedValue {
  readonly value: number;
  readonly numberFormat: string;
}

const monthNames = MONTH_NAMES.map((name) => name.toLowerCase());
const timeTail = /^(?<date>.*?\S)\s+(?<time>\d{1,4}:\d.*|\d{1,2}\s*[ap]m?)$/i;
const numeric = /^(\d{1,4})\s*[/-]\s*(\d{1,2})(?:\s*[/-]\s*(\d{1,4}))?$/;
const monthYear = /^(\d{1,2})\s*[/-]\s*(\d{4})$/;
const dayMonth = /^(\d{1,2})(?:\s*[-/]\s*|\s+|)([a-z]{3,9})\.?(?:(?:\s*[-/,]\s*|\s+)(\d{1,4}))?$/i;
const monthDay = /^([a-z]{3,9})\.?(?:\s*[-/]\s*|\s+|)(\d{1,4})(?:(?:\s*[-/,]\s*|\s+)(\d{2}|\d{4}))?$/i;
const shortDate = 'm/d/yyyy';

/** Works out the year in which a date that is typed without one falls: asked for such dates only, which are few. */
export type Year = () => number;

export const systemYear: Year = () => new Date().getFullYear();

/** A typed date, time, or date with time as a serial with Excel's format for it; null when it is none. */
export function parseTypedDate(text: string, currentYear: Year, date1904 = false): TypedValue | null {
  const time = parseTypedTime(text);
  if (time) return time;
  const tail = timeTail.exec(text)?.groups;
  if (tail) {
    const date = parseDay(tail['date'] ?? '', currentYear, date1904);
    const clock = parseTypedTime(tail['time'] ?? '');
    if (date && clock && clock.value < 1)
      return { value: date.value + clock.value, numberFormat: 'm/d/yyyy h:mm' };
  }
  return parseDay(text, currentYear, date1904);
}

/** A day before the first one that the date system of the workbook knows is none. */
function parseDay(text: string, currentYear: Year, date1904: boolean): TypedValue | null {
  const day = parseNumericDay(text, currentYear) ?? parseNamedDay(text, currentYear);
  if (day === null || !date1904) return day;
  const value = day.value - DAYS_BETWEEN_DATE_SYSTEMS;
  return value < 0 ? null : { ...day, value };
}

function parseNumericDay(text: string, currentYear: Year): TypedValue | null {
  const pair = monthYear.exec(text);
  if (pair) return dated(Number(pair[2]), Number(pair[1]), 1, 'mmm-yy');
  const match = numeric.exec(text);
  if (!match) return null;
  const [, first = '', second = '', third] = match;
  if (third !== undefined) {
    if (first.length === 4)
      return third.length > 2 ? null : dated(Number(first), Number(second), Number(third), shortDate);
    if (first.length > 2 || third.length === 3) return null;
    return dated(fullYear(third), Number(first), Number(second), shortDate);
  }
  if (first.length === 4) return dated(Number(first), Number(second), 1, 'mmm-yy');
  if (first.length > 2) return null;
  const inYear = dated(currentYear(), Number(first), Number(second), 'd-mmm');
  return inYear ?? (second.length === 2 ? dated(fullYear(second), Number(first), 1, 'mmm-yy') : null);
}

function parseNamedDay(text: string, currentYear: Year): TypedValue | null {
  const before = dayMonth.exec(text);
  if (before) {
    const month = monthOf(before[2] ?? '');
    if (!month || before[3]?.length === 3) return null;
    if (before[3] === undefined) return dated(currentYear(), month, Number(before[1]), 'd-mmm');
    return dated(fullYear(before[3]), month, Number(before[1]), 'd-mmm-yy');
  }
  const after = monthDay.exec(text);
  const month = after && monthOf(after[1] ?? '');
  if (!after || !month) return null;
  const number = after[2] ?? '';
  if (after[3] !== undefined)
    return number.length > 2 ? null : dated(fullYear(after[3]), month, Number(number), 'd-mmm-yy');
  if (number.length === 4) return dated(Number(number), month, 1, 'mmm-yy');
  if (number.length > 2) return null;
  return dated(currentYear(), month, Number(number), 'd-mmm') ?? dated(fullYear(number), month, 1, 'mmm-yy');
}

function monthOf(name: string): number | null {
  const lower = name.toLowerCase();
  const index = monthNames.findIndex(
    (month) => month === lower || month.slice(0, 3) === lower || (lower === 'sept' && month === 'september'),
  );
  return index < 0 ? null : index + 1;
}

/** Two digits below 30 are 20xx, others 19xx, as Windows and Excel do by default. */
function fullYear(digits: string): number {
  const number = Number(digits);
  return digits.length > 2 ? number : number < 30 ? 2000 + number : 1900 + number;
}

function dated(year: number, month: number, day: number, numberFormat: string): TypedValue | null {
  const value = serialOfDate(year, month, day);
  return value === null ? null : { value, numberFormat };
}

/**
 * The serial of a calendar day (1900-01-01 is 1; 1900-02-29 exists as 60, as in Excel); null when there is no such
 * day or it lies outside 1900-9999.
 */
function serialOfDate(year: number, month: number, day: number): number | null {
  if (year < 1900 || year > 9999) return null;
  if (year === 1900 && month === 2 && day === 29) return 60;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  const serial = time / 86_400_000 + 25_569;
  return serial <= 60 ? serial - 1 : serial;
}
