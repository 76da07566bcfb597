import type { WorkbookModel } from '../../files/model/workbook';

/** Calculates every formula of the workbook into its cell. */
export function calculate(_model: WorkbookModel): void {
  throw new Error('Formulas cannot be calculated yet');
}
