import type { SheetModel } from '../model/sheet';

const USUAL_COLUMN = 48;
const USUAL_ROW = 15;
const DIGIT_PIXELS = 7;

/** Distance of the left edge of a column from the left edge of the sheet, in points. */
export function columnLeft(sheet: SheetModel, column: number): number {
  const usual =
    sheet.defaultColumnWidth === undefined ? USUAL_COLUMN : widthInPoints(sheet.defaultColumnWidth);
  let left = usual * column;
  for (const [at, model] of sheet.columns) {
    if (at >= column) continue;
    const width = model.hidden ? 0 : model.width === undefined ? usual : widthInPoints(model.width);
    left += width - usual;
  }
  return left;
}

/** Distance of the top edge of a row from the top of the sheet, in points. */
export function rowTop(sheet: SheetModel, row: number): number {
  const usual = sheet.defaultRowHeight ?? USUAL_ROW;
  let top = usual * row;
  for (const [at, model] of sheet.rows) {
    if (at < row) top += (model.hidden ? 0 : (model.height ?? usual)) - usual;
  }
  return top;
}

/** The last index whose start, by `startOf`, is not beyond a position, and the rest. */
export function lineAt(
  position: number,
  last: number,
  startOf: (index: number) => number,
): { index: number; rest: number } {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (startOf(middle) <= position) low = middle;
    else high = middle - 1;
  }
  return { index: low, rest: Math.max(0, position - startOf(low)) };
}

/** ECMA-376 18.3.1.13, for a default font whose digits are 7 pixels wide. */
function widthInPoints(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * 0.75;
}
