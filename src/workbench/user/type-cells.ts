import { type Area, columnsOf, rowsOf, type SheetModel } from '../../files';
import type { Host } from '../../host';
import { RangeHandle, setContent, writeValues } from '../../host/user';
import type { CellInput, EditedCell } from '../grid/edits';
import { contentScope } from './content-scope';
import { growTables } from './grow-tables';
import { boundsOf, type UserEdit } from './history';

/** Puts what the user typed, pasted or deleted into the workbook, as Excel takes it. */
export function typing(host: Host, sheetId: string, cells: readonly EditedCell[]): UserEdit {
  const sheet = host.book.sheetOfId(sheetId);
  const bounds = boundsOf(cells) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const isFull = cells.length === rowsOf(bounds) * columnsOf(bounds);
  const areas = isFull ? [bounds] : cells.map(areaOf);
  return {
    scope: contentScope(sheet, areas, cells.some(isFormula)),
    work: () => writeCells(host, sheet, cells, isFull ? bounds : null),
  };
}

function isFormula({ input }: EditedCell): boolean {
  return input.kind === 'typed' && /^[=+-]/.test(input.text);
}

/** One write where the cells fill a rectangle, so that it is one change to everybody; otherwise cell by cell. */
function writeCells(
  host: Host,
  sheet: SheetModel,
  cells: readonly EditedCell[],
  rectangle: Area | null,
): void {
  const { book } = host;
  for (const block of rectangle ? [cells] : cells.map((cell) => [cell])) growAround(host, sheet, block);
  if (rectangle) {
    const lines: (string | number | boolean)[][] = Array.from({ length: rowsOf(rectangle) }, () => []);
    for (const { row, column, input } of cells) {
      const line = lines[row - rectangle.top];
      if (line) line[column - rectangle.left] = valueOf(input);
    }
    writeValues(new RangeHandle(book, sheet, rectangle), lines);
  } else {
    for (const cell of cells)
      writeValues(new RangeHandle(book, sheet, areaOf(cell)), [[valueOf(cell.input)]]);
  }
  for (const { row, column, input } of cells)
    if (input.kind === 'value') keepText(book, sheet, row, column, input.value);
}

/** Tables go on over what is put into them beyond their end or directly below; formulas alone below are taken for totals. */
function growAround(host: Host, sheet: SheetModel, block: readonly EditedCell[]): void {
  const held = boundsOf(block.filter(({ input }) => input.kind !== 'empty'));
  const bounds = boundsOf(block);
  if (!held || !bounds) return;
  const isTotals = block.every(
    (cell) => cell.row > bounds.top || cell.input.kind === 'empty' || isFormula(cell),
  );
  growTables(host, sheet, { ...bounds, bottom: held.bottom }, isTotals);
}

function areaOf({ row, column }: EditedCell): Area {
  return { top: row, left: column, bottom: row, right: column };
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
