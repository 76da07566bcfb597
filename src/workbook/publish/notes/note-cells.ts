import { isFormula } from '../../excel/cell-text';
import { area } from '../content/content';
import { rangeAt } from '../cells/apply-looks';
import type { ExistingSheet } from '../standing/catalogue';
import type { NoteCell, NotedRow } from './row-notes';
import type { CellContent } from '../../read/sheet-values';

/** What a user has written beside and under the list of a result sheet, as it stands before the check writes. */
export interface UserNotes {
  /** Row of the header of the list. */
  readonly header: number;
  /** Columns of the sheet beside ours, in the order of the notes of a row. */
  readonly columns: readonly number[];
  readonly rows: readonly NotedRow[];
  /** The rows above the list beside which anything stands, as far as that was asked for. */
  readonly filledRows: ReadonlySet<number>;
  /** Whether anything stands under the list. */
  readonly hasMoreBelow: boolean;
}

/** Cells to ask for, which may hold notes. */
export interface Asking {
  readonly bytes: number;
  /** Asks, and answers how to read what has come. */
  readonly queue: () => () => UserNotes | null;
}

/** A cell in an answer, with its value, its formula and its format. */
export const BYTES_PER_CELL = 72;

/** Beside a table or a PivotTable of the user nothing is moved. */
export function mayStandBeside({ tables, pivots }: ExistingSheet, own: number): boolean {
  return tables.length <= own && pivots.names.length === 0;
}

/** How many columns hold something before the first that is blank. */
export function filledColumns(rows: readonly (readonly NoteCell[])[]): number {
  const width = rows[0]?.length ?? 0;
  const blank = range(0, width).find((column) => rows.every((row) => !isFilled(row[column])));
  return blank ?? width;
}

/** Whether a cell holds anything, be it a formula that shows nothing. */
export function isFilled(cell: NoteCell | undefined): boolean {
  return cell !== undefined && (cell.value !== '' || cell.isFormula);
}

/** Asks for cells, and answers how to read them when they have come. */
export function askForCells(
  worksheet: Excel.Worksheet,
  top: number,
  rows: number,
  left: number,
  columns: number,
): () => readonly (readonly NoteCell[])[] {
  const cells = rangeAt(worksheet, area(top, left, rows, columns));
  cells.load('values,formulasR1C1,numberFormat');
  return () => {
    const values: readonly (readonly CellContent[])[] = cells.values;
    const formulas: readonly (readonly CellContent[])[] = cells.formulasR1C1;
    const formats: readonly (readonly string[])[] = cells.numberFormat;
    return values.map((row, index) =>
      row.map((value, column): NoteCell => {
        const input = formulas[index]?.[column] ?? '';
        return {
          input,
          value,
          isFormula: isFormula(input, value),
          numberFormat: formats[index]?.[column] ?? 'General',
        };
      }),
    );
  };
}

/** The whole numbers from `from` to before `to`. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
