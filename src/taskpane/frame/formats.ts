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
  signedAmount(value: number): string;
  signedPercent(share: number): string;
  /** A day, given as its serial number. */
  day(day: number): string;
  /** The time of today, or day and time. */
  moment(moment: Date): string;
}

/**
 * Formats for texts in the language of `locale` and a user who writes numbers and dates as in `culture`. A date has the
 * name of its month only where both speak the same language.
 */
export function formatsOf(locale: string, culture: string = locale): Formats {
  const texts = new Intl.Locale(locale);
  const { language, region } = new Intl.Locale(culture).maximize();
  const isSameLanguage = texts.language === language;
  // Words such as “million” are of the language, commas and points of the region.
  const mixed = isSameLanguage || region === undefined ? culture : `${texts.language}-${region}`;
  const numbers = new Map<number, Intl.NumberFormat>();
  const number = (value: number, digits = 0): string => {
    const known = numbers.get(digits);
    const format = known ?? new Intl.NumberFormat(culture, { maximumFractionDigits: digits });
    if (known === undefined) numbers.set(digits, format);
    return format.format(value);
  };
  const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  const share = { style: 'percent', maximumFractionDigits: 0 } as const;
  const withSign = { signDisplay: 'exceptZero' } as const;
  const percent = new Intl.NumberFormat(culture, share);
  const amount = new Intl.NumberFormat(mixed, compact);
  const signed = new Intl.NumberFormat(culture, { ...withSign, maximumFractionDigits: 0 });
  const signedAmount = new Intl.NumberFormat(mixed, { ...compact, ...withSign });
  const signedPercent = new Intl.NumberFormat(culture, { ...share, ...withSign });
  const dateParts: Intl.DateTimeFormatOptions = isSameLanguage
    ? { dateStyle: 'medium' }
    : { year: 'numeric', month: '2-digit', day: '2-digit' };
  const day = new Intl.DateTimeFormat(culture, { ...dateParts, timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(culture, dateParts);
  const time = new Intl.DateTimeFormat(mixed, { timeStyle: 'short' });
  return {
    number,
    percent: (value) => percent.format(value),
    amount: (value) => amount.format(value),
    signed: (value) => signed.format(value),
    signedAmount: (value) => signedAmount.format(value),
    signedPercent: (value) => signedPercent.format(value),
    day: (value) => day.format(new Date(Date.UTC(1899, 11, 30 + value))),
    moment: (value) =>
      value.toDateString() === new Date().toDateString()
        ? time.format(value)
        : `${date.format(value)} ${time.format(value)}`,
  };
}
