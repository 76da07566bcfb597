/** A calendar day as a count of days since 1899-12-30 (the spreadsheet's date serial, whole days). */
export type Day = number & { readonly __brand: 'Day' };

const DAY_ZERO = Date.UTC(1899, 11, 30);
const MILLISECONDS_PER_DAY = 86_400_000;

/** The day of a calendar date; month 1–12. */
export function dayOf(year: number, month: number, day: number): Day {
  return ((Date.UTC(year, month - 1, day) - DAY_ZERO) / MILLISECONDS_PER_DAY) as Day;
}

/** The day so many days later; earlier with a negative count. */
export function daysAfter(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The day of a `YYYY-MM-DD` text; null when it is no day of the calendar. */
export function dayOfIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return isoDate(day) === text ? day : null;
}

/** The month of a day, counted from January of the year 0: 12 × year + month − 1. */
export function monthOf(day: Day): number {
  const date = new Date(DAY_ZERO + day * MILLISECONDS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** `YYYY-MM-DD` of a day. */
export function isoDate(day: Day): string {
  return new Date(DAY_ZERO + day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
