import type { CellValue } from '../../../files';

export function isError(value: CellValue): value is { readonly error: string } {
  return typeof value === 'object' && value !== null;
}

/** A value as the text that formulas and lists take it for. */
export function textOf(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isError(value) ? value.error : String(value);
}
