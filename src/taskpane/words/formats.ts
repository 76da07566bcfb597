/** Numbers and dates as the user writes them. */
export interface Formats {
  /** A whole number, or one with at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** A share of 0–1 as percent: whole, or with at most `digits` decimals. */
  percent(share: number, digits?: number): string;
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
  const number = withDigits(
    (maximumFractionDigits) => new Intl.NumberFormat(culture, { maximumFractionDigits }),
  );
  const percent = withDigits(
    (maximumFractionDigits) => new Intl.NumberFormat(culture, { style: 'percent', maximumFractionDigits }),
  );
  const compact = { notation: 'compact', maximumSignificantDigits: 3 } as const;
  const withSign = { signDisplay: 'exceptZero' } as const;
  const amount = new Intl.NumberFormat(mixed, compact);
  const signed = new Intl.NumberFormat(culture, { ...withSign, maximumFractionDigits: 0 });
  const signedAmount = new Intl.NumberFormat(mixed, { ...compact, ...withSign });
  const signedPercent = new Intl.NumberFormat(culture, { style: 'percent', ...withSign });
  const dateParts: Intl.DateTimeFormatOptions = isSameLanguage
    ? { dateStyle: 'medium' }
    : { year: 'numeric', month: '2-digit', day: '2-digit' };
  const day = new Intl.DateTimeFormat(culture, { ...dateParts, timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(culture, dateParts);
  const time = new Intl.DateTimeFormat(mixed, { timeStyle: 'short' });
  return {
    number,
    percent,
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

/** Writes a number with at most so many decimals; each format is made when it is needed first. */
function withDigits(
  formatOf: (digits: number) => Intl.NumberFormat,
): (value: number, digits?: number) => string {
  const known = new Map<number, Intl.NumberFormat>();
  return (value, digits = 0) => {
    const format = known.get(digits) ?? formatOf(digits);
    known.set(digits, format);
    return format.format(value);
  };
}
