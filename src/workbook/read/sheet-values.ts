import type { Area } from '../excel/area';
import type { ChosenColumn } from '../excel/chosen-columns';
import type { MarkedSheetId } from '../excel/sheet-mark';

export type { Area };

/** What a cell holds as Excel delivers it: '' when empty, dates as serials, errors as texts such as "#REF!". */
export type CellContent = string | number | boolean;

/** An Excel table: its whole area with header row, and the totals row if it shows one. */
export interface TableArea extends Area {
  readonly name: string;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
}

/** The values of one worksheet's used range, rows x columns, and what is needed to find tables in them. */
export interface SheetValues {
  readonly name: string;
  /** Which of our own sheets this is; null for the user's. */
  readonly mark: MarkedSheetId | null;
  /** Row and column of the first value, 0-based. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellContent[])[];
  readonly tables: readonly TableArea[];
  readonly merged: readonly Area[];
  /** Which columns of Deals the user chose among those of his own list. */
  readonly chosen: readonly ChosenColumn[];
}

/** A row as a reader of the sheet sees it: with what stands in merged cells that begin above it. */
export interface MergedRow {
  readonly cells: readonly CellContent[];
  /** Columns whose merged cells begin above but count there only: column id → index of that row. */
  readonly countsAbove: ReadonlyMap<string, number>;
}

/** The rows of a table that merged cells reach into, by their index, and where the first value is that they share. */
export interface MergedRows {
  readonly rows: ReadonlyMap<number, MergedRow>;
  /** The columns with such values, from left to right. */
  readonly columns: readonly string[];
  /** Index of the row in which such a value stands in the first of them. */
  readonly first: number;
  /** Index of the row below all merged cells, which may reach below the last row that holds anything. */
  readonly end: number;
}

/** The year from which a workbook counts its days. */
export type DateSystem = 1900 | 1904;

/** What was read of a workbook. */
export interface ReadSheets {
  readonly sheets: readonly SheetValues[];
  readonly dateSystem: DateSystem;
}
