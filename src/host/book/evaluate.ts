import type { CellValue } from '../../files/model/cells';
import { calculate } from '../formulas';
import { lastColumn } from './areas';
import type { Book } from './book';
import { isFormula } from './formula-text';
import { invalidArgument } from '../protocol/errors';

/** The result of a formula (without `=`) that stands in no cell; of an array its first value. */
export function evaluate(book: Book, formula: string): CellValue {
  if (!isFormula(formula)) throw invalidArgument();
  book.calculation.ensure();
  const sheet = book.activeSheet;
  // The engine calculates cells only: one is borrowed behind everything that is used.
  const row = (sheet.cells.usedArea()?.bottom ?? -1) + 1;
  const cell = { value: null as CellValue, formula, style: 0 };
  sheet.cells.set(row, lastColumn, cell);
  try {
    const area = { top: row, left: lastColumn, bottom: row, right: lastColumn };
    calculate(book.model, [{ sheetId: sheet.id, area }]);
    return cell.value;
  } finally {
    sheet.cells.set(row, lastColumn, undefined);
  }
}
