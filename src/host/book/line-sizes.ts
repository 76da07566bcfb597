import type { ColumnModel, RowModel } from '../../files/model/sheet';
import { displayText } from '../values';
import { isWholeColumns, isWholeRows } from '../../files/model/areas';
import { requireAllowed } from './protection';
import type { CellSet } from './range';
import { defaultFont, fittedRowPoints } from '../../files/model/fitted-rows';
import { columnPoints, highestRow, rowPoints, widestColumn } from '../../files/model/line-sizes';
import { textWidth } from '../../files/model/text-width';

/** Changes the columns of cells. */
export function changeColumns(cells: CellSet, change: (model: ColumnModel) => ColumnModel): void {
  requireAllowed(cells, 'allowFormatColumns');
  const { sheet } = cells;
  for (const { left, right } of cells.areas) {
    for (let column = left; column <= right; column++)
      sheet.columns.set(column, change(sheet.columns.get(column) ?? {}));
  }
}

/** Changes the rows of cells; of whole columns only the rows in use, and the default of the others cannot change. */
export function changeRows(cells: CellSet, change: (model: RowModel) => RowModel): void {
  requireAllowed(cells, 'allowFormatRows');
  const { sheet } = cells;
  for (const area of cells.areas) {
    const last = isWholeColumns(area) ? (sheet.cells.usedArea()?.bottom ?? -1) : area.bottom;
    for (let row = area.top; row <= last; row++) sheet.rows.set(row, change(sheet.rows.get(row) ?? {}));
  }
}

/** Points; null when columns differ. */
export function commonColumnWidth({ sheet, areas }: CellSet): number | null {
  const widths = new Set<number>();
  for (const { left, right } of areas) {
    for (let column = left; column <= right; column++) widths.add(columnPoints(sheet, column));
  }
  const [only] = widths;
  return widths.size === 1 && only !== undefined ? only : null;
}

/** Points; null when rows differ. */
export function commonRowHeight({ sheet, areas }: CellSet): number | null {
  const heights = new Set<number>();
  for (const area of areas) {
    const last = isWholeColumns(area) ? (sheet.cells.usedArea()?.bottom ?? 0) + 1 : area.bottom;
    for (let row = area.top; row <= last; row++) heights.add(rowPoints(sheet, row));
  }
  const [only] = heights;
  return heights.size === 1 && only !== undefined ? only : null;
}

/** Widens or narrows each column to the text in it at this moment; merged and wrapped cells do not count (rule 157). */
export function autofitColumns(cells: CellSet): void {
  const { book, sheet } = cells;
  book.calculation.ensureFor(sheet);
  const merged = new Set(sheet.merges.map((merge) => `${merge.top} ${merge.left}`));
  for (const area of cells.areas) {
    const widest = new Map<number, number>();
    // Autofit of a part of a column looks at that part; of whole columns at all cells.
    sheet.cells.forEach((cell, row, column) => {
      if (cell.value === null || merged.has(`${row} ${column}`)) return;
      const style = book.model.styles.get(cell.style);
      if (style.alignment?.wrap || style.alignment?.rotation) return;
      const text = displayText(cell.value, style.numberFormat, book.model.calculation.date1904);
      const size = style.font?.size === undefined ? 1 : style.font.size / defaultFont(book.model).size;
      const width =
        textWidth(text) * size * (style.font?.bold ? 1.08 : 1) + (style.alignment?.indent ?? 0) * 1.3;
      if (width > (widest.get(column) ?? 0)) widest.set(column, width);
    }, area);
    changeColumns({ book, sheet, areas: [area] }, (model) => model);
    for (const [column, width] of widest) {
      const rounded = Math.min(widestColumn, Math.ceil((width + 1.71) * 7) / 7);
      sheet.columns.set(column, { ...sheet.columns.get(column), width: rounded });
    }
  }
}

/** Fits each row to its lines of text: explicit line breaks and wrapped cells. Hidden columns do not count. */
export function autofitRows(cells: CellSet): void {
  const { book, sheet } = cells;
  book.calculation.ensureFor(sheet);
  for (const area of cells.areas) {
    const used = sheet.cells.usedArea((cell) => cell.value !== null, {
      ...area,
      left: 0,
      right: isWholeRows(area) ? area.right : 16_383,
    });
    const tallest = used && fittedRowPoints(book.model, sheet, used, displayText);
    changeRows({ book, sheet, areas: [area] }, ({ height: _before, ...rest }) => rest);
    for (const [row, height] of tallest ?? []) {
      if (height === rowPoints(sheet, row)) continue;
      sheet.rows.set(row, { ...sheet.rows.get(row), height: Math.min(highestRow, height) });
    }
  }
}
