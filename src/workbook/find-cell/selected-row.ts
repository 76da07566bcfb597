import { TABLES } from '../../method';
import type { ReadWorkbook } from '../read';

/** What a selected row says about which deal it belongs to. */
export interface RowTexts {
  /** What the Deal ID column of the input table on that sheet says of the row; null on other sheets. */
  readonly dealId: string | null;
  /** All texts of the row from left to right. */
  readonly all: readonly string[];
}

/**
 * Reads the row in which the cell at `address` stands, as far as it is used. Null when it is blank, or when the sheet is
 * gone. Two syncs, and one more where the cell of the deal ID is blank: it may be merged.
 */
export async function dealIdsInRow(
  context: Excel.RequestContext,
  sheetId: string,
  address: string,
  reading: ReadWorkbook,
): Promise<RowTexts | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('name');
  await context.sync();
  if (sheet.isNullObject) return null;
  const [first = address] = address.split(',');
  // Excel delivers no values of whole rows, and no list reaches into the last column
  const row = sheet
    .getRange(first)
    .getRow(0)
    .getEntireRow()
    .getResizedRange(0, -1)
    .getUsedRangeOrNullObject(true);
  row.load('values,rowIndex,columnIndex');
  await context.sync();
  if (row.isNullObject) return null;
  const cells: readonly unknown[] = row.values[0] ?? [];
  const column = dealColumn(reading, sheet.name, row.rowIndex);
  const typed = column === null ? null : String(cells[column - row.columnIndex] ?? '');
  return {
    dealId: column === null || typed !== '' ? typed : await textOfMerged(sheet.getCell(row.rowIndex, column)),
    all: cells.map((cell: unknown) => String(cell)).filter((text) => text !== ''),
  };
}

/** What stands in the merged cells to which a cell belongs; blank where it is not merged. */
async function textOfMerged(cell: Excel.Range): Promise<string> {
  const merged = cell.getMergedAreasOrNullObject();
  const areas = merged.areas.load('items/values');
  await cell.context.sync();
  return merged.isNullObject ? '' : String(areas.items[0]?.values[0]?.[0] ?? '');
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
