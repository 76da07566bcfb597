import type { Area, Cell, SheetModel } from '../../files';
import type { Host } from '../../host';
import { ExcelError, raiseChanged, RangeHandle, setContent, writeValues } from '../../host/user';
import type { CellInput, EditedCell } from '../grid/edits';

/** A cell before or after an edit; null when it was not stored. */
export interface CellImage {
  readonly row: number;
  readonly column: number;
  readonly cell: Readonly<Cell> | null;
}

export interface DoneEdit {
  readonly sheetId: string;
  readonly before: readonly CellImage[];
  readonly after: readonly CellImage[];
}

export type EditOutcome =
  { readonly kind: 'done'; readonly edit: DoneEdit } | { readonly kind: 'refused'; readonly reason: string };

/** Puts what the user typed, pasted or deleted into the workbook, all of it or nothing, as Excel takes it. */
export function typeCells(host: Host, sheetId: string, cells: readonly EditedCell[]): EditOutcome {
  const { book } = host;
  const sheet = book.sheetOfId(sheetId);
  const before = cells.map(({ row, column }) => imageOf(sheet, row, column));
  try {
    book.events.byUser(() => writeCells(host, sheet, cells));
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    restoreImages(sheet, before);
    book.calculation.structureChanged();
    return { kind: 'refused', reason: error.message };
  }
  book.calculation.ensure();
  const after = cells.map(({ row, column }) => imageOf(sheet, row, column));
  return { kind: 'done', edit: { sheetId, before, after } };
}

/** One write where the cells fill a rectangle, so that it is one change to everybody; otherwise cell by cell. */
function writeCells({ book }: Host, sheet: SheetModel, cells: readonly EditedCell[]): void {
  const bounds = boundsOf(cells);
  const width = bounds.right - bounds.left + 1;
  const isFull = cells.length === width * (bounds.bottom - bounds.top + 1);
  if (isFull) {
    const lines: (string | number | boolean)[][] = Array.from(
      { length: bounds.bottom - bounds.top + 1 },
      () => [],
    );
    for (const { row, column, input } of cells) {
      const line = lines[row - bounds.top];
      if (line) line[column - bounds.left] = valueOf(input);
    }
    writeValues(new RangeHandle(book, sheet, bounds), lines);
  } else {
    for (const { row, column, input } of cells) {
      writeValues(new RangeHandle(book, sheet, { top: row, left: column, bottom: row, right: column }), [
        [valueOf(input)],
      ]);
    }
  }
  for (const { row, column, input } of cells)
    if (input.kind === 'value') keepText(book, sheet, row, column, input.value);
}

function valueOf(input: CellInput): string | number | boolean {
  if (input.kind === 'empty') return '';
  return input.kind === 'typed' ? input.text : input.value;
}

/** A text that was a text in the cell it comes from stays one, whatever it looks like. */
function keepText(
  book: Host['book'],
  sheet: SheetModel,
  row: number,
  column: number,
  value: string | number | boolean,
): void {
  const cell = sheet.cells.get(row, column);
  if (!cell || typeof value !== 'string' || (cell.value === value && cell.formula === undefined)) return;
  setContent(cell, value);
  cell.style = book.model.styles.add({ ...book.model.styles.get(cell.style), quotePrefix: true });
}

/** Puts cells back as they were and tells the add-in, as a user's edit. */
export function replaceCells(host: Host, sheet: SheetModel, images: readonly CellImage[]): void {
  restoreImages(sheet, images);
  const { book } = host;
  book.calculation.structureChanged();
  book.calculation.ensure();
  book.events.byUser(() => raiseChanged(book, sheet, boundsOf(images), 'RangeEdited'));
}

export function imageOf(sheet: SheetModel, row: number, column: number): CellImage {
  const cell = sheet.cells.get(row, column);
  return { row, column, cell: cell ? { ...cell } : null };
}

function restoreImages(sheet: SheetModel, images: readonly CellImage[]): void {
  for (const { row, column, cell } of images) sheet.cells.set(row, column, cell ? { ...cell } : undefined);
}

function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return { top, left, bottom, right };
}
