import type { Area, CellValue, Font } from './cells';
import { columnPoints, defaultRowPoints, wholePixels } from './line-sizes';
import type { SheetModel } from './sheet';
import { wrappedLines } from './text-width';
import type { WorkbookModel } from './workbook';

/** What a cell shows. */
type TextOf = (value: CellValue, numberFormat: string | undefined, date1904: boolean) => string;

/** The font of cells whose style says nothing of it: that of the file, or Excel's until 2023. */
export function defaultFont({ defaultFont: ofFile }: WorkbookModel): Required<Pick<Font, 'name' | 'size'>> {
  return { name: ofFile?.name ?? 'Calibri', size: ofFile?.size ?? 11 };
}

/**
 * Points of the rows that hold something, as Excel fits them to their lines of text: explicit line breaks and wrapped
 * cells. Cells of hidden columns do not count, and merged ones never make a row taller.
 */
export function fittedRowPoints(
  model: WorkbookModel,
  sheet: SheetModel,
  within: Area,
  textOf: TextOf,
): ReadonlyMap<number, number> {
  const { styles, calculation } = model;
  const standardSize = defaultFont(model).size;
  const standard = linePoints(sheet, standardSize, standardSize);
  const merged = new Set(
    sheet.merges
      .filter(({ top, bottom, left, right }) => top !== bottom || left !== right)
      .map(({ top, left }) => `${top} ${left}`),
  );
  const tallest = new Map<number, number>();
  sheet.cells.forEach((cell, row, column) => {
    if (cell.value === null || sheet.columns.get(column)?.hidden || merged.has(`${row} ${column}`)) return;
    const { font, alignment, numberFormat } = styles.get(cell.style);
    const size = font?.size ?? standardSize;
    let lines = 1;
    if (alignment?.wrap) {
      const room = (charactersIn(sheet, column) * standardSize) / size;
      lines = wrappedLines(textOf(cell.value, numberFormat, calculation.date1904), room);
    }
    const height = Math.max(lines * linePoints(sheet, size, standardSize), standard);
    if (height > (tallest.get(row) ?? 0)) tallest.set(row, height);
  }, within);
  return tallest;
}

/** Points of a line of text: the standard font's is what a row of the file takes, others are in proportion. */
function linePoints(sheet: SheetModel, size: number, standardSize: number): number {
  const row = sheet.hasCustomRowHeight ? defaultRowPoints : (sheet.defaultRowHeight ?? defaultRowPoints);
  return size === standardSize ? row : wholePixels((row * size) / standardSize);
}

/** How many characters of the standard font fit into a column. */
function charactersIn(sheet: SheetModel, column: number): number {
  return Math.max(1, columnPoints(sheet, column) / 5.25 - 1);
}
