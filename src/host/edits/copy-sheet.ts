import type { SheetModel } from '../../files/model/sheet';
import { newSheet, type WorkbookModel } from '../../files/model/workbook';
import { parseAddress, renameSheetReferences, renameTableReferences } from '../formulas';
import { rewriteFormulas } from './rewrite-formulas';

const longestName = 31;

/** Copies a worksheet to a 0-based tab position, as `Name (2)`, with tables under new names and its own names. */
export function copySheet(model: WorkbookModel, sheet: SheetModel, id: string, position: number): SheetModel {
  const name = freeSheetName(model, sheet.name);
  const copy: SheetModel = {
    ...structuredClone({ ...sheet, cells: null, pivots: [], charts: [], shapes: [], slicers: [] }),
    ...newSheetParts(id, name),
  };
  sheet.cells.forEach((cell, row, column) => copy.cells.set(row, column, structuredClone(cell)));
  copy.pivots = sheet.pivots.map(({ origin: _, ...pivot }, index) => ({
    ...structuredClone(pivot),
    id: `${id}-pivot${index + 1}`,
  }));
  copy.charts = sheet.charts.map(({ origin: _, ...chart }, index) => ({
    ...structuredClone(chart),
    id: `${id}-chart${index + 1}`,
  }));
  copy.shapes = sheet.shapes.map(({ origin: _, ...shape }, index) => ({
    ...structuredClone(shape),
    id: `${id}-shape${index + 1}`,
  }));
  copy.comments = copy.comments.map((comment, index) => ({ ...comment, id: `${id}-comment${index + 1}` }));
  const renamed = new Map<string, string>();
  const taken = new Set(
    model.sheets.flatMap(({ tables }) => tables.map((table) => table.name.toLowerCase())),
  );
  let tableId = Math.max(0, ...model.sheets.flatMap(({ tables }) => tables.map((table) => table.id)));
  copy.tables = copy.tables.map((table) => {
    const tableName = freeTableName(table.name, taken);
    renamed.set(table.name, tableName);
    return { ...table, id: ++tableId, name: tableName };
  });
  const names = model.names
    .filter(({ sheetId }) => sheetId === sheet.id)
    .map((own) => ({ ...own, sheetId: id }));
  rewriteFormulas({ ...model, sheets: [copy], names }, (formula) => {
    let result = renameSheetReferences(formula, sheet.name, name);
    for (const [from, to] of renamed) result = renameTableReferences(result, from, to);
    return result;
  });
  model.names.push(...names);
  model.sheets.splice(position, 0, copy);
  return copy;
}

function newSheetParts(id: string, name: string): Pick<SheetModel, 'id' | 'name' | 'cells'> {
  const { cells } = newSheet(id, name);
  return { id, name, cells };
}

function freeSheetName(model: WorkbookModel, name: string): string {
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const candidate = base.slice(0, longestName - suffix.length) + suffix;
    if (!model.sheets.some((sheet) => sheet.name.toLowerCase() === candidate.toLowerCase())) return candidate;
  }
}

function freeTableName(name: string, taken: Set<string>): string {
  for (let number = 2; ; number++) {
    const plain = `${name}${number}`;
    // `T2` would be a cell.
    const candidate = parseAddress(plain) ? `${name}_${number}` : plain;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
}
