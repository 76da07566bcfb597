import type { SheetModel } from './sheet';

/**
 * Sizes as Excel computes them for its default font (Calibri 11, digits 7 pixels wide, 96 dpi): files keep column
 * widths in characters with padding, the API speaks points.
 */
const digitWidth = 7;
const padding = 5;
const pointsPerPixel = 0.75;
const defaultColumnPixels = 64;
export const defaultRowPoints = 15;
export const widestColumn = 255;
export const highestRow = 409.5;

function pointsOfCharacters(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
  return pixels * pointsPerPixel;
}

/** Points of so many pixels that these points fit. */
export function wholePixels(points: number): number {
  return Math.ceil(points / pointsPerPixel) * pointsPerPixel;
}

export function charactersOfPoints(points: number): number {
  const pixels = Math.round(points / pointsPerPixel);
  return Math.trunc((pixels / digitWidth) * 256) / 256;
}

/** File width to the count of digits that fit, which `worksheet.standardWidth` speaks in. */
export function digitsOfCharacters(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / digitWidth)) / 256) * digitWidth);
  return Math.trunc(((pixels - padding) / digitWidth) * 100 + 0.5) / 100;
}

export function charactersOfDigits(digits: number): number {
  return Math.trunc(((digits * digitWidth + padding) / digitWidth) * 256) / 256;
}

function defaultColumnPoints(sheet: SheetModel): number {
  return sheet.defaultColumnWidth === undefined
    ? defaultColumnPixels * pointsPerPixel
    : pointsOfCharacters(sheet.defaultColumnWidth);
}

export function columnPoints(sheet: SheetModel, column: number): number {
  const width = sheet.columns.get(column)?.width;
  return width === undefined ? defaultColumnPoints(sheet) : pointsOfCharacters(width);
}

export function rowPoints(sheet: SheetModel, row: number): number {
  return sheet.rows.get(row)?.height ?? sheet.defaultRowHeight ?? defaultRowPoints;
}

/** Points from the left edge of the sheet to the left edge of a column; hidden columns take no room. */
export function leftOfColumn(sheet: SheetModel, column: number): number {
  let left = column * defaultColumnPoints(sheet);
  for (const [index, model] of sheet.columns) {
    if (index >= column) continue;
    left += (model.hidden ? 0 : columnPoints(sheet, index)) - defaultColumnPoints(sheet);
  }
  return left;
}

/** Points from the top edge of the sheet to the top edge of a row; hidden rows take no room. */
export function topOfRow(sheet: SheetModel, row: number): number {
  const standard = sheet.defaultRowHeight ?? defaultRowPoints;
  let top = row * standard;
  for (const [index, model] of sheet.rows) {
    if (index >= row) continue;
    top += (model.hidden ? 0 : rowPoints(sheet, index)) - standard;
  }
  return top;
}
