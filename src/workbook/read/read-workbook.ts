import { markedSheetId, SHEET_MARK_KEY } from '../sheet-mark';
import { readTables, type ReadResult } from './read-tables';
import type { Area, SheetValues, TableArea } from './sheet-values';
import { loadValues } from './load-values';

/**
 * Reads the open workbook: finds the input tables and returns their facts, what was found wrong, and where everything
 * stands. Takes three syncs, and more only as far as the 5 MB limit of Excel on the web forces. Writes nothing.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<ReadResult> {
  return readTables(await readSheets(context));
}

/** The values of all worksheets with their tables and merged cells, without our own sheets but Findings. */
export async function readSheets(context: Excel.RequestContext): Promise<SheetValues[]> {
  const worksheets = context.workbook.worksheets.load('items/name');
  const tables = context.workbook.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();

  const sheets = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    const merged = used.getMergedAreasOrNullObject();
    return {
      worksheet,
      used: used.load('rowIndex,columnIndex,rowCount,columnCount'),
      merged,
      mergedAreas: merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount'),
      mark: worksheet.customProperties.getItemOrNullObject(SHEET_MARK_KEY).load('value'),
    };
  });
  const tableRanges = tables.items.map((table) => {
    const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
    return { table, range, sheet: range.worksheet.load('name') };
  });
  await context.sync();

  const read = sheets.flatMap(({ worksheet, used, merged, mergedAreas, mark }) => {
    const markedAs = mark.isNullObject ? null : markedSheetId(String(mark.value));
    if (used.isNullObject || (markedAs !== null && markedAs !== 'findings')) return [];
    const mergedCells = merged.isNullObject ? [] : mergedAreas.items.map(areaOf);
    return [{ worksheet, area: areaOf(used), merged: mergedCells, mark: markedAs }];
  });
  const values = await loadValues(context, read);

  return read.map(({ worksheet, area, merged, mark }, index): SheetValues => ({
    name: worksheet.name,
    mark,
    top: area.top,
    left: area.left,
    values: values[index] ?? [],
    tables: tableRanges
      .filter(({ sheet }) => sheet.name === worksheet.name)
      .map(({ table, range }): TableArea => ({
        ...areaOf(range),
        name: table.name,
        hasHeaders: table.showHeaders,
        hasTotals: table.showTotals,
      })),
    merged,
  }));
}

function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}
