import type { SheetContent } from '../content/content';
import { contentsOf } from '../standing/ask-contents';
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
import { sheetRows, widthOf } from '../standing/sheet-rows';
import { isUntouched } from '../standing/standing';
import type { CellContent } from '../../read/sheet-values';

/** The columns right of a list that is no table, and the rows under it. */
export function askBesideCells(content: SheetContent, existing: ExistingSheet): Asking | null {
  const list = resultList(content);
  const { list: headed } = content;
  if (list === null || headed === undefined) return null;
  const { worksheet, usedRows, usedColumns, noted, asked } = existing;
  const width = widthOf(content);
  const writtenRows = noted?.note.rows ?? 0;
  if (usedColumns <= width && usedRows <= writtenRows) return null;
  const columns = range(width, usedColumns);
  return {
    bytes: usedRows * (columns.length + list.nameColumns.length + list.keyColumns.length) * BYTES_PER_CELL,
    queue: () => {
      const cellsIn = (from: number, count: number) => askForCells(worksheet, 0, usedRows, from, count);
      const keys = list.keyColumns.map((column) => cellsIn(column, 1));
      const named = list.nameColumns.map((column) => cellsIn(column, 1));
      const outside = columns.length === 0 ? null : cellsIn(width, columns.length);
      return () => {
        const keyCells = keys.map((read) => read());
        const keysOf = (row: number) => keyCells.map((cells) => cells[row]?.[0]?.value ?? '');
        const headers: readonly string[] = Object.values(headed.title);
        const header = range(0, usedRows).find((row) => headers.includes(String(keysOf(row)[0])));
        if (header === undefined) return null;
        const contents = asked === null ? null : contentsOf(asked, null);
        const isAsWritten =
          noted !== null &&
          contents !== null &&
          isUntouched({ note: noted.note, contents }, sheetRows(content));
        const end = isAsWritten ? writtenRows : endOf(header, usedRows, writtenRows, keysOf, list.keys);
        const nameCells = named.map((read) => read());
        const outsideCells = outside?.() ?? [];
        const filled = mayStandBeside(existing, 0) ? filledColumns(outsideCells.slice(header, end)) : 0;
        return {
          header,
          columns: columns.slice(0, filled),
          rows: range(header + 1, end).map((row) => ({
            key: rowKey(keysOf(row)),
            names: nameCells.map((cells) => cells[row]?.[0]?.value ?? ''),
            notes: (outsideCells[row] ?? []).slice(0, filled),
          })),
          filledRows: new Set(range(0, header).filter((row) => outsideCells[row]?.some(isFilled) === true)),
          hasMoreBelow: end < usedRows,
        };
      };
    },
  };
}

/**
 * The row under a list in which somebody has moved or overwritten cells: it goes on to a blank row, and at least as far
 * as the last check has written and as far as keys of it stand.
 */
function endOf(
  header: number,
  usedRows: number,
  writtenRows: number,
  keysOf: (row: number) => readonly CellContent[],
  keys: readonly string[],
): number {
  const known = new Set(keys);
  const under = range(header + 1, usedRows);
  const blank = under.find((row) => keysOf(row).every((cell) => cell === '')) ?? usedRows;
  const last = under.findLast((row) => known.has(rowKey(keysOf(row)))) ?? header;
  return Math.min(usedRows, Math.max(blank, last + 1, writtenRows));
}
