import { markedSheetId, SHEET_MARK_KEY, type MarkedSheetId } from '../../sheet-mark';
import { area, RESULT_SHEETS, type CellArea, type ResultSheetId } from '../content';

/** A table as it stands in the workbook. */
export interface ExistingTable {
  readonly table: Excel.Table;
  readonly name: string;
  /** Header row to last row, totals row included. */
  readonly area: CellArea;
  readonly headers: readonly string[];
  readonly hasTotals: boolean;
}

/** Set when a result sheet has its widths, its table and its name; a sheet without it broke off while it was made. */
export const LAID_OUT_KEY = 'stakegrid.laidOut';

/** On the summary: the language in which its PivotTables were made, or that formulas stand in their place. */
export const PIVOTS_KEY = 'stakegrid.pivots';

/** On a result sheet with charts: the names of those that were made. */
export const CHARTS_KEY = 'stakegrid.charts';

/** The charts of a sheet. */
export interface ExistingCharts {
  /** How many series each of those that stand there has, by its name. */
  readonly series: ReadonlyMap<string, number>;
  /** Those that a check made; one that does not stand there any more was deleted by the user. */
  readonly made: ReadonlySet<string>;
}
export const NO_CHARTS: ExistingCharts = { series: new Map(), made: new Set() };

export interface ExistingSheet {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  /** Which sheet of ours this is; null for the user's. */
  readonly mark: MarkedSheetId | null;
  /** Which result sheet of ours this is; null for every other sheet. */
  readonly resultSheet: ResultSheetId | null;
  readonly isLaidOut: boolean;
  /** Rows and columns from the first to the last that are in use. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly tables: readonly ExistingTable[];
  readonly charts: ExistingCharts;
  readonly pivots: {
    readonly names: readonly string[];
    /** What `PIVOTS_KEY` says; null when it says nothing. */
    readonly madeAs: string | null;
  };
}

/** What stands in the workbook, as far as writing has to know. */
export interface Catalogue {
  readonly sheets: readonly ExistingSheet[];
  /** Names of tables and defined names, in lower case: a new table must take none of them. */
  readonly takenNames: ReadonlySet<string>;
  /** Excel calculates only when it is told to. */
  readonly isManual: boolean;
}

/**
 * Asks for the sheets, tables and names; they arrive with whatever sync comes next, and `finish` takes one more.
 * Nothing is written.
 */
export function queueCatalogue(context: Excel.RequestContext): { finish(): Promise<Catalogue> } {
  const worksheets = context.workbook.worksheets.load('items/name');
  const tables = context.workbook.tables.load('items/name,items/showHeaders,items/showTotals');
  const names = context.workbook.names.load('items/name');
  const application = context.workbook.application.load('calculationMode');
  return {
    async finish() {
      const sheets = worksheets.items.map((worksheet) => ({
        worksheet,
        mark: worksheet.customProperties.getItemOrNullObject(SHEET_MARK_KEY).load('value'),
        laidOut: worksheet.customProperties.getItemOrNullObject(LAID_OUT_KEY).load('value'),
        used: worksheet.getUsedRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount'),
      }));
      const charts = worksheets.items.map((worksheet) => ({
        shown: worksheet.charts.load('items/name,items/series/count'),
        made: worksheet.customProperties.getItemOrNullObject(CHARTS_KEY).load('value'),
      }));
      const pivots = worksheets.items.map((worksheet) => ({
        tables: worksheet.pivotTables.load('items/name'),
        madeAs: worksheet.customProperties.getItemOrNullObject(PIVOTS_KEY).load('value'),
      }));
      const ranges = tables.items.map((table) => ({
        table,
        sheet: table.worksheet.load('name'),
        range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
        header: table.showHeaders ? table.getHeaderRowRange().load('values') : null,
      }));
      await context.sync();
      return {
        sheets: sheets.map(({ worksheet, mark, laidOut, used }, index) => ({
          worksheet,
          name: worksheet.name,
          mark: mark.isNullObject ? null : markedSheetId(String(mark.value)),
          resultSheet: mark.isNullObject ? null : resultSheetId(String(mark.value)),
          isLaidOut: !laidOut.isNullObject,
          usedRows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
          usedColumns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
          tables: ranges
            .filter(({ sheet, header }) => sheet.name === worksheet.name && header !== null)
            .map(({ table, range, header }) => ({
              table,
              name: table.name,
              area: area(range.rowIndex, range.columnIndex, range.rowCount, range.columnCount),
              headers: (header?.values[0] ?? []).map(String),
              hasTotals: table.showTotals,
            })),
          pivots: pivotsOf(pivots[index]),
          charts: chartsOf(charts[index]),
        })),
        isManual: application.calculationMode === 'Manual',
        takenNames: new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
      };
    },
  };
}

function chartsOf(
  loaded: { readonly shown: Excel.ChartCollection; readonly made: Excel.WorksheetCustomProperty } | undefined,
): ExistingCharts {
  if (loaded === undefined) return NO_CHARTS;
  const { shown, made } = loaded;
  return {
    series: new Map(shown.items.map(({ name, series }) => [name, series.count])),
    made: new Set(
      made.isNullObject
        ? []
        : String(made.value)
            .split(',')
            .filter((name) => name !== ''),
    ),
  };
}

function pivotsOf(
  loaded:
    | { readonly tables: Excel.PivotTableCollection; readonly madeAs: Excel.WorksheetCustomProperty }
    | undefined,
): ExistingSheet['pivots'] {
  if (loaded === undefined) return { names: [], madeAs: null };
  const { tables, madeAs } = loaded;
  return {
    names: tables.items.map(({ name }) => name),
    madeAs: madeAs.isNullObject ? null : String(madeAs.value),
  };
}

function resultSheetId(mark: string): ResultSheetId | null {
  return RESULT_SHEETS.find((id) => id === mark) ?? null;
}
