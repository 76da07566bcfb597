import { plain, saysNothing } from '../schema/plain-text';
import { amountFromText, type AmountReading, readAmount } from './number-text';

/**
 * What an amount says that is typed outside of a sheet, read as in a cell; blank when it says nothing. `power` is that of
 * ten by which a number without a unit of its own is multiplied.
 */
export function typedAmount(text: string, power = 0): AmountReading | { readonly kind: 'blank' } {
  const typed = plain(text);
  return saysNothing(typed) ? { kind: 'blank' } : readAmount(typed, power);
}

/** A fraction of one from a number of percent that is typed outside of a sheet; null when it is not 0–100. */
export function typedPercent(text: string): number | null {
  const percent = amountFromText(plain(text).replace(/\s*%$/, ''));
  return percent === null || percent < 0 || percent > 100 ? null : percent / 100;
}
