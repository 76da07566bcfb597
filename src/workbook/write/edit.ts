import type { CellReference, Facts, TableId } from '../../method';
import type { CellContent } from '../read';

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

/** What a user asked to have written into the input tables, as seen in `facts`. */
export interface WriteRequest {
  readonly facts: Facts;
  readonly cells: readonly CellEdit[];
  readonly rows: readonly NewRow[];
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

/** A preview: nothing is written yet. Cells that hold what is asked for already are left out. */
export interface WritePlan {
  readonly kind: 'planned';
  /** The facts that the references of `cells` belong to. */
  readonly facts: Facts;
  readonly cells: readonly PlannedCell[];
  readonly rows: readonly PlannedRow[];
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
export interface BeforeImage {
  /** The facts after the write: what the references belong to. */
  readonly facts: Facts;
  readonly cells: readonly ImageCell[];
  readonly rows: readonly ImageRow[];
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
