import { format, isDateFormat as isDatePattern, isTextFormat as isTextPattern, tokenize } from 'numfmt';
import type { CellValue } from '../../files/model/cells';
import { DAYS_BETWEEN_DATE_SYSTEMS } from './date-systems';
import { fifteenDigits } from './number-text';

const options = {
  throws: false,
  dateErrorNumber: false,
  dateSpanLarge: false,
  overflow: '########',
  invalid: '########',
};
const dateFormats = new Map<string, boolean>();

/**
 * The text Excel shows for a value under an English number format, whatever the column's width.
 * Dates that the 1900 system does not know are shown as `########`.
 */
export function displayText(value: CellValue, numberFormat = 'General', date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'string') return displayOfText(value, numberFormat);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  if (numberFormat === 'General' || numberFormat === '' || numberFormat === '@') return generalText(value);
  if (date1904 && isDateFormat(numberFormat))
    return format(numberFormat, value + DAYS_BETWEEN_DATE_SYSTEMS, options);
  // dates may have more digits than a number shows
  return format(numberFormat, isDateFormat(numberFormat) ? value : fifteenDigits(value), options);
}

/** A date and time as `2026-03-05T00:00:00`. */
export function momentText(serial: number, date1904: boolean): string {
  return displayText(serial, 'yyyy-mm-dd"T"hh:mm:ss', date1904);
}

/** Whether a number format shows its numbers as a date, a time or a duration. */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined || numberFormat === 'General' || numberFormat === '@' || numberFormat === '')
    return false;
  let known = dateFormats.get(numberFormat);
  if (known === undefined) {
    known = isDatePattern(numberFormat);
    dateFormats.set(numberFormat, known);
  }
  return known;
}

/** Whether a number format shows its numbers as a time of day or a duration, without a day. */
export function isTimeFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined || !isDateFormat(numberFormat)) return false;
  const letters = numberFormat.replace(/"[^"]*"|\\./g, '');
  return /[hs]/i.test(letters) && !/[yd]/i.test(letters.replace(/\[\$[^\]]*\]/g, ''));
}

/** Whether a number format makes its cell a text cell, in which entries are kept as typed. */
export function isTextFormat(numberFormat: string | undefined): boolean {
  return (
    numberFormat === '@' ||
    (numberFormat !== undefined && numberFormat.includes('@') && isTextPattern(numberFormat))
  );
}

/** The sections of a number format: for positive and negative numbers, for zero and for text, as far as it has them. */
export function sectionsOf(numberFormat: string): readonly string[] {
  const sections = [''];
  for (const { type, raw } of tokenize(numberFormat)) {
    if (type === 'break') sections.push('');
    else sections.push(`${sections.pop() ?? ''}${raw}`);
  }
  return sections;
}

function displayOfText(text: string, numberFormat: string): string {
  if (numberFormat === 'General' || numberFormat === '@') return text;
  return numberFormat.includes('@') || numberFormat.includes(';')
    ? format(numberFormat, text, options)
    : text;
}

function generalText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e11
    ? String(value)
    : format('General', value, options);
}
