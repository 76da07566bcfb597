import type { CellContent, SheetValues } from '../../../src/workbook/read/sheet-values';
import { readTables, type ReadWorkbook } from '../../../src/workbook/read/read-tables';

/** A worksheet whose values start in A1; blank cells may be left off at the end of a row. */
export function sheetOf(
  name: string,
  rows: readonly (readonly CellContent[])[],
  more: Partial<SheetValues> = {},
): SheetValues {
  const width = Math.max(...rows.map((row) => row.length), 1);
  const values = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  return { name, mark: null, top: 0, left: 0, values, tables: [], merged: [], chosen: [], ...more };
}

/** A Deals sheet with one deal, D-1, so that other tables can be read. */
export const ONE_DEAL = sheetOf('Deals', [
  ['Deal ID', 'Customer', 'Deal'],
  ['D-1', 'Acme', 'ERP'],
]);

/** Reads sheets that have exactly one Deals table. */
export function read(...sheets: readonly SheetValues[]): ReadWorkbook {
  const result = readTables({ sheets, dateSystem: 1900 });
  if (result.kind !== 'read') throw new Error(`refused: ${JSON.stringify(result)}`);
  return result;
}

/** Reads one Deals sheet with the given rows under the given headers. */
export function readDealRows(
  headers: readonly string[],
  ...rows: readonly (readonly CellContent[])[]
): ReadWorkbook {
  return read(sheetOf('Deals', [headers, ...rows]));
}
