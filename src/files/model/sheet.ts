import type { SortLook } from './icon-sets';
import type { Area } from './cells';
import type { CellGrid } from './cell-grid';
import type { CellValueOperator, ConditionalFormat } from './conditional-format';
import type { ChartModel, PivotTableModel } from './objects';
import type { ShapeModel } from './shapes';
import type { SlicerModel } from './slicers';

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A worksheet. Everything is 0-based; sizes are points for rows and character widths for columns, as in the file. */
export interface SheetModel {
  /** Stable over renames and moves, unique in the workbook. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  /** `#RRGGBB`, or '' for automatic. */
  tabColor: string;
  readonly cells: CellGrid;
  readonly columns: Map<number, ColumnModel>;
  readonly rows: Map<number, RowModel>;
  /** Character widths. */
  defaultColumnWidth?: number;
  /** Points. */
  defaultRowHeight?: number;
  /** Rows are by default as high as somebody wants them, and not as the standard font needs. */
  hasCustomRowHeight?: boolean;
  merges: Area[];
  /** Count of frozen rows and columns from the top left; null when not frozen. */
  freeze: { rows: number; columns: number } | null;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Percent. */
  zoom?: number;
  rightToLeft?: boolean;
  protection: SheetProtection | null;
  tables: TableModel[];
  autoFilter: AutoFilterModel | null;
  validations: ValidationModel[];
  /** First in the list is first in priority. */
  conditionalFormats: ConditionalFormat[];
  hyperlinks: HyperlinkModel[];
  notes: NoteModel[];
  comments: CommentModel[];
  charts: ChartModel[];
  /** The lowest first. */
  shapes: ShapeModel[];
  slicers: SlicerModel[];
  pivots: PivotTableModel[];
  pageLayout: PageLayoutModel;
  /** Outline: whether the summary row is below and the summary column is right of the detail. */
  outline?: { summaryBelow: boolean; summaryRight: boolean };
  /** Add-in properties of the sheet (`worksheet.customProperties`), key → value; saved with the sheet. */
  customProperties: Map<string, string>;
}

export interface ColumnModel {
  /** Character widths; absent is the sheet's default. */
  width?: number;
  hidden?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
  /** Style index of cells that do not exist yet. */
  style?: number;
  /** The reading of Japanese text is shown, as the file says. */
  showsReading?: true;
  /** The width that was fitted to the cells, which counts as long as it is the width. */
  fitted?: number;
}

export interface RowModel {
  /** Points; absent is automatic. */
  height?: number;
  hidden?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
  style?: number;
  showsReading?: true;
}

export interface SheetProtection {
  /** Password hash as in the file; absent without a password. */
  passwordHash?:
    { algorithm: string; hash: string; salt: string; spinCount: number } | { legacyHash: string };
  /** What stays allowed, by Office option name, e.g. `allowFormatCells`. */
  allowed: Record<string, boolean>;
  selectionMode?: 'Normal' | 'Unlocked' | 'None';
}

export interface TableModel {
  readonly id: number;
  name: string;
  /** Header row to last row, totals row included. */
  area: Area;
  hasHeader: boolean;
  hasTotals: boolean;
  columns: TableColumnModel[];
  /** E.g. `TableStyleMedium2`; '' for none. */
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFirstColumn: boolean;
  showLastColumn: boolean;
  showFilterButton: boolean;
  filter: AutoFilterModel | null;
}

export interface TableColumnModel {
  readonly id: number;
  name: string;
  /** Formula of a calculated column, without `=`. */
  calculatedFormula?: string;
  totalsFunction?: string;
  totalsLabel?: string;
  totalsFormula?: string;
}

export type FilterCriteria = Readonly<Record<string, unknown>>;

export interface OpenedFilterColumn {
  /** The element of the file. */
  readonly node: object;
  readonly criteria?: FilterCriteria;
  /** It has a condition that no criteria can say. */
  readonly isUnread?: true;
}

export interface AutoFilterModel {
  area: Area;
  /** Criteria by 0-based column offset in the area, in the shape of `Excel.FilterCriteria`. */
  criteria: Map<number, FilterCriteria>;
  /** What an opened file says of columns beyond their criteria, such as a hidden button. */
  openedColumns?: ReadonlyMap<number, OpenedFilterColumn>;
  sort?: readonly FilterSort[];
  /** Of the sort: absent is without regard to letter case, and Chinese characters by their sound. */
  sortMatchesCase?: boolean;
  sortsByStrokes?: boolean;
}

/** A column that is sorted: by values, or with the cells of a look first (last where it is not ascending). */
export interface FilterSort {
  readonly column: number;
  readonly ascending: boolean;
  readonly look?: SortLook;
  /** Values by their order in a list, as the file has it. */
  readonly customList?: string;
}

/** A data-validation rule over one or more areas; formulas without `=`, relative to the top-left cell of the first area. */
export interface ValidationModel {
  areas: Area[];
  type: 'list' | 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time' | 'custom';
  operator?: CellValueOperator;
  /** For an inline list: `"a,b,c"` with the quotes, as in the file. */
  formula1: string;
  formula2?: string;
  inCellDropDown: boolean;
  ignoreBlanks: boolean;
  prompt?: { title: string; message: string; show: boolean };
  error?: { style: 'stop' | 'warning' | 'information'; title: string; message: string; show: boolean };
  /** Attributes of an opened file that nothing of this says, such as the mode of an input method. */
  openedAttributes?: Readonly<Record<string, string>>;
}

export interface HyperlinkModel {
  area: Area;
  /** A URL or file; absent for a place in this workbook. */
  address?: string;
  /** A place in this workbook, e.g. `Sheet1!A1`. */
  documentReference?: string;
  screenTip?: string;
  /** The text that an opened file says the link has. */
  display?: string;
}

export interface NoteModel {
  row: number;
  column: number;
  author: string;
  text: string;
  visible: boolean;
  /** Points. */
  width?: number;
  height?: number;
}

/** A comment or a reply to it: what somebody said. */
export interface CommentSaying {
  readonly id: string;
  author: string;
  authorEmail?: string;
  /** The entry of the author in the list of people of the file that was opened; several may have one name. */
  readonly personId?: string;
  /** ISO time. */
  created: string;
  text: string;
  mentions?: readonly CommentMentionModel[];
}

/** Somebody who is mentioned in a text, by a part of it that begins with `@`. */
export interface CommentMentionModel {
  readonly name: string;
  readonly email: string;
  /** As the file that was opened names the entry of the person and the mention itself. */
  readonly personId?: string;
  readonly mentionId?: string;
  /** In characters of the text. */
  readonly start: number;
  readonly length: number;
}

export interface CommentModel extends CommentSaying {
  row: number;
  column: number;
  resolved: boolean;
  replies: CommentSaying[];
}

export interface PageLayoutModel {
  orientation?: 'portrait' | 'landscape';
  paperSize?: number;
  fitToWidth?: number;
  fitToHeight?: number;
  /** Percent. */
  scale?: number;
  /** Inches. */
  margins?: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** Areas without sheet and `$`, e.g. `A1:D20,F1:G5`. */
  printArea?: string;
  /** `$1:$2`. */
  printTitleRows?: string;
  /** `$A:$B`. */
  printTitleColumns?: string;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  blackAndWhite?: boolean;
  draft?: boolean;
  firstPageNumber?: number;
  /** Absent: not printed. */
  printComments?: 'asDisplayed' | 'atEnd';
  /** Absent: as displayed. */
  printErrors?: 'blank' | 'dash' | 'NA';
  /** Absent: down, then over. */
  pageOrder?: 'overThenDown';
  /** Rows and columns, 0-based, that begin a new page. */
  rowBreaks?: readonly number[];
  columnBreaks?: readonly number[];
  /** With the codes of the file, e.g. `&LLeft&CCentre&P`; a plain ampersand is `&&`. */
  header?: string;
  footer?: string;
  /** Those of even pages and of the first, which count where `differs` says so. */
  evenHeader?: string;
  evenFooter?: string;
  firstHeader?: string;
  firstFooter?: string;
  differs?: { readonly first: boolean; readonly even: boolean };
  /** Absent is true for both: in line with the margins, and scaled with the page. */
  alignsHeaders?: boolean;
  scalesHeaders?: boolean;
}
