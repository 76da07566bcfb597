import type { CellValue } from '../../files/model/cells';
import { parseTypedDate, systemYear, type Year } from './typed-date';
import { parseTypedNumber } from './typed-number';

/** What Excel makes of typed text: the value and, where the entry implies one, a number format. */
export interface ParsedInput {
  readonly value: CellValue;
  readonly numberFormat?: string;
  /** The entry began with an apostrophe, which Excel hides and keeps as a property of the cell. */
  readonly quotePrefix?: true;
}

const errorValues = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#GETTING_DATA',
]);
const startsLikeValue = /^[\s\d+\-.$€(%#'tfjmasond]/i;
const hasDigit = /\d/;
const longestValue = 60;

/**
 * Takes text as Excel takes typed en-US input: numbers (thousands, currency, percent, fractions, exponents),
 * dates and times (as serials), booleans and errors; everything else stays text. Formulas are the caller's.
 * `currentYear` completes dates typed without one.
 */
export function parseInput(text: string, date1904 = false, currentYear: Year = systemYear): ParsedInput {
  if (text === '') return { value: null };
  if (!startsLikeValue.test(text)) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1), quotePrefix: true };
  if (text.length > longestValue) return { value: text };
  const trimmed = text.trim();
  if (!hasDigit.test(trimmed)) return parseWord(trimmed) ?? { value: text };
  return parseTypedNumber(trimmed) ?? parseTypedDate(trimmed, currentYear, date1904) ?? { value: text };
}

function parseWord(word: string): ParsedInput | null {
  const upper = word.toUpperCase();
  if (upper === 'TRUE') return { value: true };
  if (upper === 'FALSE') return { value: false };
  return errorValues.has(upper) ? { value: { error: upper } } : null;
}
