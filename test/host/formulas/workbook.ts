import {
  newWorkbook,
  type CellValue,
  type SheetModel,
  type TableModel,
  type WorkbookModel,
} from '../../../src/files';
import { parseAddress } from '../../../src/host/formulas';

/** A workbook from rows of values and formulas (text that begins with `=`) per sheet, starting in A1. */
export function workbookOf(sheets: Record<string, readonly (readonly CellValue[])[]>): WorkbookModel {
  const model = newWorkbook(Object.keys(sheets));
  for (const sheet of model.sheets) {
    for (const [row, values] of (sheets[sheet.name] ?? []).entries()) {
      for (const [column, value] of values.entries()) put(sheet, row, column, value);
    }
  }
  return model;
}

export function put(sheet: SheetModel, row: number, column: number, value: CellValue): void {
  if (value === null) return;
  const isFormula = typeof value === 'string' && value.startsWith('=');
  sheet.cells.set(
    row,
    column,
    isFormula ? { value: null, formula: value.slice(1), style: 0 } : { value, style: 0 },
  );
}

export function sheetOf(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** Values (errors as their code) of an address such as `Sheet1!A1:B2`. */
export function valuesAt(model: WorkbookModel, address: string): (string | number | boolean | null)[][] {
  const parsed = parseAddress(address);
  const [first] = model.sheets;
  if (!parsed || !first) throw new Error(`No address ${address}`);
  const sheet = parsed.sheet === null ? first : sheetOf(model, parsed.sheet);
  const [{ top, left, bottom, right }] = parsed.areas;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_unused, column) => {
      const value = sheet.cells.get(top + row, left + column)?.value ?? null;
      return typeof value === 'object' && value !== null ? value.error : value;
    }),
  );
}

export function valueAt(model: WorkbookModel, address: string): string | number | boolean | null {
  return valuesAt(model, address)[0]?.[0] ?? null;
}

export function tableOf(
  name: string,
  address: string,
  columns: readonly string[],
  hasTotals = false,
): TableModel {
  const area = parseAddress(address)?.areas[0];
  if (!area) throw new Error(`No address ${address}`);
  return {
    id: 1,
    name,
    area,
    hasHeader: true,
    hasTotals,
    columns: columns.map((column, index) => ({ id: index + 1, name: column })),
    style: '',
    showBandedRows: true,
    showBandedColumns: false,
    showFirstColumn: false,
    showLastColumn: false,
    showFilterButton: true,
    filter: null,
  };
}
