import { fingerprint } from '../../../method';
import type { CellContent } from '../sheet-values';

/** 16 hexadecimal digits over the cells of a row, in the order of our columns: any change of a cell gives others. */
export function rowCheck(cells: readonly CellContent[]): string {
  return fingerprint(JSON.stringify(cells));
}

/**
 * The seal of a record: how many rows it has in its own table and in the one beside it, and a fingerprint over the checks
 * of its own rows in any order. The rows beside it have checks of their own, so that erasing a person needs no new seal.
 */
export function sealOver(checks: readonly string[], beside: number): string {
  return [checks.length, beside, fingerprint([...checks].sort().join('\n'))].join('/');
}
