import type { SheetModel, TableModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import {
  areaAddress,
  qualifiedAddress,
  quoteSheetName,
  rewriteReferences,
  Scope,
  type Reference,
} from '../formulas';
import { holdsCell } from '../../files/model/areas';
import { rewriteFormulas } from './rewrite-formulas';

/** Writes the references to a table as plain cells, before the table is made a range. */
export function dissolveTableReferences(model: WorkbookModel, sheet: SheetModel, table: TableModel): void {
  const scope = new Scope(model);
  const folded = table.name.toLowerCase();
  const home = model.sheets.indexOf(sheet);
  rewriteFormulas(model, (formula, { sheet: at, cell }) => {
    if (!formula.includes('[') && !formula.toLowerCase().includes(folded)) return formula;
    const stands = at === sheet && cell !== undefined && holdsCell(table.area, cell.row, cell.column);
    return rewriteReferences(formula, (reference) => {
      const own = asTable(reference);
      if (!own || (own.table === '' ? !stands : own.table.toLowerCase() !== folded)) return null;
      const number = at ? model.sheets.indexOf(at) : home;
      const found = scope.tableArea(own, number, cell?.row ?? -1, cell?.column ?? -1);
      if (typeof found === 'string') return found;
      if (!own.sections.includes('this row')) return qualifiedAddress(sheet.name, found.area, true);
      const row = areaAddress(found.area, true).replace(/\$(?=\d)/g, '');
      return `${quoteSheetName(sheet.name)}!${row}`;
    });
  });
}

function asTable(reference: Reference): Extract<Reference, { kind: 'table' }> | null {
  if (reference.kind === 'table') return reference;
  if (reference.kind !== 'name' || reference.prefix !== '') return null;
  return { kind: 'table', table: reference.name, columns: [], sections: [] };
}
