import type { MarkedSheetId } from '../../excel/sheet-mark';
import type { CellArea, ResultSheetId } from '../content/content';
import type { AskedPart, NotedSheet } from './ask-contents';

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

/** On the summary: the language and the arrangement in which its PivotTables were made, or that formulas stand in their place. */
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
  /** A filter of the sheet or of a table hides rows. */
  readonly isFiltered: boolean;
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
