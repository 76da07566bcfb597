import type { Area } from '../../files/model/cells';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import { bodyArea, filterArea } from '../../files/model/table-areas';
import type { WorkbookModel } from '../../files/model/workbook';
import { deleteTableReferences, offsetFormula, shiftArea, type CellShift } from '../formulas';
import { intersection, rowsOf } from '../../files/model/areas';
import { fillCalculatedColumns } from './calculated-columns';
import { shiftFilter } from './filter-columns';
import { rewriteFormulas } from './rewrite-formulas';
import { affectedArea, shiftedArea } from './shift-checks';
import { dropColumnReferences } from './table-columns';

/**
 * Moves, grows and shrinks tables; columns that come or go change the table's columns and the references to them.
 * Returns the tables that lost all their rows.
 */
export function shiftTables(
  model: WorkbookModel,
  sheet: SheetModel,
  shift: CellShift,
  except?: TableModel,
): TableModel[] {
  const bare: TableModel[] = [];
  for (const table of [...sheet.tables]) {
    const before = table.area;
    if (!intersection(before, affectedArea(shift))) continue;
    const after = shiftArea(before, shift);
    if (!after) {
      sheet.tables = sheet.tables.filter((other) => other !== table);
      rewriteFormulas(model, (formula) => deleteTableReferences(formula, table.name));
      continue;
    }
    table.area = after;
    if (table !== except && shift.axis === 'columns') shiftColumns(model, sheet, table, before, shift);
    if (table.filter) table.filter = shiftFilter(filterArea(table), table.filter, shift);
    if (hasNoBody(table)) bare.push(table);
    if (shift.axis === 'rows' && shift.kind === 'insert') growRows(sheet, table, before, shift);
  }
  return bare;
}

function shiftColumns(
  model: WorkbookModel,
  sheet: SheetModel,
  table: TableModel,
  before: Area,
  shift: CellShift,
): void {
  const first = shift.at - before.left;
  if (shift.kind === 'insert') {
    if (first > 0 && first < table.columns.length) {
      const names = table.columns.map(({ name }) => name);
      let id = Math.max(0, ...table.columns.map((column) => column.id));
      for (let added = 0; added < shift.count; added++) {
        const name = freeColumnName(names);
        names.push(name);
        table.columns.splice(first + added, 0, { id: ++id, name });
        if (table.hasHeader) sheet.cells.ensure(table.area.top, shift.at + added).value = name;
      }
    }
  } else {
    const deleted = table.columns.filter((_, index) => index >= first && index < first + shift.count);
    if (deleted.length > 0) {
      const order = table.columns.map(({ name }) => name);
      const names = deleted.map(({ name }) => name);
      table.columns = table.columns.filter((column) => !deleted.includes(column));
      dropColumnReferences(model, sheet, table, names, order);
    }
  }
}

/** `Column1`, `Column2`, … whichever is free. */
function freeColumnName(names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`column${number}`)) number++;
  return `Column${number}`;
}

/** Rows that came into a table get its calculated formulas, which count from the first row of the body. */
function growRows(sheet: SheetModel, table: TableModel, before: Area, shift: CellShift): void {
  if (shift.at === bodyArea({ ...table, area: before }).top && table.area.top === before.top) {
    for (const column of table.columns) {
      if (column.calculatedFormula !== undefined)
        column.calculatedFormula = offsetFormula(column.calculatedFormula, -shift.count, 0, true);
    }
  }
  fillCalculatedColumns(sheet, table, shiftedArea(shift));
}

function hasNoBody({ area, hasHeader, hasTotals }: TableModel): boolean {
  return rowsOf(area) <= (hasHeader ? 1 : 0) + (hasTotals ? 1 : 0);
}
