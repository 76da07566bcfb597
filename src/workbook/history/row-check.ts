import { fingerprint } from '../../method/rules/fingerprint';
import type { CellContent } from '../read/sheet-values';

/** 16 hexadecimal digits over the cells of a row, in the order of our columns: any change of a cell gives others. */
export function rowCheck(cells: readonly CellContent[]): string {
  return fingerprint(JSON.stringify(cells));
}

/** What the last written cell of a record vouches for: how many rows it has in each table, and their checks. */
export interface Seal {
  readonly counts: readonly number[];
  readonly checks: string;
}

/** The seal over the row checks of each table; the order of the rows does not matter. */
export function sealOver(checksByTable: readonly (readonly string[])[]): string {
  const counts = checksByTable.map((checks) => checks.length);
  return [...counts, fingerprint([...checksByTable.flat()].sort().join('\n'))].join('/');
}
