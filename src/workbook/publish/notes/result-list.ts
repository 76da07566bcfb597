import type { Cell, SheetContent } from '../content/content';
import type { CellContent } from '../../read/sheet-values';
import { rowKey } from './row-notes';

/** A list of a result sheet whose rows are known by a key, as it is going to be. Columns count ours, from 0. */
export interface ResultList {
  /** Row of the header, 0-based; the rows stand under it. */
  readonly header: number;
  readonly keyColumns: readonly number[];
  readonly nameColumns: readonly number[];
  /** The keys of its rows. */
  readonly keys: readonly string[];
}

/** The keyed list of a sheet: its table, or the cells that end it; null for a sheet without one. */
export function resultList({ cells, table, list }: SheetContent): ResultList | null {
  if (list !== undefined) {
    const { header, keys, names } = list;
    return { header, keyColumns: keys, nameColumns: names, keys: keysOf(cells.slice(header + 1), keys) };
  }
  if (table?.keys === undefined) return null;
  const positions = (ids: readonly string[]) =>
    ids.map((id) => table.columns.findIndex((column) => column.id === id));
  const keyColumns = positions(table.keys);
  const nameColumns = positions(table.names ?? table.keys);
  return { header: cells.length, keyColumns, nameColumns, keys: keysOf(table.rows, keyColumns) };
}

function keysOf(rows: readonly (readonly Cell[])[], columns: readonly number[]): readonly string[] {
  return rows.map((row) => rowKey(columns.map((column): CellContent => shownIn(row[column] ?? ''))));
}

const shownIn = (cell: Cell): string | number => (typeof cell === 'object' ? cell.shown : cell);
