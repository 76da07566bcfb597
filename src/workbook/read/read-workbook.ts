import { HISTORY_TABLES } from '../../method';
import { AREA_PROPERTIES, areaOf } from '../excel/area';
import { CHOSEN_COLUMN_PROPERTIES, chosenColumnsOf } from '../excel/chosen-columns';
import { MARK_PROPERTIES, markOf, type MarkedSheetId } from '../excel/sheet-mark';
import { readTables, type ReadResult } from './read-tables';
import type { Area, ReadSheets, SheetValues, TableArea } from './sheet-values';
import { dateSystemOf } from './date-system';
import { filledAreas } from './filled-areas';
import { loadValues } from './load-values';
import { withLostMarks } from './lost-marks';
import { whereMerged } from './merged-cells';
import { findTables, type TableBlock } from './table-finder';

/**
 * Reads the open workbook: finds the input tables and returns their facts, what was found wrong, and where everything
 * stands. Takes four syncs, and more only as far as the 5 MB limit of Excel on the web forces, and one for a long list with
 * merged cells. Writes nothing.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<ReadResult> {
  return readTables(await readSheets(context));
}

/** Our own sheets that are read: what a user typed into Findings, and the history. */
const READ_BACK: ReadonlySet<MarkedSheetId> = new Set(['findings', ...HISTORY_TABLES]);

/** The values of all worksheets with their tables and merged cells; of our own sheets only those that are read back. */
export async function readSheets(context: Excel.RequestContext): Promise<ReadSheets> {
  const dateSystem = dateSystemOf(context);
  const worksheets = context.workbook.worksheets.load(
    ['name', ...`${MARK_PROPERTIES},${CHOSEN_COLUMN_PROPERTIES}`.split(',')]
      .map((property) => `items/${property}`)
      .join(','),
  );
  const tables = context.workbook.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();

  const sheets = worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true).load(AREA_PROPERTIES);
    return { worksheet, mark: markOf(worksheet), used };
  });
  const tableRanges = tables.items.map((table) => {
    const range = table.getRange().load(AREA_PROPERTIES);
    return { table, range, sheet: range.worksheet.load('name') };
  });
  await context.sync();

  const read = sheets.flatMap(({ worksheet, used, mark }) => {
    if (used.isNullObject || (mark !== null && !READ_BACK.has(mark))) return [];
    return [{ worksheet, area: areaOf(used), mark }];
  });
  const parts = await filledAreas(context, read);
  const values = await loadValues(
    context,
    read.map((sheet, index) => ({ ...sheet, parts: parts[index] ?? [] })),
  );

  const unmerged = read.map(({ worksheet, area, mark }, index): SheetValues => ({
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
    merged: [],
    chosen: mark === null ? chosenColumnsOf(worksheet) : [],
  }));
  return { sheets: await withMergedAreas(context, withLostMarks(unmerged)), dateSystem: dateSystem() };
}

/**
 * The sheets with the merged cells in and beside the header rows of their tables, and below them where cells may be
 * merged. Only these are asked for: Excel refuses to list more than 512 merged areas, and a report beside the tables may
 * have many. Who merges cells of a list does so from its first rows on; farther down is looked, in a further sync, where
 * there some are.
 */
async function withMergedAreas(
  context: Excel.RequestContext,
  sheets: readonly SheetValues[],
): Promise<SheetValues[]> {
  const asked = sheets.map((sheet) => {
    const { blocks, nearMisses } = findTables(sheet);
    const lists = nearMisses.filter(({ match }) => match.table === 'deals');
    const columns = [...blocks, ...lists].flatMap(whereMerged);
    const first = [...blocks.map(aroundHeader), ...columns.flatMap((parts) => parts.slice(0, 1))];
    return { sheet, first, further: columns.flatMap((parts) => parts.slice(1)) };
  });
  const first = await mergedIn(
    context,
    asked.map(({ sheet, first: areas }) => ({ sheet, areas })),
  );
  const further = asked.map(({ sheet, further: areas }, index) => {
    const isMergedDown = first[index]?.some(({ rows }) => rows > 1) ?? false;
    return { sheet, areas: isMergedDown ? areas : [] };
  });
  const isAll = further.every(({ areas }) => areas.length === 0);
  const others = isAll ? [] : await mergedIn(context, further);
  return sheets.map((sheet, index) => ({
    ...sheet,
    merged: [...(first[index] ?? []), ...(others[index] ?? [])],
  }));
}

/** The merged areas in these areas of each sheet. One sync. */
async function mergedIn(
  context: Excel.RequestContext,
  asked: readonly { readonly sheet: SheetValues; readonly areas: readonly Area[] }[],
): Promise<readonly (readonly Area[])[]> {
  const loaded = asked.map(({ sheet, areas }) =>
    areas.map(({ top, left, rows, columns }) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      const merged = worksheet.getRangeByIndexes(top, left, rows, columns).getMergedAreasOrNullObject();
      return {
        merged,
        areas: merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount'),
      };
    }),
  );
  await context.sync();
  return loaded.map((ranges) =>
    ranges.flatMap(({ merged, areas }) => (merged.isNullObject ? [] : areas.items.map(areaOf))),
  );
}

/** The header row of a table, with the rows above and below it. */
function aroundHeader({ sheet, headerRow, start, end }: TableBlock): Area {
  const row = sheet.top + headerRow;
  const top = Math.max(row - 1, 0);
  return { top, left: sheet.left + start, rows: row - top + 2, columns: end - start };
}
