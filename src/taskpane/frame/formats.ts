import { isoDate, type Day } from '../../method';

/** Numbers and dates as the user writes them. */
export interface Formats {
  /** A whole number, or one with at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** A share of 0–1 as percent. */
  percent(share: number): string;
  /** A large amount in a few characters. */
  amount(value: number): string;
  /** With a plus sign where it is positive. */
  signed(value: number): string;
  day(day: Day): string;
  time(time: Date): string;
}

export function formatsOf(locale: string): Formats {
  const numbers = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0): string => {
    const known = numbers.get(digits);
    const format = known ?? new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
    if (known === undefined) numbers.set(digits, format);
    return format.format(value);
  };
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const amount = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 });
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return {
    number,
    percent: (share) => percent.format(share),
    amount: (value) => amount.format(value),
    signed: (value) => signed.format(value),
    day: (value) => day.format(new Date(`${isoDate(value)}T00:00:00Z`)),
    time: (value) => time.format(value),
  };
}
