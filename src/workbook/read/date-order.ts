import { type Day, isoDate } from '../../method';
import { plain } from '../schema/plain-text';
import { isPlausibleDay, onlyOrderOf, type DateOrder } from './date-text';
import type { CellContent } from './sheet-values';

/** So many dates have to show the order of a column: one may be a slip. */
const FEWEST = 3;

/** So many real dates, all of the first twelve days of a month, are no accident beside texts with later ones. */
const FEWEST_SWAPPED = 8;

/** How the dates of a column are written, and one that can only be read so. */
export interface ColumnOrder {
  readonly order: DateOrder;
  readonly example: string;
  /**
   * A program that expects the other order has opened the list: what it could read, it took for real dates, with day and
   * month swapped, and only days above 12 are left as texts.
   */
  readonly mayBeSwapped: boolean;
}

/**
 * The order of day and month in the dates of a column that leave no doubt; null where fewer than three do, or they
 * disagree. The doubtful ones are read like them.
 */
export function columnOrder(cells: Iterable<CellContent>): ColumnOrder | null {
  let first: Pick<ColumnOrder, 'order' | 'example'> | null = null;
  let texts = 0;
  let early = 0;
  let late = 0;
  for (const cell of cells) {
    if (typeof cell === 'number') {
      if (isPlausibleDay(cell) && dayOfMonth(cell) > 12) late++;
      else if (isPlausibleDay(cell)) early++;
    }
    if (typeof cell !== 'string' || cell === '') continue;
    const example = plain(cell);
    const order = onlyOrderOf(example);
    if (order === null) continue;
    if (first !== null && first.order !== order) return null;
    first ??= { order, example };
    texts++;
  }
  if (first === null || texts < FEWEST) return null;
  return { ...first, mayBeSwapped: late === 0 && early >= FEWEST_SWAPPED };
}

function dayOfMonth(serial: number): number {
  return Number(isoDate(Math.floor(serial) as Day).slice(-2));
}
