import { plain } from '../schema/plain-text';
import { onlyOrderOf, type DateOrder } from './date-text';
import type { CellContent } from './sheet-values';

/** So many dates have to show the order of a column: one may be a slip. */
const FEWEST = 3;

/** How the dates of a column are written, and one that can only be read so. */
export interface ColumnOrder {
  readonly order: DateOrder;
  readonly example: string;
}

/**
 * The order of day and month in the dates of a column that leave no doubt; null where fewer than three do, or they
 * disagree. The doubtful ones are read like them.
 */
export function columnOrder(cells: Iterable<CellContent>): ColumnOrder | null {
  let found: ColumnOrder | null = null;
  let count = 0;
  for (const cell of cells) {
    if (typeof cell !== 'string' || cell === '') continue;
    const example = plain(cell);
    const order = onlyOrderOf(example);
    if (order === null) continue;
    if (found !== null && found.order !== order) return null;
    found ??= { order, example };
    count++;
  }
  return count < FEWEST ? null : found;
}
