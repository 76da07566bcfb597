import { invalidArgument } from '../protocol/errors';
import type { RangeHandle } from './range';

const longestFormula = 8192;

/** A formula as the model keeps it; refuses text that is no formula. `text` is without the leading `=`. */
export function readFormula(_range: RangeHandle, text: string, _row: number, _column: number): string {
  if (text.length > longestFormula) throw invalidArgument();
  return text;
}
