import type { Area, Cell } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { invalidOperation } from '../protocol/errors';
import { columnsOf, holds, rowsOf } from '../../files/model/areas';
import type { RangeHandle } from './range';

/** The area that an array formula at or around a cell fills, if there is one. */
export function arrayAreaAt(sheet: SheetModel, row: number, column: number): Area | null {
  const cell = sheet.cells.get(row, column);
  const source = cell?.spilledFrom ?? (cell?.array ? { row, column } : undefined);
  if (!source) return null;
  const array = sheet.cells.get(source.row, source.column)?.array;
  if (!array) return null;
  return {
    top: source.row,
    left: source.column,
    bottom: source.row + array.rows - 1,
    right: source.column + array.columns - 1,
  };
}

/**
 * Takes away what array formulas of an area have spilled; part of a legacy array formula cannot be changed. A formula
 * that is left keeps its size, by which it is known to be calculated anew.
 */
export function breakArrays(sheet: SheetModel, area: Area): void {
  const arrays: Area[] = [];
  sheet.cells.forEach((cell, row, column) => {
    if (cell.array === undefined && cell.spilledFrom === undefined) return;
    const found = arrayAreaAt(sheet, row, column);
    if (found) arrays.push(found);
  }, area);
  for (const found of arrays) {
    const source = sheet.cells.get(found.top, found.left);
    if (!source?.array) continue;
    if (source.array.kind === 'legacy' && !holds(area, found))
      throw invalidOperation('You cannot change part of an array.');
    clearSpilled(sheet, found);
  }
}

/** Takes away what an array formula has filled beside its own cell. */
export function clearSpilled(sheet: SheetModel, filled: Area): void {
  sheet.cells.forEach((cell, row, column) => {
    if (cell.spilledFrom === undefined) return;
    delete cell.spilledFrom;
    if (row !== filled.top || column !== filled.left) cell.value = null;
  }, filled);
}

/** Whether the formulas of all cells fill other cells too; null when only some do. */
export function hasSpill(range: RangeHandle): boolean | null {
  return ofAll(range, ({ array }) => array?.kind === 'dynamic' && array.rows * array.columns > 1);
}

/** Whether all cells belong to an array formula, as the file keeps it; null when only some do. */
export function isSavedAsArray(range: RangeHandle): boolean | null {
  return ofAll(range, ({ array, spilledFrom }) => array !== undefined || spilledFrom !== undefined);
}

function ofAll({ book, sheet, area }: RangeHandle, test: (cell: Cell) => boolean): boolean | null {
  book.calculation.ensure();
  let count = 0;
  sheet.cells.forEach((cell) => {
    if (test(cell)) count++;
  }, area);
  if (count === 0) return false;
  return count === rowsOf(area) * columnsOf(area) ? true : null;
}
