import { holdsCell } from '../../files/model/areas';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import { withoutTableName } from './table-references';

/** The formula of a cell, without `=`, as Excel shows it: a table around the cell is not named. */
export function shownFormula(sheet: SheetModel, formula: string, row: number, column: number): string {
  const table = tableAt(sheet, row, column);
  return table === undefined ? formula : withoutTableName(formula, table.name);
}

/** The table that a cell stands in. */
export function tableAt({ tables }: SheetModel, row: number, column: number): TableModel | undefined {
  return tables.find(({ area }) => holdsCell(area, row, column));
}
