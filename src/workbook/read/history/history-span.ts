import { knownColumns, placeColumns, type TableColumn } from '../../schema/result-columns';
import type { CellContent, SheetValues, TableArea } from '../sheet-values';

/** Where a history table stands; rows and columns are indexes into the values of its sheet. */
export interface HistorySpan {
  /** The header row. */
  readonly top: number;
  readonly left: number;
  readonly columns: number;
  /** The first row that is none of its rows any more. */
  readonly end: number;
  /** The Excel table; null for a plain range. */
  readonly table: TableArea | null;
}

/** How far the cells around a history table are blank. */
export interface HistoryRoom {
  /** So many rows under the table, or under its totals row; infinite when nothing stands there. */
  readonly below: number;
  /** Whether columns can be added at the right end. */
  readonly isFreeOnTheRight: boolean;
}

/** Finds the Excel table with the most of our headers, else the header row of a plain range. */
export function historySpan(sheet: SheetValues, columns: readonly TableColumn[]): HistorySpan | null {
  const known = sheet.tables
    .filter(({ hasHeaders }) => hasHeaders)
    .map((table) => {
      const span = tableSpan(sheet, table);
      const headers = cellsIn(sheet, span.top, span.left, span.columns).map(String);
      return { span, count: knownColumns(columns, headers) };
    })
    .filter(({ count }) => count * 2 >= columns.length)
    .sort((one, other) => other.count - one.count);
  return known[0]?.span ?? plainSpan(sheet, columns);
}

function tableSpan(sheet: SheetValues, table: TableArea): HistorySpan {
  const top = table.top - sheet.top;
  return {
    top,
    left: table.left - sheet.left,
    columns: table.columns,
    // a totals row that a user may have switched on is no row of the history
    end: top + table.rows - (table.hasTotals ? 1 : 0),
    table,
  };
}

/** From the first to the last of our headers, and on to both sides as far as headers follow without a gap. */
function plainSpan({ values }: SheetValues, columns: readonly TableColumn[]): HistorySpan | null {
  const top = values.findIndex((row) => knownColumns(columns, row.map(String)) * 2 >= columns.length);
  const headers = values[top]?.map(String);
  if (headers === undefined) return null;
  const found = placeColumns(columns, headers).positions.filter((position) => position < headers.length);
  let first = Math.min(...found);
  let last = Math.max(...found);
  while ((headers[first - 1] ?? '') !== '') first -= 1;
  while ((headers[last + 1] ?? '') !== '') last += 1;
  return { top, left: first, columns: last + 1 - first, end: values.length, table: null };
}

/** What is blank around a table that is to be so many columns wide. */
export function roomAround(sheet: SheetValues, span: HistorySpan, width: number): HistoryRoom {
  const { top, left, columns, table } = span;
  const under = table === null ? span.end : top + table.rows;
  const isTaken = (row: number, from: number, count: number): boolean =>
    cellsIn(sheet, row, from, count).some((cell) => cell !== '');
  const rows = Array.from({ length: Math.max(sheet.values.length - under, 0) }, (_, index) => under + index);
  const taken = rows.findIndex((row) => isTaken(row, left, width));
  const isWider = width > columns;
  return {
    below: taken < 0 ? Infinity : taken,
    isFreeOnTheRight: !(
      isWider &&
      sheet.values.some((_cells, row) => row >= top && isTaken(row, left + columns, width - columns))
    ),
  };
}

/** The cells of one row from one column on, as far as the sheet holds any. */
export function cellsIn(
  { values }: SheetValues,
  row: number,
  left: number,
  columns: number,
): readonly CellContent[] {
  return (values[row] ?? []).slice(left, left + columns);
}
