import { TABLES } from '../../method';
import type { ReadWorkbook } from '../read';

/** What a selected row says about which deal it belongs to. */
export interface RowTexts {
  /** The Deal ID column of the input table on that sheet; null on other sheets. */
  readonly dealId: string | null;
  /** All texts of the row from left to right. */
  readonly all: readonly string[];
}

/**
 * Reads the row in which the cell at `address` stands, as far as it is used. Null when it is outside of what is used,
 * or when the sheet is gone. Two syncs.
 */
export async function dealIdsInRow(
  context: Excel.RequestContext,
  sheetId: string,
  address: string,
  reading: ReadWorkbook,
): Promise<RowTexts | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('name');
  const used = sheet.getUsedRangeOrNullObject(true).load('columnIndex');
  await context.sync();
  if (sheet.isNullObject || used.isNullObject) return null;
  const [first = address] = address.split(',');
  const row = sheet.getRange(first).getRow(0).getEntireRow().getIntersectionOrNullObject(used);
  row.load('values,rowIndex,columnIndex');
  await context.sync();
  if (row.isNullObject) return null;
  const cells = row.values[0] ?? [];
  const column = dealColumn(reading, sheet.name, row.rowIndex);
  return {
    dealId: column === null ? null : String(cells[column - row.columnIndex] ?? ''),
    all: cells.map((cell: unknown) => String(cell)).filter((text) => text !== ''),
  };
}

/** The column that holds the deal id in the input table above the row; null when there is no such table. */
function dealColumn(reading: ReadWorkbook, sheet: string, row: number): number | null {
  let nearest: { readonly row: number; readonly column: number } | null = null;
  for (const table of TABLES) {
    const place = reading.locator.locate({ table, row: -1, column: table === 'deals' ? 'id' : 'deal' });
    if (place === null || place.sheet !== sheet || place.row >= row) continue;
    if (nearest === null || place.row > nearest.row) nearest = place;
  }
  return nearest?.column ?? null;
}
