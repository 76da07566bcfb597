import type { Area, CellValue } from '../../../files/model/cells';
import { intersects, isOnSheet, isSingleCell } from '../../../files/model/areas';
import type { EngineWrite } from './engine-workbook';
import { filledBy, isBlockedSpill, type FormulaCell } from './formula-cells';
import type { PlacedArea, Scope } from './resolution';

/** Results of one engine run, by the formula that gave them. */
interface Result {
  readonly value: CellValue;
  readonly filled: EngineWrite[];
}

/**
 * Puts the engine's results into the cells, spills arrays into the neighbours or reports `#SPILL!`, and clears what
 * arrays no longer fill. Returns the areas whose filling changed its shape.
 */
export function applyResults(
  formulas: readonly FormulaCell[],
  writes: readonly EngineWrite[],
  scope: Scope,
): PlacedArea[] {
  const results = grouped(writes);
  const reshaped: PlacedArea[] = [];
  for (const formula of formulas) {
    const result = results.get(keyOf(formula));
    if (!result) {
      // The engine could not read the formula: what the file said is better than nothing.
      formula.cell.value ??= { error: '#NAME?' };
      continue;
    }
    reshaped.push(...applyResult(formula, result, scope));
  }
  return reshaped;
}

const noAreas: readonly PlacedArea[] = [];

/** Puts one result into its cells; returns the areas whose filling changed its shape. */
export function applyResult(formula: FormulaCell, result: Result, scope: Scope): readonly PlacedArea[] {
  const { cell, prepared } = formula;
  // nearly always one value comes where one was
  if (!cell.array && !prepared.givesArray && result.filled.length === 0 && !isBlockedSpill(cell)) {
    cell.value = result.value ?? 0;
    return noAreas;
  }
  if (formula.cell.array?.kind === 'legacy') {
    applyLegacy(formula, result, scope);
    return [];
  }
  const before = filledBy(formula.row, formula.column, formula.cell);
  const wasBlocked = isBlockedSpill(formula.cell);
  clearFilled(formula, before, scope);
  applyDynamic(formula, result, scope);
  const after = filledBy(formula.row, formula.column, formula.cell);
  const isSame = before.bottom === after.bottom && before.right === after.right;
  if (isSame && wasBlocked === isBlockedSpill(formula.cell)) return [];
  return [
    { sheet: formula.sheet, area: before },
    { sheet: formula.sheet, area: after },
  ];
}

function grouped(writes: readonly EngineWrite[]): Map<string, Result> {
  const results = new Map<string, Result>();
  let current: Result | null = null;
  for (const write of writes) {
    if (write.filled) {
      current?.filled.push(write);
    } else {
      current = { value: write.value, filled: [] };
      results.set(keyOf(write), current);
    }
  }
  return results;
}

function keyOf({ sheet, row, column }: { sheet: number; row: number; column: number }): string {
  return `${sheet}!${row}:${column}`;
}

function applyDynamic(formula: FormulaCell, result: Result, scope: Scope): void {
  const { cell, row, column, sheet, prepared } = formula;
  // An array formula stays one when its result is a single cell, so that a saved file says so.
  const isArray = cell.array?.kind === 'dynamic' || prepared.givesArray;
  if (cell.array !== undefined) delete cell.array;
  // A formula that refers to an empty cell shows 0.
  cell.value = result.value ?? 0;
  if (isArray) cell.array = { kind: 'dynamic', rows: 1, columns: 1 };
  if (result.filled.length === 0) return;
  const bottom = result.filled.reduce((last, write) => Math.max(last, write.row), row);
  const right = result.filled.reduce((last, write) => Math.max(last, write.column), column);
  const area = { top: row, left: column, bottom, right };
  if (isBlocked(area, formula, scope)) {
    cell.value = { error: '#SPILL!' };
    cell.array = { kind: 'dynamic', rows: 1, columns: 1 };
    return;
  }
  cell.array = { kind: 'dynamic', rows: bottom - row + 1, columns: right - column + 1 };
  const { cells } = scope.sheet(sheet);
  for (const write of result.filled) {
    const target = cells.ensure(write.row, write.column);
    target.value = write.value ?? 0;
    target.spilledFrom = { row, column };
  }
}

function applyLegacy({ cell, row, column, sheet }: FormulaCell, result: Result, scope: Scope): void {
  cell.value = result.value ?? 0;
  for (const write of result.filled) {
    const target = scope.sheet(sheet).cells.ensure(write.row, write.column);
    target.value = write.value ?? 0;
    target.spilledFrom = { row, column };
  }
}

function clearFilled({ sheet, row, column }: FormulaCell, area: Area, scope: Scope): void {
  if (isSingleCell(area)) return;
  scope.sheet(sheet).cells.forEach((cell) => {
    if (cell.spilledFrom?.row !== row || cell.spilledFrom.column !== column) return;
    cell.value = null;
    delete cell.spilledFrom;
  }, area);
}

function isBlocked(area: Area, { sheet, row, column }: FormulaCell, scope: Scope): boolean {
  if (!isOnSheet(area)) return true;
  const { cells, merges, tables } = scope.sheet(sheet);
  if (merges.some((merge) => intersects(merge, area)) || tables.some((table) => intersects(table.area, area)))
    return true;
  let blocked = false;
  cells.forEach((cell, cellRow, cellColumn) => {
    if (cellRow === row && cellColumn === column) return;
    if (cell.value !== null || cell.formula !== undefined || cell.spilledFrom) blocked = true;
  }, area);
  return blocked;
}
