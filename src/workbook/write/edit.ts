import type { CellReference, Facts, TableId } from '../../method';
import type { CellContent, ReadWorkbook } from '../read';

/** A cell of an input table whose column is known. */
export type ColumnReference = CellReference & { readonly column: string };

/** A cell that is to hold something else. `cell` belongs to the facts of the request; '' makes it blank. */
export interface CellEdit {
  readonly cell: ColumnReference;
  readonly next: CellContent;
}

/** A row that is to be added at the end of a table: contents by column id. */
export interface NewRow {
  readonly table: TableId;
  readonly values: Readonly<Record<string, CellContent>>;
}

/** What a user asked to have written into the input tables. */
export type WriteRequest = CellRequest | AsReadRequest | IdColumnRequest;

/** Cells and rows, as seen in `facts`. */
export interface CellRequest {
  readonly facts: Facts;
  readonly cells: readonly CellEdit[];
  readonly rows: readonly NewRow[];
}

/** Cells and rows that follow from what the workbook holds when the preview is made. */
export interface AsReadRequest {
  readonly kind: 'as-read';
  readonly of: (now: ReadWorkbook) => CellRequest | WriteRefusal;
}

/** A column of ids for the list of deals that lacks nothing else. */
export interface IdColumnRequest {
  readonly kind: 'id-column';
}

/** One cell of a preview: what it holds, and what it is to hold. */
export interface PlannedCell {
  readonly cell: ColumnReference;
  readonly sheet: string;
  readonly address: string;
  readonly old: CellContent;
  readonly next: CellContent;
}

/** A row of a preview. */
export interface PlannedRow {
  readonly table: TableId;
  /** The body row that it will be if nobody adds one meanwhile. */
  readonly row: number;
  readonly sheet: string;
  readonly values: Readonly<Record<string, CellContent>>;
}

/** A preview: nothing is written yet. */
export type WritePlan = CellPlan | IdColumnPlan;

/** Cells that hold what is asked for already are left out. */
export interface CellPlan {
  readonly kind: 'planned';
  /** The facts that the references of `cells` belong to. */
  readonly facts: Facts;
  readonly cells: readonly PlannedCell[];
  readonly rows: readonly PlannedRow[];
  /** The headers of the columns that are kept in a unit, as they stand there, by `columnKey`: `next` is in that unit. */
  readonly unitHeaders: ReadonlyMap<string, string>;
}

/** A column of ids at the right end of a list. */
export interface IdColumnPlan {
  readonly kind: 'planned-ids';
  readonly sheet: string;
  /** The header cell of the new column, 0-based on its sheet. */
  readonly row: number;
  readonly column: number;
  /** The same as people write it. */
  readonly place: string;
  /** What the column is to hold from its header down; blank in a row that is no deal. */
  readonly texts: readonly string[];
  /** The Excel table that grows by the column; null for a plain list. */
  readonly excelTable: string | null;
  /** A filter over a plain list takes the column in. */
  readonly isFiltered: boolean;
  /** The header rows of further lists of deals, which get none: only one list counts. */
  readonly others: readonly string[];
  /** How the cells look: number formats from the header cell down, the width of the column in points, fills and lines. */
  readonly before: { readonly formats: readonly string[]; readonly width: number; readonly isPlain: boolean };
}

/** Why nothing was written. */
export type WriteRefusal = { readonly kind: 'refused' } & (
  | { readonly code: 'unreadable' }
  | { readonly code: 'row-gone' | 'table-missing'; readonly table: TableId }
  /** The table got rows after the preview: by somebody else, or by this write when its answer was lost. */
  | { readonly code: 'rows-added'; readonly table: TableId }
  | { readonly code: 'column-missing'; readonly table: TableId; readonly column: string }
  | { readonly code: 'formula-in-cell'; readonly place: string }
  | { readonly code: 'no-room'; readonly table: TableId; readonly place: string }
  /** An own word stands beside another level. */
  | { readonly code: 'word-elsewhere'; readonly word: string; readonly place: string }
  /** A word means something without any line: "<list id>.<level>". */
  | { readonly code: 'word-taken'; readonly word: string; readonly meaning: string }
  /** No cell of the Rules table can hold a word so that it is read as this word. */
  | { readonly code: 'word-unwritable'; readonly word: string }
  /** There is no list that lacks nothing but ids. */
  | { readonly code: 'no-list' }
  /** Something stands where the ids would, or would join the list through them. */
  | { readonly code: 'no-room-beside'; readonly place: string }
  /** The list is not as the preview showed it. */
  | { readonly code: 'list-changed'; readonly place: string }
  /** Another table names a deal by an id that is to go. */
  | { readonly code: 'ids-in-use'; readonly place: string }
  | { readonly code: 'changed-meanwhile'; readonly place: string; readonly found: CellContent }
);

/** A written cell as it was before and is now. */
export interface ImageCell {
  readonly cell: ColumnReference;
  readonly old: CellContent;
  readonly oldFormat: string;
  readonly written: CellContent;
}

/** A row that was added. */
export interface ImageRow {
  readonly table: TableId;
  /** Body row of the table, as in `facts`. */
  readonly row: number;
  /** Whether the table grew by it, so that taking back makes it shrink again. */
  readonly grew: boolean;
  readonly written: Readonly<Record<string, CellContent>>;
}

/** All that is needed to take a write back. */
export type BeforeImage = CellImage | IdColumnImage;

export interface CellImage {
  /** The facts after the write: what the references belong to. */
  readonly facts: Facts;
  readonly cells: readonly ImageCell[];
  readonly rows: readonly ImageRow[];
}

/** A column that was added. */
export interface IdColumnImage {
  readonly idColumn: IdColumnPlan;
}

/** What became of a write. */
export type WriteResult =
  | {
      readonly kind: 'written';
      readonly image: BeforeImage;
      readonly cells: number;
      readonly sheets: readonly string[];
      /** Cells that show something else than what was written, which Excel or a macro may cause. */
      readonly differing: readonly { readonly place: string; readonly found: CellContent }[];
    }
  | WriteRefusal;

export type TakeBackResult = { readonly kind: 'taken-back' } | WriteRefusal;
