import type { CellValue } from './cells';

/** A value as a cell can hold it: what is too large for a number is `#NUM!`. */
export function heldValue(value: CellValue): CellValue {
  return typeof value === 'number' && !Number.isFinite(value) ? { error: '#NUM!' } : value;
}
