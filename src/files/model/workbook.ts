import { CellGrid } from './cell-grid';
import type { Font } from './cells';
import type { SheetModel } from './sheet';
import type { NamedStyle } from './named-styles';
import { StyleTable } from './style-table';
import { newTableStyles, type TableStyles } from './table-styles';

/** A workbook in memory: what the host works on and what an .xlsx file is read into and written from. */
export interface WorkbookModel {
  /** In tab order. */
  sheets: SheetModel[];
  readonly styles: StyleTable;
  /** Font of cells whose style names none; absent is Calibri, 11 points. */
  defaultFont?: Pick<Font, 'name' | 'size'>;
  /** Cell styles of the file, and those that were made or changed; the built-in ones need not be here. */
  namedStyles: NamedStyle[];
  tableStyles: TableStyles;
  names: DefinedName[];
  /** Add-in settings (`workbook.settings`), key → JSON value. */
  settings: Map<string, unknown>;
  customXml: CustomXmlPartModel[];
  properties: DocumentProperties;
  /** `properties.custom`. */
  customProperties: Map<string, string | number | boolean | Date>;
  calculation: {
    mode: 'automatic' | 'automaticExceptTables' | 'manual';
    iterative: boolean;
    /** Absent is 100 rounds, and an end where nothing changes by more than 0.001. */
    iterations?: number;
    leastChange?: number;
    date1904: boolean;
  };
  /** How many other workbooks the opened file leads to; formulas name them `[1]` and so on. */
  linkedWorkbooks?: number;
  protection: { passwordHash?: unknown; structure: boolean } | null;
  activeSheetId: string | null;
  /** Of slicers of an opened file that are kept and not read; others have other names. */
  keptSlicerNames?: readonly string[];
  /** What an opened file holds and this model does not; the file writer puts it back. */
  origin?: object;
}

export interface DefinedName {
  name: string;
  /** Formula text without `=`: a reference, a constant or an expression. */
  formula: string;
  /** Id of the sheet it is scoped to; null for the workbook. */
  sheetId: string | null;
  visible: boolean;
  comment: string;
  /** Attributes of an opened file that nothing of this says, such as those of macro functions. */
  openedAttributes?: Readonly<Record<string, string>>;
}

export interface CustomXmlPartModel {
  readonly id: string;
  xml: string;
}

export interface DocumentProperties {
  title?: string;
  subject?: string;
  author?: string;
  keywords?: string;
  comments?: string;
  category?: string;
  manager?: string;
  company?: string;
  lastAuthor?: string;
  /** A whole number as text. */
  revision?: string;
  /** ISO times. */
  created?: string;
  modified?: string;
}

export function newSheet(id: string, name: string): SheetModel {
  return {
    id,
    name,
    visibility: 'visible',
    tabColor: '',
    cells: new CellGrid(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    freeze: null,
    showGridlines: true,
    showHeadings: true,
    protection: null,
    tables: [],
    autoFilter: null,
    validations: [],
    conditionalFormats: [],
    hyperlinks: [],
    notes: [],
    comments: [],
    charts: [],
    shapes: [],
    slicers: [],
    pivots: [],
    pageLayout: {},
    customProperties: new Map(),
  };
}

/** A workbook with the given blank sheets; what a user makes was `created` at some time. */
export function newWorkbook(sheetNames: readonly string[] = ['Sheet1'], created?: Date): WorkbookModel {
  const sheets = sheetNames.map((name, index) =>
    newSheet(`{00000000-0001-0000-0000-${String(index).padStart(12, '0')}}`, name),
  );
  return {
    sheets,
    styles: new StyleTable(),
    namedStyles: [],
    tableStyles: newTableStyles(),
    names: [],
    settings: new Map(),
    customXml: [],
    properties: created ? { created: created.toISOString() } : {},
    customProperties: new Map(),
    calculation: { mode: 'automatic', iterative: false, date1904: false },
    protection: null,
    activeSheetId: sheets[0]?.id ?? null,
  };
}
