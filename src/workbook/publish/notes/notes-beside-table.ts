import { placeColumns } from '../../schema/result-columns';
import type { SheetContent } from '../content/content';
import type { ExistingSheet } from '../standing/catalogue';
import {
  askForCells,
  BYTES_PER_CELL,
  filledColumns,
  isFilled,
  mayStandBeside,
  range,
  type Asking,
} from './note-cells';
import { resultList } from './result-list';
import { rowKey } from './row-notes';
import { ourTable } from '../standing/table-names';

/** Columns of the user in our table, and those right of it as far as something stands in them. */
export function askBesideTable(content: SheetContent, existing: ExistingSheet): Asking | null {
  const list = resultList(content);
  const table = content.table === null ? null : ourTable(existing, content.table);
  if (list === null || content.table === null || table === null) return null;
  const { top, left, columns, rows: height } = table.area;
  const { positions } = placeColumns(content.table.columns, table.headers);
  const own = new Set(positions);
  const inTable = table.headers.flatMap((_, index) => (own.has(index) ? [] : [left + index]));
  const right = left + columns;
  const beside = mayStandBeside(existing, 1) ? range(right, existing.usedColumns) : [];
  if (inTable.length + beside.length === 0) return null;
  const totals = table.hasTotals ? 1 : 0;
  const rows = height - 1 - totals;
  const place = (index: number) => left + (positions[index] ?? index);
  const missing = (index: number) => place(index) >= right;
  if (list.keyColumns.some(missing)) return null;
  const names = list.nameColumns.filter((index) => !missing(index));
  return {
    bytes: rows * (inTable.length + beside.length + names.length + list.keyColumns.length) * BYTES_PER_CELL,
    queue: () => {
      const cellsIn = (from: number, count: number, under = 0) =>
        askForCells(existing.worksheet, top + 1, rows + under, from, count);
      const columnsOf = (ids: readonly number[]) => ids.map((id) => cellsIn(place(id), 1));
      const keys = columnsOf(list.keyColumns);
      const named = list.nameColumns.map((id) => (missing(id) ? null : cellsIn(place(id), 1)));
      const inside = inTable.map((column) => cellsIn(column, 1));
      const outside = beside.length === 0 ? null : cellsIn(right, beside.length, totals);
      return () => {
        const outsideCells = outside?.() ?? [];
        const filled = filledColumns(outsideCells.slice(0, rows));
        const insideCells = inside.map((read) => read());
        const keyCells = keys.map((read) => read());
        const nameCells = named.map((read) => read?.() ?? null);
        return {
          header: top,
          columns: [...inTable, ...beside.slice(0, filled)],
          rows: Array.from({ length: rows }, (_, row) => ({
            key: rowKey(keyCells.map((cells) => cells[row]?.[0]?.value ?? '')),
            names: nameCells.map((cells) => cells?.[row]?.[0]?.value ?? ''),
            notes: [
              ...insideCells.flatMap((cells) => cells[row]?.[0] ?? []),
              ...(outsideCells[row] ?? []).slice(0, filled),
            ],
          })),
          filledRows: new Set(),
          hasMoreBelow: table.hasMoreBelow || outsideCells.slice(rows).flat().some(isFilled),
        };
      };
    },
  };
}
