import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { fillCalculatedColumns, filterIn } from '../edits';
import { ExcelError, invalidArgument } from '../protocol/errors';
import { columnsOf, intersection, lastColumn, lastRow, rowsOf } from '../../files/model/areas';
import { tellingFormulas } from './formula-events';
import { requireUnprotected } from './protection';
import { RangeHandle } from './range';
import { shiftCells } from './shifts';
import { bodyArea, filterArea } from '../../files/model/table-areas';
import { isBlankBody, type TableHandle } from './tables';
import { readHeaders } from './table-writes';
import { setContent, writeValues } from './write-cells';

/** Adds rows of values at a 0-based place, or at the end; answers the index of the first new row (rules 104, 105). */
export function addRows(
  handle: TableHandle,
  index: number | null,
  values: unknown,
  alwaysInsert: boolean,
): number {
  requireUnprotected(handle);
  const { book, sheet, table } = handle;
  const rows = rowInput(values, columnsOf(table.area));
  const body = bodyArea(table);
  const count = Math.max(1, rows.length);
  const at = index === null || index === -1 ? rowsOf(body) : index;
  if (at < 0 || at > rowsOf(body)) throw invalidArgument();
  // The blank row that a table without data has is filled first.
  const reuse = isBlankBody(handle) ? 1 : 0;
  const first = reuse ? 0 : at;
  if (count > reuse) makeRoom(handle, body.top + first + reuse, count - reuse, alwaysInsert);
  const added = { ...table.area, top: body.top + first, bottom: body.top + first + count - 1 };
  tellingFormulas(book, sheet, [added], () => fillCalculatedColumns(sheet, table, added));
  if (rows.length > 0) {
    const area = { ...table.area, top: body.top + first, bottom: body.top + first + rows.length - 1 };
    writeValues(new RangeHandle(book, sheet, area), rows);
  }
  book.calculation.structureChanged();
  return first;
}

function rowInput(values: unknown, width: number): readonly unknown[][] {
  if (values === null || values === undefined) return [];
  if (!Array.isArray(values)) throw invalidArgument();
  const rows: unknown[][] = [];
  for (const row of values.length > 0 && !Array.isArray(values[0]) ? [values] : values) {
    if (!Array.isArray(row) || row.length !== width) throw invalidArgument();
    rows.push(row);
  }
  return rows;
}

/** Grows the table by rows, moving what lies below it where there is something. */
function makeRoom(
  { book, sheet, table }: TableHandle,
  row: number,
  count: number,
  alwaysInsert: boolean,
): void {
  const before = table.area;
  const room: Area = { ...before, top: row, bottom: row + count - 1 };
  const below = row > before.bottom ? { ...room, bottom: alwaysInsert ? lastRow : room.bottom } : null;
  if (!below || !isEmpty(sheet, below)) shiftCells(book, sheet, room, 'Down');
  table.area = { ...before, bottom: before.bottom + count };
  if (table.filter) table.filter.area = filterArea(table);
  copyRowStyle(sheet, room, row > bodyArea({ ...table, area: before }).top ? row - 1 : room.bottom + 1);
}

function isEmpty(sheet: SheetModel, area: Area): boolean {
  const overlaps = [...sheet.tables, ...sheet.pivots].some((each) => intersection(each.area, area));
  return !overlaps && sheet.cells.usedArea(() => true, area) === null;
}

/** New rows look like the row beside them. */
function copyRowStyle(sheet: SheetModel, room: Area, from: number): void {
  for (let column = room.left; column <= room.right; column++) {
    const style = sheet.cells.get(from, column)?.style;
    if (!style) continue;
    for (let row = room.top; row <= room.bottom; row++) sheet.cells.ensure(row, column).style = style;
  }
}

/** Deletes rows of the body; the last one stays as a blank row (rule 103). */
export function deleteRows(handle: TableHandle, index: number, count: number): void {
  requireUnprotected(handle);
  const { book, sheet, table } = handle;
  const body = bodyArea(table);
  if (index < 0 || count < 1 || index + count > rowsOf(body)) throw invalidArgument();
  if (table.filter && table.filter.criteria.size > 0)
    throw new ExcelError(
      'InsertDeleteConflict',
      "This won't work because it would move cells in a table on your worksheet.",
    );
  const all = count === rowsOf(body);
  if (all) sheet.cells.forEach((cell) => setContent(cell, null), { ...body, bottom: body.top });
  const gone: Area = { ...body, top: body.top + index + (all ? 1 : 0), bottom: body.top + index + count - 1 };
  if (gone.top <= gone.bottom) {
    const before = table.area;
    shiftCells(book, sheet, gone, 'Up');
    if (table.area.bottom === before.bottom)
      table.area = { ...table.area, bottom: before.bottom - rowsOf(gone) };
    if (table.filter) table.filter.area = filterArea(table);
  }
  book.calculation.structureChanged();
}

/** Adds a column at a 0-based place, or at the end; answers its id. `values` begin with the header (rule 110). */
export function addColumn(
  handle: TableHandle,
  index: number | null,
  values: unknown,
  name: string | null,
): number {
  requireUnprotected(handle);
  const { book, sheet, table } = handle;
  const at = index === null || index === -1 ? table.columns.length : index;
  if (at < 0 || at > table.columns.length) throw invalidArgument();
  const column = table.area.left + at;
  const before = table.area;
  const room: Area = { ...before, left: column, right: column };
  const { filter } = table;
  const isAtEnd = at === table.columns.length;
  if (!isAtEnd || !isEmpty(sheet, { ...room, right: lastColumn }))
    shiftCells(book, sheet, room, 'Right', table);
  table.area = { ...before, right: before.right + 1 };
  if (filter)
    table.filter = filterIn(filterArea(table), filter, (place) => (place < column ? place : place + 1));
  const id = 1 + Math.max(0, ...table.columns.map((each) => each.id));
  table.columns.splice(at, 0, { id, name: '' });
  if (table.hasHeader) readHeaders(book, sheet, table);
  if (values !== null && values !== undefined) writeValues(new RangeHandle(book, sheet, room), values);
  if (name !== null) writeValues(new RangeHandle(book, sheet, { ...room, bottom: room.top }), [[`'${name}`]]);
  return id;
}

/** Deletes a column with its cells; what is right of the table moves left. */
export function deleteColumn(handle: TableHandle, index: number): void {
  requireUnprotected(handle);
  const { book, sheet, table } = handle;
  const column = table.columns[index];
  if (!column || table.columns.length === 1) throw invalidArgument();
  const place = table.area.left + index;
  // The edit takes the column out of the table's list and out of formulas.
  shiftCells(book, sheet, { ...table.area, left: place, right: place }, 'Left');
}
