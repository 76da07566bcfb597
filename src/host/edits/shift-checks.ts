import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import {
  columnLimit,
  holds,
  intersection,
  lastColumn,
  lastRow,
  rowLimit,
  sameArea,
} from '../../files/model/areas';
import { shiftArea, type CellShift } from '../formulas';
import { occupiedArea } from './pivot-area';
import {
  arrayConflict,
  mergeConflict,
  offSheet,
  pivotConflict,
  tableConflict,
  type EditResult,
} from './refusal';

/** All cells that a shift moves, inserts or deletes. */
export function affectedArea({ axis, at, band }: CellShift): Area {
  if (axis === 'rows')
    return { top: at, left: band?.first ?? 0, bottom: lastRow, right: band?.last ?? lastColumn };
  return { top: band?.first ?? 0, left: at, bottom: band?.last ?? lastRow, right: lastColumn };
}

/** The cells that a shift inserts or deletes. */
export function shiftedArea(shift: CellShift): Area {
  const area = affectedArea(shift);
  return shift.axis === 'rows'
    ? { ...area, bottom: shift.at + shift.count - 1 }
    : { ...area, right: shift.at + shift.count - 1 };
}

/** Why Excel would refuse a shift: content pushed off the sheet, or a table, merge, pivot or array torn apart. */
export function checkShift(sheet: SheetModel, shift: CellShift): EditResult {
  if (shift.kind === 'insert' && pushesContentOff(sheet, shift)) return offSheet;
  for (const table of sheet.tables) {
    if (tearsApart(table.area, shift) || losesHeader(table, shift)) return tableConflict;
  }
  for (const pivot of sheet.pivots) {
    const area = occupiedArea(pivot);
    const gone = shift.kind === 'delete' && holds(shiftedArea(shift), area);
    if (!gone && isCut(area, shift)) return pivotConflict;
  }
  for (const merge of sheet.merges) {
    if (tearsApart(merge, shift)) return mergeConflict;
  }
  return cutsLegacyArray(sheet, shift) ? arrayConflict : null;
}

function pushesContentOff(sheet: SheetModel, shift: CellShift): boolean {
  const area = affectedArea(shift);
  const end: Area =
    shift.axis === 'rows'
      ? { ...area, top: Math.max(area.top, rowLimit - shift.count) }
      : { ...area, left: Math.max(area.left, columnLimit - shift.count) };
  return sheet.cells.usedArea((cell) => cell.value !== null || cell.formula !== undefined, end) !== null;
}

/** Whether only a part of the area's width (or height) lies in the moved band, so that it would not stay a rectangle. */
function tearsApart(area: Area, shift: CellShift): boolean {
  const touched = intersection(area, affectedArea(shift));
  if (!touched || !shift.band) return false;
  const { first, last } = shift.band;
  const inBand =
    shift.axis === 'rows'
      ? area.left >= first && area.right <= last
      : area.top >= first && area.bottom <= last;
  if (inBand) return false;
  return !(shift.kind === 'delete' && holds(shiftedArea(shift), area));
}

function losesHeader(table: { area: Area; hasHeader: boolean }, shift: CellShift): boolean {
  if (!table.hasHeader || shift.kind === 'insert' || shift.axis === 'columns') return false;
  const deleted = shiftedArea(shift);
  if (holds(deleted, table.area)) return false;
  return intersection(deleted, { ...table.area, bottom: table.area.top }) !== null;
}

/** Whether an area would change its size or be torn. */
function isCut(area: Area, shift: CellShift): boolean {
  if (tearsApart(area, shift)) return true;
  const after = shiftArea(area, shift);
  return (
    !after ||
    after.bottom - after.top !== area.bottom - area.top ||
    after.right - after.left !== area.right - area.left
  );
}

function cutsLegacyArray(sheet: SheetModel, shift: CellShift): boolean {
  let cut = false;
  sheet.cells.forEach((cell, row, column) => {
    if (cell.array?.kind !== 'legacy') return;
    const area = {
      top: row,
      left: column,
      bottom: row + cell.array.rows - 1,
      right: column + cell.array.columns - 1,
    };
    const after = shiftArea(area, shift);
    if (after && sameArea(after, area) && !tearsApart(area, shift)) return;
    if (shift.kind === 'delete' && holds(shiftedArea(shift), area)) return;
    if (isCut(area, shift)) cut = true;
  });
  return cut;
}
