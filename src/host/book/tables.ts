import type { Area, Cell } from '../../files/model/cells';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import { deleteTableReferences, renameTableReferences } from '../formulas';
import { ExcelError, invalidArgument, notImplemented } from '../protocol/errors';
import { columnsOf, intersection, isUnbounded, rowsOf } from '../../files/model/areas';
import { tableKey, type Book } from './book';
import { eventType } from './event-types';
import { requireName } from './name-rules';
import { requireUnprotected } from './protection';
import { RangeHandle } from './range';
import {
  dissolveTableReferences,
  fillCalculatedColumns,
  filterIn,
  learnCalculatedColumns,
  moveRange,
  occupiedArea,
  rewriteFormulas,
} from '../edits';
import { requireEdit, shiftCells } from './shifts';
import { bodyArea, filterArea } from '../../files/model/table-areas';
import { readHeaders, uniqueName } from './table-writes';
import { setContent } from './write-cells';

/** A table in its workbook. */
export interface TableHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

/** Refuses an area that another table, a pivot table or merged cells lie in (rule 96). */
export function requireFree(sheet: SheetModel, area: Area, self?: TableModel): void {
  const overlapsTable = sheet.tables.some((table) => table !== self && intersection(table.area, area));
  const overlapsPivot = sheet.pivots.some((pivot) => intersection(occupiedArea(pivot), area));
  if (overlapsTable || overlapsPivot) throw invalidArgument("A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, area)))
    throw new ExcelError(
      'MergedRangeConflict',
      "The operation can't be completed. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    );
}

/** Makes a table of a range. Without headers a header row is put in and the data moves down one row (rule 95). */
export function addTable(range: RangeHandle, hasHeaders: boolean): TableHandle {
  const { book, sheet } = range;
  requireUnprotected(range);
  if (range.isUnbounded) throw invalidArgument();
  let { area } = range;
  requireFree(sheet, area);
  if (hasHeaders && rowsOf(area) === 1) {
    area = { ...area, bottom: area.bottom + 1 };
    requireFree(sheet, area);
  }
  if (!hasHeaders) {
    requireFree(sheet, { ...area, bottom: area.bottom + 1 });
    shiftCells(book, sheet, { ...area, bottom: area.top }, 'Down');
    area = { ...area, bottom: area.bottom + 1 };
  }
  const id = book.newTableId();
  const columns = Array.from({ length: columnsOf(area) }, (_, index) => ({ id: index + 1, name: '' }));
  const table: TableModel = {
    id,
    name: freeTableName(book),
    area,
    hasHeader: true,
    hasTotals: false,
    columns,
    style: book.model.tableStyles.defaultOfTables,
    showBandedRows: true,
    showBandedColumns: false,
    showFirstColumn: false,
    showLastColumn: false,
    showFilterButton: true,
    filter: { area, criteria: new Map() },
  };
  sheet.tables.push(table);
  if (sheet.autoFilter && intersection(sheet.autoFilter.area, area)) sheet.autoFilter = null;
  readHeaders(book, sheet, table);
  learnCalculatedColumns(sheet, table, area);
  book.calculation.tableNamed(sheet, area);
  book.events.raise(eventType.tableAdded, [sheet.id, 'Workbook', ''], () => ({
    type: 'TableAdded',
    tableId: tableKey(table),
    worksheetId: sheet.id,
    source: 'Local',
  }));
  return { book, sheet, table };
}

function freeTableName(book: Book): string {
  for (let number = 1; ; number++) {
    const name = `Table${number}`;
    if (!isNameTaken(book, name)) return name;
  }
}

function isNameTaken(book: Book, name: string, self?: TableModel): boolean {
  const folded = name.toLowerCase();
  const found = book.findTable(name);
  return (
    (found !== undefined && found.table !== self) ||
    book.model.names.some((each) => each.name.toLowerCase() === folded)
  );
}

/** Renames a table; references and the PivotTables of it follow (rule 98). */
export function renameTable(handle: TableHandle, name: string): void {
  requireUnprotected(handle);
  const { book, sheet, table } = handle;
  requireName(name);
  if (isNameTaken(book, name, table)) throw invalidArgument();
  const before = table.name;
  table.name = name;
  rewriteFormulas(book.model, (formula) => renameTableReferences(formula, before, name));
  for (const pivot of book.model.sheets.flatMap(({ pivots }) => pivots))
    if ('table' in pivot.source && pivot.source.table.toLowerCase() === before.toLowerCase())
      pivot.source = { table: name };
  book.calculation.tableNamed(sheet, { ...table.area, bottom: table.area.top });
}

/**
 * Gives a table a new area that overlaps the old one and keeps its header row (rule 109). A totals row is part of the area
 * and moves to its end (rule 116).
 */
export function resizeTable(handle: TableHandle, area: Area): void {
  requireUnprotected(handle);
  const { book, sheet, table } = handle;
  if (isUnbounded(area) || area.top !== table.area.top || !intersection(area, table.area))
    throw invalidArgument();
  if (rowsOf(area) < 1 + Number(table.hasHeader) + Number(table.hasTotals)) throw invalidArgument();
  requireFree(sheet, area, table);
  const added = { ...area, top: bodyArea(table).bottom + 1 };
  if (table.hasTotals) moveTotals(handle, area);
  const kept = new Map(table.columns.map((column, index) => [table.area.left + index, column]));
  let nextId = 1 + Math.max(0, ...table.columns.map((column) => column.id));
  table.columns = Array.from(
    { length: columnsOf(area) },
    (_, index) => kept.get(area.left + index) ?? { id: nextId++, name: '' },
  );
  table.area = area;
  if (table.filter) table.filter = filterIn(filterArea(table), table.filter, (column) => column);
  fillCalculatedColumns(sheet, table, added);
  if (table.hasHeader) readHeaders(book, sheet, table);
  else nameColumns(table);
  book.calculation.structureChanged();
}

/**
 * Moves the totals row of a table to the end of its new area. The rows of a table that gets smaller go on below it, so
 * that nothing is lost.
 */
function moveTotals({ book, sheet, table }: TableHandle, area: Area): void {
  const { bottom, left, right } = table.area;
  if (area.left > left || area.right < right)
    throw notImplemented('Table.resize to fewer columns with a totals row');
  if (area.bottom === bottom) return;
  const move = (first: number, last: number, row: number): void => {
    const from = { ...table.area, top: first, bottom: last };
    requireEdit(moveRange(book.model, { sheet, area: from }, { sheet, row, column: left }));
  };
  if (area.bottom > bottom) {
    const isUsed = ({ value, formula }: Cell): boolean => value !== null || formula !== undefined;
    if (sheet.cells.usedArea(isUsed, { ...area, top: area.bottom }) !== null)
      throw notImplemented('Table.resize with a totals row over cells that are not empty');
    move(bottom, bottom, area.bottom);
    return;
  }
  const aside = (sheet.cells.usedArea()?.bottom ?? bottom) + 1;
  move(bottom, bottom, aside);
  move(area.bottom, bottom - 1, area.bottom + 1);
  move(aside, aside, area.bottom);
}

function nameColumns(table: TableModel): void {
  const taken = new Set(table.columns.map((column) => column.name.toLowerCase()));
  table.columns = table.columns.map((column, index) => {
    if (column.name !== '') return column;
    const name = uniqueName(`Column${index + 1}`, taken);
    taken.add(name.toLowerCase());
    return { ...column, name };
  });
}

/** Takes the table away and leaves its cells; formulas name these instead of the table. */
export function dissolveTable(handle: TableHandle): RangeHandle {
  const { book, sheet, table } = handle;
  requireUnprotected(handle);
  dissolveTableReferences(book.model, sheet, table);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  return new RangeHandle(book, sheet, table.area);
}

/** Deletes a table with its cells' contents and formats. */
export function deleteTable(handle: TableHandle): void {
  const { book, sheet, table } = handle;
  requireUnprotected(handle);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  rewriteFormulas(book.model, (formula) => deleteTableReferences(formula, table.name));
  sheet.cells.forEach((cell, row, column) => {
    setContent(cell, null);
    sheet.cells.set(row, column, undefined);
  }, table.area);
  book.calculation.structureChanged();
  book.events.raise(eventType.tableDeleted, [sheet.id, 'Workbook', ''], () => ({
    type: 'TableDeleted',
    tableId: tableKey(table),
    tableName: table.name,
    worksheetId: sheet.id,
    source: 'Local',
  }));
}

/** Whether the body is the one blank row that a table without data has (rule 102). */
export function isBlankBody({ sheet, table }: TableHandle): boolean {
  const body = bodyArea(table);
  return (
    rowsOf(body) === 1 &&
    sheet.cells.usedArea((cell) => cell.value !== null || cell.formula !== undefined, body) === null
  );
}
