import type { Area, Cell } from '../../files/model/cells';
import type { CellGrid } from '../../files/model/cell-grid';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { offsetFormula, shiftArea, shiftReferences, type CellShift } from '../formulas';
import { holds } from '../../files/model/areas';
import { filterArea } from '../../files/model/table-areas';
import { shiftFilter } from './filter-columns';
import { shiftAreas } from './shift-areas';
import type { EditResult } from './refusal';
import { rewriteFormulas, type FormulaPlace } from './rewrite-formulas';
import { affectedArea, checkShift, shiftedArea } from './shift-checks';
import { dressInserted } from './shift-formats';
import { shiftLines } from './shift-lines';
import { shiftTables } from './shift-tables';

/** Inserts whole rows before `at`; everything below and every reference to it moves. */
export function insertRows(model: WorkbookModel, sheet: SheetModel, at: number, count: number): EditResult {
  return shiftCells(model, sheet, { sheet: sheet.name, kind: 'insert', axis: 'rows', at, count });
}

export function deleteRows(model: WorkbookModel, sheet: SheetModel, at: number, count: number): EditResult {
  return shiftCells(model, sheet, { sheet: sheet.name, kind: 'delete', axis: 'rows', at, count });
}

/** Inserts whole columns before `at`. */
export function insertColumns(
  model: WorkbookModel,
  sheet: SheetModel,
  at: number,
  count: number,
): EditResult {
  return shiftCells(model, sheet, { sheet: sheet.name, kind: 'insert', axis: 'columns', at, count });
}

export function deleteColumns(
  model: WorkbookModel,
  sheet: SheetModel,
  at: number,
  count: number,
): EditResult {
  return shiftCells(model, sheet, { sheet: sheet.name, kind: 'delete', axis: 'columns', at, count });
}

/** Inserts blank cells in an area and moves what was there down or right. `except`: see `shiftCells`. */
export function insertCells(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  direction: 'down' | 'right',
  except?: TableModel,
): EditResult {
  return shiftCells(model, sheet, cellShift(sheet, 'insert', area, direction === 'down'), except);
}

/** Deletes the cells of an area and moves what lies below up, or what lies right of it left. */
export function deleteCells(
  model: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  direction: 'up' | 'left',
  except?: TableModel,
): EditResult {
  return shiftCells(model, sheet, cellShift(sheet, 'delete', area, direction === 'up'), except);
}

function cellShift(sheet: SheetModel, kind: CellShift['kind'], area: Area, vertical: boolean): CellShift {
  const { top, left, bottom, right } = area;
  return vertical
    ? {
        sheet: sheet.name,
        kind,
        axis: 'rows',
        at: top,
        count: bottom - top + 1,
        band: { first: left, last: right },
      }
    : {
        sheet: sheet.name,
        kind,
        axis: 'columns',
        at: left,
        count: right - left + 1,
        band: { first: top, last: bottom },
      };
}

/**
 * Inserts or deletes cells as Excel does, with every reference, table, merge, format, validation, link, note, comment,
 * pivot, filter and outline of the workbook; or refuses and changes nothing. The caller calculates afterwards.
 * `except` is a table whose list of columns the caller keeps itself.
 */
function shiftCells(
  model: WorkbookModel,
  sheet: SheetModel,
  shift: CellShift,
  except?: TableModel,
): EditResult {
  const refusal = checkShift(sheet, shift);
  if (refusal) return refusal;
  releaseCutArrays(sheet, shift);
  rewriteFormulas(model, (formula, place) =>
    shiftReferences(anchored(formula, place, sheet, shift), place.sheet?.name ?? '', shift),
  );
  moveCells(sheet.cells, shift);
  moveSpillSources(sheet, shift);
  const bare = shiftTables(model, sheet, shift, except);
  shiftAttachments(sheet, shift);
  shiftLines(sheet, shift);
  if (shift.kind === 'insert') dressInserted(sheet, shift);
  for (const table of bare) giveBlankRow(model, sheet, table);
  return null;
}

/** A table keeps at least one row: when all were deleted it gets a blank one, moving down what is in the way. */
function giveBlankRow(model: WorkbookModel, sheet: SheetModel, table: TableModel): void {
  const { top, left, right } = table.area;
  const at = top + (table.hasHeader ? 1 : 0);
  const bottom = table.area.bottom;
  const isFree =
    !table.hasTotals && sheet.cells.usedArea(() => true, { top: at, left, bottom: at, right }) === null;
  const inserted =
    !isFree && insertCells(model, sheet, { top: at, left, bottom: at, right }, 'down') === null;
  if (inserted && table.area.bottom > bottom) return;
  table.area = { ...table.area, bottom: bottom + 1 };
  if (table.filter) table.filter.area = filterArea(table);
}

/**
 * A rule's formula counts from the first cell it applies to. When that cell is deleted, the next one takes its place
 * and the formula is read from there.
 */
function anchored(
  formula: string,
  { sheet, areas }: FormulaPlace,
  edited: SheetModel,
  shift: CellShift,
): string {
  const first = areas?.[0];
  if (sheet !== edited || !areas || !first || shift.kind === 'insert') return formula;
  const heir = areas.find((area) => shiftArea(area, shift) !== null);
  if (!heir) return formula;
  const end = shift.at + shift.count;
  const isDeleted = (at: number): boolean => shiftArea(heir, shift) !== heir && at >= shift.at && at < end;
  const rows = (shift.axis === 'rows' && isDeleted(heir.top) ? end : heir.top) - first.top;
  const columns = (shift.axis === 'columns' && isDeleted(heir.left) ? end : heir.left) - first.left;
  return offsetFormula(formula, rows, columns, true);
}

function moveCells(cells: CellGrid, shift: CellShift): void {
  const { kind, axis, at, count, band } = shift;
  if (!band) {
    if (kind === 'insert')
      return axis === 'rows' ? cells.insertRows(at, count) : cells.insertColumns(at, count);
    return axis === 'rows' ? cells.deleteRows(at, count) : cells.deleteColumns(at, count);
  }
  const moving: { cell: Cell; row: number; column: number }[] = [];
  cells.forEach((cell, row, column) => moving.push({ cell, row, column }), affectedArea(shift));
  for (const { row, column } of moving) cells.set(row, column, undefined);
  for (const { cell, row, column } of moving) {
    const place = shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
    if (place) cells.set(place.top, place.left, cell);
  }
}

/** An array formula whose filled cells would be torn apart gives them back; it fills anew when it is calculated. */
function releaseCutArrays(sheet: SheetModel, shift: CellShift): void {
  sheet.cells.forEach((cell, row, column) => {
    if (cell.array?.kind !== 'dynamic') return;
    const area = {
      top: row,
      left: column,
      bottom: row + cell.array.rows - 1,
      right: column + cell.array.columns - 1,
    };
    const touched = shiftAreas([area], shift);
    const [only] = touched;
    const kept =
      touched.length === 1 &&
      only &&
      only.bottom - only.top === area.bottom - area.top &&
      only.right - only.left === area.right - area.left;
    if (kept) return;
    cell.array = { kind: 'dynamic', rows: 1, columns: 1 };
    sheet.cells.forEach((filled) => {
      if (filled.spilledFrom?.row !== row || filled.spilledFrom.column !== column) return;
      filled.value = null;
      delete filled.spilledFrom;
    }, area);
  });
}

function moveSpillSources(sheet: SheetModel, shift: CellShift): void {
  sheet.cells.forEach((cell) => {
    if (!cell.spilledFrom) return;
    const { row, column } = cell.spilledFrom;
    const place = shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
    if (place) cell.spilledFrom = { row: place.top, column: place.left };
  });
}

function shiftAttachments(sheet: SheetModel, shift: CellShift): void {
  sheet.merges = shiftAreas(sheet.merges, shift).filter(
    ({ top, left, bottom, right }) => top !== bottom || left !== right,
  );
  for (const validation of sheet.validations) validation.areas = shiftAreas(validation.areas, shift);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = shiftAreas(format.areas, shift);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
    shiftAreas([link.area], shift).map((area) => ({ ...link, area })),
  );
  sheet.notes = shiftPlaced(sheet.notes, shift);
  sheet.comments = shiftPlaced(sheet.comments, shift);
  sheet.pivots = sheet.pivots.filter((pivot) => {
    const area = shiftArea(pivot.area, shift);
    if (area) pivot.area = area;
    return area !== null;
  });
  const filter = sheet.autoFilter;
  if (!filter) return;
  const area = shiftArea(filter.area, shift);
  const header = { ...filter.area, bottom: filter.area.top };
  const losesHeader = shift.kind === 'delete' && shift.axis === 'rows' && holds(shiftedArea(shift), header);
  if (!area || losesHeader) sheet.autoFilter = null;
  else sheet.autoFilter = shiftFilter(area, filter, shift);
}

function shiftPlaced<T extends { row: number; column: number }>(items: readonly T[], shift: CellShift): T[] {
  return items.flatMap((item) => {
    const place = shiftArea(
      { top: item.row, left: item.column, bottom: item.row, right: item.column },
      shift,
    );
    if (!place) return [];
    item.row = place.top;
    item.column = place.left;
    return [item];
  });
}
