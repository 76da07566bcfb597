import { lastColumn, lastRow, type SheetModel, type StyleTable } from '../../../files';
import type { RowSpan } from './cells';
import { columnPixels, defaultColumnPixels, defaultRowPixels } from './sizes';

const standardFontSize = 11;
/** Height of a line in pixels per point of its font. */
const lineHeight = 1.8;
const tallestRow = 546;

/** Heights in pixels of the rows that Excel would fit to their text when it opens the sheet: wrapped or large texts. */
export function fittedRowHeights(
  sheet: SheetModel,
  styles: StyleTable,
  span: RowSpan = { top: 0, bottom: lastRow },
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const merged = new Set(
    sheet.merges
      .filter((merge) => merge.top !== merge.bottom || merge.left !== merge.right)
      .map((merge) => `${merge.top} ${merge.left}`),
  );
  sheet.cells.forEach(
    (cell, row, column) => {
      if (
        cell.value === null ||
        sheet.rows.get(row)?.height !== undefined ||
        sheet.columns.get(column)?.hidden
      )
        return;
      const { font, alignment } = styles.get(cell.style);
      const size = font?.size ?? standardFontSize;
      const wraps =
        alignment?.wrap === true && typeof cell.value === 'string' && !merged.has(`${row} ${column}`);
      if (size <= standardFontSize && !wraps) return;
      const lines = wraps
        ? lineCount(String(cell.value), widthInDigits(sheet, column) * (standardFontSize / size))
        : 1;
      const height = Math.min(tallestRow, Math.max(defaultRowPixels, Math.ceil(lines * size * lineHeight)));
      if (height > (heights.get(row) ?? defaultRowPixels)) heights.set(row, height);
    },
    { ...span, left: 0, right: lastColumn },
  );
  return heights;
}

function widthInDigits(sheet: SheetModel, column: number): number {
  const characters = sheet.columns.get(column)?.width ?? sheet.defaultColumnWidth;
  const pixels = characters === undefined ? defaultColumnPixels : columnPixels(characters);
  return Math.max(1, pixels / 7 - 1);
}

/** Lines that a wrapped text takes in a column of so many digits' width. */
function lineCount(text: string, digits: number): number {
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textDigits(line) / digits));
  return lines;
}

/** Width of a text in digits: Chinese characters and their punctuation take two. */
function textDigits(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
}
