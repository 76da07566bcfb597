import { AREA_PROPERTIES, areaOf } from '../../excel/area';
import { MARK_PROPERTIES, markOf, type MarkedSheetId } from '../../excel/sheet-mark';
import { RESULT_SHEETS, type ResultSheetId } from '../content/content';
import { isChartName } from '../content/chart-names';
import { PIVOT_NAMES } from '../content/pivot-names';
import { readingOf, STAMP_KEY, UNFINISHED } from '../content/stamp';
import { askForContents, type NotedSheet } from './ask-contents';
import {
  CHARTS_KEY,
  LAID_OUT_KEY,
  PIVOTS_KEY,
  type Catalogue,
  type ExistingSheet,
  type ExistingTable,
} from './catalogue';
import { readNote, STANDING_KEY } from './standing-note';

/** The worksheets with their names and properties, and what is still to be asked for. */
export interface AskedCatalogue {
  /** Asks for the rest, which arrives with whatever sync comes next, and answers how to get it then. */
  queue(options?: { readonly withContents?: boolean }): () => Catalogue;
}

/** A worksheet and its custom properties. */
interface MarkedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly properties: ReadonlyMap<string, string>;
}

/** Asks for the sheets, tables and names in a sync of its own. Nothing is written. */
export async function askCatalogue(context: Excel.RequestContext): Promise<AskedCatalogue> {
  const worksheets = context.workbook.worksheets.load(
    `items/name,items/${MARK_PROPERTIES},items/customProperties/items/key,items/customProperties/items/value,items/charts/items/name`,
  );
  const tables = context.workbook.tables.load(
    'items/name,items/showHeaders,items/showTotals,items/autoFilter/isDataFiltered',
  );
  const names = context.workbook.names.load('items/name');
  const application = context.workbook.application.load('calculationMode');
  await context.sync();
  const marked = worksheets.items.map(markedSheet);
  return {
    queue({ withContents = false } = {}) {
      const askedSheets = marked.map(askForSheet);
      const askedTables = tables.items.map(askForTable);
      const noted = marked.map(notedSheet);
      const asked = withContents ? askForContents(noted.flatMap((sheet) => sheet ?? [])) : null;
      return () => ({
        sheets: askedSheets.map((sheet, index) => ({
          ...existingSheet(sheet, askedTables),
          noted: noted[index] ?? null,
          asked: asked?.get(sheet.worksheet) ?? null,
        })),
        isManual: application.calculationMode === 'Manual',
        takenNames: new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
      });
    },
  };
}

function markedSheet(worksheet: Excel.Worksheet): MarkedSheet {
  const properties = worksheet.customProperties.items;
  return { worksheet, properties: new Map(properties.map(({ key, value }) => [key, value])) };
}

/** A sheet with what is asked for about it. */
type AskedSheet = ReturnType<typeof askForSheet>;
type AskedTable = ReturnType<typeof askForTable>;

function askForSheet({ worksheet, properties }: MarkedSheet) {
  return {
    worksheet,
    properties,
    used: reach(worksheet).getUsedRangeOrNullObject().untrack().load(AREA_PROPERTIES),
    charts: ourCharts(worksheet),
    filter: isResult(worksheet) ? worksheet.autoFilter.load('isDataFiltered') : null,
    pivots: worksheet.pivotTables.load('items/name'),
    pivotRanges: (properties.has(PIVOTS_KEY) ? PIVOT_NAMES : []).map((name) =>
      worksheet.pivotTables.getItemOrNullObject(name).layout.getRange().load(AREA_PROPERTIES),
    ),
  };
}

/**
 * As far as results reach. What stands in the last rows or columns of a sheet got there by Ctrl and an arrow key: beside
 * it all would be blank, below it nothing has room, and it is left alone.
 */
function reach(worksheet: Excel.Worksheet): Excel.Range {
  return worksheet.getRangeByIndexes(0, 0, 1_000_000, 16_000).untrack();
}

function isResult(worksheet: Excel.Worksheet): boolean {
  return resultSheetId(markOf(worksheet)) !== null;
}

/**
 * Our charts that stand on a result sheet, with how many series each has. Excel refuses to speak of the series of some
 * (waterfalls, treemaps), and all of the request with them.
 */
function ourCharts(worksheet: Excel.Worksheet) {
  if (!isResult(worksheet)) return [];
  const ours = worksheet.charts.items.filter(({ name }) => isChartName(name));
  return ours.map(({ name, series }) => ({ name, series: series.load('count') }));
}

function askForTable(table: Excel.Table) {
  return {
    table,
    sheet: table.worksheet.load('name'),
    range: table.getRange().load(AREA_PROPERTIES),
    header: table.showHeaders ? table.getHeaderRowRange().load('values') : null,
  };
}

function existingSheet(
  { worksheet, properties, used, charts, filter, pivots, pivotRanges }: AskedSheet,
  tables: readonly AskedTable[],
): Omit<ExistingSheet, 'noted' | 'asked'> {
  const mark = markOf(worksheet);
  const usedRows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const own = tables.filter(({ sheet }) => sheet.name === worksheet.name);
  return {
    worksheet,
    name: worksheet.name,
    mark,
    resultSheet: resultSheetId(mark),
    isLaidOut: properties.has(LAID_OUT_KEY),
    isStamped: readingOf(properties.get(STAMP_KEY) ?? UNFINISHED).kind === 'complete',
    usedRows,
    usedColumns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
    tableAreas: own.map(({ range }) => areaOf(range)),
    isFiltered: filter?.isDataFiltered === true || own.some(({ table }) => table.autoFilter.isDataFiltered),
    tables: own.flatMap((table) => existingTable(table, usedRows) ?? []),
    charts: {
      series: new Map(charts.map(({ name, series }) => [name, series.count])),
      made: new Set((properties.get(CHARTS_KEY) ?? '').split(',').filter((name) => name !== '')),
    },
    pivots: {
      names: pivots.items.map(({ name }) => name),
      madeAs: properties.get(PIVOTS_KEY) ?? null,
      areas: pivotRanges.filter(({ isNullObject }) => !isNullObject).map(areaOf),
    },
  };
}

/** Null for a table whose header row is switched off. */
function existingTable({ table, range, header }: AskedTable, usedRows: number): ExistingTable | null {
  if (header === null) return null;
  return {
    table,
    name: table.name,
    area: areaOf(range),
    headers: (header.values[0] ?? []).map(String),
    hasTotals: table.showTotals,
    isFiltered: table.autoFilter.isDataFiltered,
    hasMoreBelow: usedRows > range.rowIndex + range.rowCount,
  };
}

function notedSheet({ worksheet, properties }: MarkedSheet): NotedSheet | null {
  const note = readNote(properties.get(STANDING_KEY) ?? '');
  // the findings are read for what users typed there
  const isRead = markOf(worksheet) === 'findings';
  return note === null ? null : { worksheet, note, isRead };
}

function resultSheetId(mark: MarkedSheetId | null): ResultSheetId | null {
  return RESULT_SHEETS.find((id) => id === mark) ?? null;
}
