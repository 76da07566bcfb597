import { MARK_PROPERTIES, markOf, type MarkedSheetId } from '../../excel/sheet-mark';
import { area, RESULT_SHEETS, type CellArea, type ResultSheetId } from '../content/content';
import { askForPart, BYTES_PER_ANSWER, partsOf, type AskedPart, type NotedSheet } from './ask-contents';
import { PIVOT_NAMES } from '../content/pivot-names';
import { readingOf, STAMP_KEY, UNFINISHED } from '../content/stamp';
import { readNote, STANDING_KEY } from './standing-note';

/** A table as it stands in the workbook. */
export interface ExistingTable {
  readonly table: Excel.Table;
  readonly name: string;
  /** Header row to last row, totals row included. */
  readonly area: CellArea;
  readonly headers: readonly string[];
  readonly hasTotals: boolean;
  /** A filter hides rows of it. */
  readonly isFiltered: boolean;
  /** Whether anything stands on the sheet below it. */
  readonly hasMoreBelow: boolean;
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
  /** It bears the stamp of a check that finished. */
  readonly isStamped: boolean;
  /** Rows and columns from the first to the last that are in use. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly tables: readonly ExistingTable[];
  /** The areas of all Excel tables, also of those whose header row is switched off. */
  readonly tableAreas: readonly CellArea[];
  readonly charts: ExistingCharts;
  /** The note of the last check; null where there is none. */
  readonly noted: NotedSheet | null;
  /** The cells that the note is about, as far as they were asked for; null where they were not. */
  readonly asked: readonly AskedPart[] | null;
  readonly pivots: {
    readonly names: readonly string[];
    /** What `PIVOTS_KEY` says; null when it says nothing. */
    readonly madeAs: string | null;
    /** Where those stand that a check made. */
    readonly areas: readonly CellArea[];
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

/** The worksheets with their names and properties, and what is still to be asked for. */
export interface AskedCatalogue {
  /** Asks for the rest, which arrives with whatever sync comes next, and answers how to get it then. */
  queue(options?: { readonly withContents?: boolean }): () => Catalogue;
}

const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

/** Asks for the sheets, tables and names in a sync of its own. Nothing is written. */
export async function askCatalogue(context: Excel.RequestContext): Promise<AskedCatalogue> {
  const worksheets = context.workbook.worksheets.load(
    `items/name,items/${MARK_PROPERTIES},items/customProperties/items/key,items/customProperties/items/value`,
  );
  const tables = context.workbook.tables.load(
    'items/name,items/showHeaders,items/showTotals,items/autoFilter/isDataFiltered',
  );
  const names = context.workbook.names.load('items/name');
  const application = context.workbook.application.load('calculationMode');
  await context.sync();
  const marked = worksheets.items.map((worksheet) => ({ worksheet, properties: propertiesOf(worksheet) }));
  return {
    queue({ withContents = false } = {}) {
      const sheets = marked.map(({ worksheet, properties }) => ({
        worksheet,
        properties,
        used: worksheet.getUsedRangeOrNullObject().load(AREA),
        charts: worksheet.charts.load('items/name,items/series/count'),
        pivots: worksheet.pivotTables.load('items/name'),
        pivotRanges: (properties.has(PIVOTS_KEY) ? PIVOT_NAMES : []).map((name) =>
          worksheet.pivotTables.getItemOrNullObject(name).layout.getRange().load(AREA),
        ),
      }));
      const ranges = tables.items.map((table) => ({
        table,
        sheet: table.worksheet.load('name'),
        range: table.getRange().load(AREA),
        header: table.showHeaders ? table.getHeaderRowRange().load('values') : null,
      }));
      const noted = marked.map(notedSheet);
      const asked = withContents
        ? askForContents(noted.flatMap((sheet) => sheet ?? []))
        : new Map<never, never>();
      return () => ({
        sheets: sheets.map(({ worksheet, properties, used, charts, pivots, pivotRanges }, index) => {
          const mark = markOf(worksheet);
          return {
            worksheet,
            name: worksheet.name,
            mark,
            resultSheet: resultSheetId(mark),
            isLaidOut: properties.has(LAID_OUT_KEY),
            isStamped: readingOf(properties.get(STAMP_KEY) ?? UNFINISHED).kind === 'complete',
            usedRows: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
            usedColumns: used.isNullObject ? 0 : used.columnIndex + used.columnCount,
            tableAreas: ranges
              .filter(({ sheet }) => sheet.name === worksheet.name)
              .map(({ range }) => areaOf(range)),
            tables: ranges
              .filter(({ sheet, header }) => sheet.name === worksheet.name && header !== null)
              .map(({ table, range, header }) => ({
                table,
                name: table.name,
                area: areaOf(range),
                headers: (header?.values[0] ?? []).map(String),
                hasTotals: table.showTotals,
                isFiltered: table.autoFilter.isDataFiltered,
                hasMoreBelow:
                  !used.isNullObject && used.rowIndex + used.rowCount > range.rowIndex + range.rowCount,
              })),
            charts: {
              series: new Map(charts.items.map(({ name, series }) => [name, series.count])),
              made: new Set((properties.get(CHARTS_KEY) ?? '').split(',').filter((name) => name !== '')),
            },
            noted: noted[index] ?? null,
            asked: asked.get(worksheet) ?? null,
            pivots: {
              names: pivots.items.map(({ name }) => name),
              madeAs: properties.get(PIVOTS_KEY) ?? null,
              areas: pivotRanges.filter(({ isNullObject }) => !isNullObject).map(areaOf),
            },
          };
        }),
        isManual: application.calculationMode === 'Manual',
        takenNames: new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase())),
      });
    },
  };
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellArea {
  return area(rowIndex, columnIndex, rowCount, columnCount);
}

function propertiesOf({ customProperties }: Excel.Worksheet): ReadonlyMap<string, string> {
  return new Map(customProperties.items.map(({ key, value }) => [key, value]));
}

/** A worksheet and its custom properties. */
interface MarkedSheet {
  readonly worksheet: Excel.Worksheet;
  readonly properties: ReadonlyMap<string, string>;
}

function notedSheet({ worksheet, properties }: MarkedSheet): NotedSheet | null {
  const note = readNote(properties.get(STANDING_KEY) ?? '');
  // the findings are read for what users typed there
  const isRead = markOf(worksheet) === 'findings';
  return note === null ? null : { worksheet, note, isRead };
}

/** Asks for what the result sheets hold, as many of them as fit into one answer, the smallest first. */
function askForContents(sheets: readonly NotedSheet[]): ReadonlyMap<Excel.Worksheet, readonly AskedPart[]> {
  const asked = new Map<Excel.Worksheet, readonly AskedPart[]>();
  let room = BYTES_PER_ANSWER;
  const sized = sheets.map((sheet) => {
    const parts = partsOf(sheet);
    return { sheet, parts, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) };
  });
  for (const { sheet, parts, bytes } of sized.sort((one, other) => one.bytes - other.bytes)) {
    if (bytes > room) break;
    room -= bytes;
    asked.set(sheet.worksheet, parts.map(askForPart));
  }
  return asked;
}

function resultSheetId(mark: MarkedSheetId | null): ResultSheetId | null {
  return RESULT_SHEETS.find((id) => id === mark) ?? null;
}
