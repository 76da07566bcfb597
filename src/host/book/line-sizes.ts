import type { ColumnModel, RowModel, SheetModel } from '../../files/model/sheet';
import { displayText } from '../values';
import { isWholeColumns, isWholeRows } from '../../files/model/areas';
import { requireAllowed } from './protection';
import type { CellSet } from './range';
import {
  columnPoints,
  defaultRowPoints,
  highestRow,
  rowPoints,
  widestColumn,
  wholePixels,
} from '../../files/model/line-sizes';
import { defaultFont } from './default-font';

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

/** Width in digits of the widest line. */
function textWidth(text: string): number {
  return text.includes('\n') ? Math.max(...text.split('\n').map(lineWidth)) : lineWidth(text);
}

/** Width in digits: wide (CJK) characters count double. */
function lineWidth(line: string): number {
  let width = 0;
  for (let index = 0; index < line.length; index++) {
    width++;
    if (line.charCodeAt(index) < firstWide) continue;
    const character = String.fromCodePoint(line.codePointAt(index) ?? 0);
    if (isWide(character)) width++;
    index += character.length - 1;
  }
  return width;
}

const firstWide = 0x1100;

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    character,
  );
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
    const standard = linePoints(cells, defaultFont(book.model).size);
    const tallest = new Map<number, number>();
    if (used)
      sheet.cells.forEach((cell, row, column) => {
        if (cell.value === null || sheet.columns.get(column)?.hidden) return;
        const style = book.model.styles.get(cell.style);
        const size = style.font?.size ?? defaultFont(book.model).size;
        let lines = 1;
        if (style.alignment?.wrap) {
          const text = displayText(cell.value, style.numberFormat, book.model.calculation.date1904);
          lines = wrappedLines(text, (columnCharacters(sheet, column) * defaultFont(book.model).size) / size);
        }
        const height = Math.max(lines * linePoints(cells, size), standard);
        if (height > (tallest.get(row) ?? 0)) tallest.set(row, height);
      }, used);
    changeRows({ book, sheet, areas: [area] }, ({ height: _before, ...rest }) => rest);
    for (const [row, height] of tallest) {
      if (height === rowPoints(sheet, row)) continue;
      sheet.rows.set(row, { ...sheet.rows.get(row), height: Math.min(highestRow, height) });
    }
  }
}

/** Points of a line of text: the standard font's is what a row of the file takes, others are in proportion. */
function linePoints({ book, sheet }: CellSet, size: number): number {
  const row = sheet.hasCustomRowHeight ? defaultRowPoints : (sheet.defaultRowHeight ?? defaultRowPoints);
  const standard = defaultFont(book.model).size;
  return size === standard ? row : wholePixels((row * size) / standard);
}

/** How many characters of the standard font fit into a column. */
function columnCharacters(sheet: SheetModel, column: number): number {
  return Math.max(1, columnPoints(sheet, column) / 5.25 - 1);
}

function wrappedLines(text: string, room: number): number {
  const lines = text.includes('\n') ? text.split('\n') : [text];
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(lineWidth(line) / room)), 0);
}
