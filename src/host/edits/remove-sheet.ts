import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { deleteSheetReferences, deleteTableReferences } from '../formulas';
import { rewriteFormulas } from './rewrite-formulas';

/** Takes a sheet and its names out of a workbook; references to it and to its tables become `#REF!`. */
export function removeSheet(model: WorkbookModel, sheet: SheetModel): void {
  const order = model.sheets.map(({ name }) => name);
  model.sheets = model.sheets.filter((each) => each !== sheet);
  model.names = model.names.filter(({ sheetId }) => sheetId !== sheet.id);
  rewriteFormulas(model, (formula) =>
    sheet.tables.reduce(
      (left, table) => deleteTableReferences(left, table.name),
      deleteSheetReferences(formula, sheet.name, order),
    ),
  );
}
