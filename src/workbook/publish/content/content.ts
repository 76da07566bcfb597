import type { ToneId } from '../../style/palette';
import type { Emphasis, TableColumn } from '../../schema/result-columns';
import type { Language } from '../../../i18n/shape/language';
import type { ChartName } from './chart-names';

/** The sheets that a check writes, in the order in which they stand in the workbook. */
export const RESULT_SHEETS = [
  'overview',
  'forecast',
  'findings',
  'rollUp',
  'gates',
  'summary',
  'caseReview',
  'results',
  'people',
] as const;
export type ResultSheetId = (typeof RESULT_SHEETS)[number];

/** A formula of ours; every plain string is shown as it is and never becomes one. */
export interface FormulaCell {
  readonly formula: string;
  /** What the cell shows. A number, or '' for a blank, is what the method says by itself: the two are compared. */
  readonly shown: string | number;
}
/** '' is a blank cell. Numbers are never rounded; dates are day serials. */
export type Cell = string | number | FormulaCell;

/** A rectangle of cells, 0-based. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** How an area looks. Colours are `#RRGGBB`. */
export interface Look {
  readonly area: CellArea;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  /** Texts and figures become smaller where the column is too narrow: a figure would else be shown as ####. */
  readonly shrink?: boolean;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly numberFormat?: string;
  /** A thin line under every row of the area. */
  readonly underline?: string;
  /** A thick line at the left edge of the area. */
  readonly leftLine?: string;
  readonly rowHeight?: number;
  /** Points. */
  readonly columnWidth?: number;
  /** Steps of room before the text. */
  readonly indent?: number;
  /** Rows become as tall as their wrapped texts. */
  readonly fitRows?: boolean;
}

/** A colour that follows what stands in the cells: a rule of the sheet, so that its cost does not grow with the rows. */
export interface ColourRule {
  readonly area: CellArea;
  /** True or false for the top-left cell of the area, references relative to it; without `=`. */
  readonly formula: string;
  readonly tone: ToneId | Emphasis;
}
/** Rows of an Excel table, rows x columns in the order of `columns`. A table without rows keeps one blank row. */
export interface TableContent {
  /** The name the table gets when it is free. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly language: Language;
  readonly rows: readonly (readonly Cell[])[];
  /** Lines that no longer matter: those whose `column` is equal to one of `values`. */
  readonly muted: { readonly column: string; readonly values: readonly string[] } | null;
  /** The columns by which a row is known from one check to the next: what a user writes beside it follows. */
  readonly keys?: readonly string[];
  /** The columns that name a row to a reader without a person, whose name may have been erased; the keys by default. */
  readonly names?: readonly string[];
  /** The column of the sheet in which a new table begins, 0-based; the first by default. */
  readonly left?: number;
}

/** Cells of the sheet that a series shows: columns of equal length. */
export interface ChartSeriesContent {
  readonly name: string;
  readonly values: CellArea;
  /** The labels of the values; for bubbles where they stand on the horizontal axis. */
  readonly categories: CellArea;
  readonly sizes?: CellArea;
  /** `#RRGGBB` */
  readonly color?: string;
  /** Marks over the bars of the other series, without a line between them. */
  readonly isMarks?: boolean;
}

/** What an axis of a chart is set to; everything else is left to Excel. */
export interface ChartAxisContent {
  readonly title?: string;
  readonly numberFormat?: string;
  readonly from?: number;
  readonly to?: number;
  /** From one label to the next; set again by every check. */
  readonly step?: number;
  /** Labels at the edge of the chart, where the axes cross in its middle. */
  readonly hasLabelsAtEdge?: boolean;
}

/** A chart that would show nothing: it is taken away, and the cells say why. */
export interface EmptyChart {
  readonly name: ChartName;
  readonly isEmpty: true;
}

/** A native chart over cells of the same sheet. The number of its series never changes. */
export interface ChartContent {
  readonly isEmpty?: false;
  readonly name: ChartName;
  readonly type: 'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'BarStacked' | 'Line' | 'Bubble';
  readonly title: string;
  /** The cells that it covers. */
  readonly place: CellArea;
  readonly series: readonly ChartSeriesContent[];
  readonly valueAxis?: ChartAxisContent;
  readonly categoryAxis?: ChartAxisContent;
}

/** Where the cells of a sheet end with a list whose rows are known by a key. Columns count from the first of the sheet. */
export interface CellList {
  /** Row of its header, 0-based. */
  readonly header: number;
  /** Above the first key column, in each language: by this the list is found again. */
  readonly title: Readonly<Record<Language, string>>;
  readonly keys: readonly number[];
  /** The columns that name a row to a reader without a person, whose name may have been erased. */
  readonly names: readonly number[];
}

/** One result sheet as plain data. The second row is left to the stamp. */
export interface SheetContent {
  readonly id: ResultSheetId;
  readonly name: string;
  /** Rows from the first row of the sheet down; short rows are blank to the right. */
  readonly cells: readonly (readonly Cell[])[];
  /** Stands under the cells. */
  readonly table: TableContent | null;
  /** On a sheet without a table. */
  readonly list?: CellList;
  readonly looks: readonly Look[];
  readonly colours: readonly ColourRule[];
  readonly charts?: readonly (ChartContent | EmptyChart)[];
  /** Where the sheet holds more than its cells: so many rows from the top are rewritten, the others left alone. */
  readonly ownRows?: number;
  /** Column widths in characters; where there are none, those of the columns of the table are used. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  /** Printed on so many pages side by side; or some columns on each page, by the first column of every page. */
  readonly pagesAcross: number | readonly number[];
  /** First rows of the blocks of a sheet that is one page wide: none of them is torn where a printed page can hold it. */
  readonly blocks?: readonly number[];
  /** The row, 0-based, of the line that says whether formulas and method agree; it is written with the stamp. */
  readonly tieRow?: number;
}

/** Row of the stamp, 0-based. */
export const STAMP_ROW = 1;

/** The area with this first cell and this size. */
export function area(top: number, left: number, rows: number, columns: number): CellArea {
  return { top, left, rows, columns };
}

/** Whether two areas share a cell. */
export function overlap(one: CellArea, other: CellArea): boolean {
  return commonArea(one, other) !== null;
}

/** The cells that two areas have in common; null for none. */
export function commonArea(one: CellArea, other: CellArea): CellArea | null {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const rows = Math.min(one.top + one.rows, other.top + other.rows) - top;
  const columns = Math.min(one.left + one.columns, other.left + other.columns) - left;
  return rows > 0 && columns > 0 ? area(top, left, rows, columns) : null;
}
