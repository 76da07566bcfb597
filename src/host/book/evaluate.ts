import { CellGrid } from '../../files/model/cell-grid';
import type { CellValue } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { calculate, visitReferences } from '../formulas';
import { lastColumn } from '../../files/model/areas';
import type { Book } from './book';
import { isFormula } from './formula-text';
import { invalidArgument } from '../protocol/errors';

/** The result of a formula (without `=`) that stands in no cell; of an array its first value. */
export function evaluate(book: Book, formula: string): CellValue {
  if (!isFormula(formula)) throw invalidArgument();
  if (!namesCells(formula)) return evaluateAlone(book, formula);
  return evaluateAll(book, book.activeSheet, [formula])[0] ?? null;
}

function namesCells(formula: string): boolean {
  let found = false;
  visitReferences(formula, () => (found = true));
  return found;
}

/** What reads no cell is calculated in sheets without any, for the formulas of the workbook may be many. */
function evaluateAlone({ model, activeSheet }: Book, formula: string): CellValue {
  const cell = { value: null as CellValue, formula, style: 0 };
  const sheets = model.sheets.map((sheet) => ({ ...sheet, cells: new CellGrid() }));
  sheets[model.sheets.indexOf(activeSheet)]?.cells.set(0, 0, cell);
  calculate({ ...model, sheets });
  return cell.value;
}

/** The results of formulas (without `=`) as if they stood in cells of a sheet; relative references are taken as they are. */
export function evaluateAll(book: Book, sheet: SheetModel, formulas: readonly string[]): CellValue[] {
  if (formulas.length === 0) return [];
  book.calculation.ensure();
  // The engine calculates cells only: some are borrowed behind everything that is used.
  const top = (sheet.cells.usedArea()?.bottom ?? -1) + 1;
  const cells = formulas.map((formula) => ({ value: null as CellValue, formula, style: 0 }));
  cells.forEach((cell, index) => sheet.cells.set(top + index, lastColumn, cell));
  try {
    const area = { top, left: lastColumn, bottom: top + cells.length - 1, right: lastColumn };
    calculate(book.model, [{ sheetId: sheet.id, area }]);
    return cells.map(({ value }) => value);
  } finally {
    cells.forEach((_, index) => sheet.cells.set(top + index, lastColumn, undefined));
  }
}
