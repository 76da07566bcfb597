import type { SheetModel, TableModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { deleteColumnReferences, renameColumnReferences } from '../formulas';
import { holds, holdsCell } from '../../files/model/areas';
import { rewriteFormulas, type FormulaPlace } from './rewrite-formulas';

/**
 * Gives the columns of a table new names, in their order; references and header cells follow. Names are taken as they
 * are: the caller has made them unique.
 */
export function renameTableColumns(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  names: readonly string[],
): void {
  const renamed = new Map<string, string>();
  for (const [index, column] of table.columns.entries()) {
    const name = names[index];
    if (name === undefined) continue;
    if (column.name !== '' && column.name !== name) renamed.set(column.name.toLowerCase(), name);
    column.name = name;
    if (table.hasHeader) sheet.cells.ensure(table.area.top, table.area.left + index).value = name;
  }
  if (renamed.size === 0) return;
  rewriteFormulas(model, (formula, place) =>
    renameColumnReferences(formula, table.name, renamed, standsIn(place, sheet, table)),
  );
}

/** Makes references to deleted columns of a table errors. `order` holds the names of all columns before. */
export function dropColumnReferences(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  names: readonly string[],
  order: readonly string[],
): void {
  rewriteFormulas(model, (formula, place) =>
    deleteColumnReferences(formula, table.name, names, order, standsIn(place, sheet, table)),
  );
}

/** Whether a formula stands in a table, so that it may leave out the table's name. */
function standsIn({ sheet, cell, areas }: FormulaPlace, own: SheetModel, { area }: TableModel): boolean {
  if (sheet !== own) return false;
  if (cell) return holdsCell(area, cell.row, cell.column);
  return areas?.[0] !== undefined && holds(area, areas[0]);
}
