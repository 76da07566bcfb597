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

/** The values of all worksheets with their tables and merged cells; sheets of our own come without values. */
export async function readSheets(context: Excel.RequestContext): Promise<SheetValues[]> {
  const worksheets = context.workbook.worksheets.load('items/name');
  const tables = context.workbook.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();

  const sheets = worksheets.items.map((worksheet) => ({
    worksheet,
    used: worksheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
    mark: worksheet.customProperties.getItemOrNullObject(SHEET_MARK_KEY).load('value'),
  }));
  const tableRanges = tables.items.map((table) => {
    const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
    return { table, range, sheet: range.worksheet.load('name') };
  });
  await context.sync();

  const filled = sheets
    .filter(({ used }) => !used.isNullObject)
    .map(({ worksheet, used, mark }) => {
      const markedAs = mark.isNullObject ? null : markedSheetId(String(mark.value));
      return { worksheet, area: areaOf(used), markedAs };
    });
  const read = filled.filter(({ markedAs }) => markedAs === null || markedAs === 'findings');
  const merged = read.map(({ worksheet, area }) => {
    const areas = rangeOf(worksheet, area).getMergedAreasOrNullObject();
    return {
      areas,
      items: areas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount'),
    };
  });
  const values = await loadValues(context, read);

  return read.map(({ worksheet, area, markedAs }, index): SheetValues => {
    const mergedAreas = merged[index];
    return {
      name: worksheet.name,
      mark: markedAs,
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
      merged:
        mergedAreas === undefined || mergedAreas.areas.isNullObject
          ? []
          : mergedAreas.items.items.map(areaOf),
    };
  });
}

function areaOf(range: Excel.Range): Area {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

function rangeOf(worksheet: Excel.Worksheet, area: Area): Excel.Range {
  return worksheet.getRangeByIndexes(area.top, area.left, area.rows, area.columns);
}
