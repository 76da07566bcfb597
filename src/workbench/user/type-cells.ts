import type { Area, Cell, SheetModel } from '../../files';
import type { Host } from '../../host';
import { ExcelError, RangeHandle, setContent, writeFormulas, writeValues } from '../../host/user';
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

export type EditOutcome = { readonly kind: 'done'; readonly edit: DoneEdit } | { readonly kind: 'refused'; readonly reason: string };

/** Puts what the user typed, pasted or deleted into the workbook, all of it or nothing, as Excel takes it. */
export function typeCells(host: Host, sheetId: string, cells: readonly EditedCell[]): EditOutcome {
  const { book } = host;
  const sheet = book.sheetOfId(sheetId);
  const before = cells.map(({ row, column }) => imageOf(sheet, row, column));
  try {
    for (const { row, column, input } of cells) write(new RangeHandle(book, sheet, cellArea(row, column)), input);
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    restoreImages(sheet, before);
    return { kind: 'refused', reason: error.message };
  }
  book.calculation.ensure();
  const after = cells.map(({ row, column }) => imageOf(sheet, row, column));
  return { kind: 'done', edit: { sheetId, before, after } };
}

function write(range: RangeHandle, input: CellInput): void {
  switch (input.kind) {
    case 'empty':
      return writeValues(range, [['']]);
    case 'typed':
      return input.text.startsWith('=') ? writeFormulas(range, [[input.text]]) : writeValues(range, [[input.text]]);
    case 'value':
      if (typeof input.value !== 'string') return writeValues(range, [[input.value]]);
      return writeText(range, input.value);
  }
}

/** A text that was a text in the cell it comes from stays one, whatever it looks like. */
function writeText(range: RangeHandle, text: string): void {
  writeValues(range, [[text]]);
  const { sheet, book, area } = range;
  const cell = book.cell(sheet, area.top, area.left);
  if (typeof cell.value === 'string' && cell.formula === undefined) return;
  setContent(cell, text);
  cell.style = book.model.styles.add({ ...book.model.styles.get(cell.style), quotePrefix: true });
}

export function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function imageOf(sheet: SheetModel, row: number, column: number): CellImage {
  const cell = sheet.cells.get(row, column);
  return { row, column, cell: cell ? { ...cell } : null };
}

export function restoreImages(sheet: SheetModel, images: readonly CellImage[]): void {
  for (const { row, column, cell } of images) sheet.cells.set(row, column, cell ? { ...cell } : undefined);
}
