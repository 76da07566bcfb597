/** Days from the start of each date system to 1970-01-01. */
const epochs = { since1900: 25_569, since1904: 24_107 };
const millisecondsOfDay = 86_400_000;

function epochOf(date1904: boolean): number {
  return date1904 ? epochs.since1904 : epochs.since1900;
}

function dateOf(serial: number, date1904: boolean): Date {
  return new Date((Math.floor(serial) - epochOf(date1904)) * millisecondsOfDay);
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function isMonthEnd(date: Date): boolean {
  return date.getUTCDate() === lastDay(date.getUTCFullYear(), date.getUTCMonth());
}

function monthNumber(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Whole months from the month of one date (serial days) to that of another. */
export function monthsBetween(from: number, to: number, date1904: boolean): number {
  return monthNumber(dateOf(to, date1904)) - monthNumber(dateOf(from, date1904));
}

/** The step in months of dates that are all the same day of their months, or the last; null for others. */
export function commonMonthStep(serials: readonly number[], date1904: boolean): number | null {
  const dates = serials.map((serial) => dateOf(serial, date1904));
  const [first, second] = dates;
  if (!first || !second) return null;
  const isSameDay = dates.every((date) => date.getUTCDate() === first.getUTCDate());
  if (!isSameDay && !dates.every(isMonthEnd)) return null;
  const step = monthNumber(second) - monthNumber(first);
  const isEven = dates.every((date, index) => monthNumber(date) === monthNumber(first) + index * step);
  return step === 0 || !isEven ? null : step;
}

/** The first of some dates moved by months, at the latest day that the month has; ends of months stay ends where all are. */
export function addMonths(serials: readonly number[], months: number, date1904: boolean): number {
  const [first = 0] = serials;
  const date = dateOf(first, date1904);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const staysEnd = serials.length > 1 && serials.every((serial) => isMonthEnd(dateOf(serial, date1904)));
  const last = lastDay(year, month);
  const day = staysEnd ? last : Math.min(date.getUTCDate(), last);
  const time = first - Math.floor(first);
  return Date.UTC(year, month, day) / millisecondsOfDay + epochOf(date1904) + time;
}

/** The weekday that lies so many weekdays behind a date, or before it for a negative count. */
export function nextWeekday(serial: number, count: number, date1904: boolean): number {
  const direction = Math.sign(count);
  let moved = serial;
  for (let left = Math.abs(count); left > 0;) {
    moved += direction;
    const day = dateOf(moved, date1904).getUTCDay();
    if (day !== 0 && day !== 6) left--;
  }
  return moved;
}
