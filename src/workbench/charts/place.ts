import { type ChartModel, lastColumn, lastRow, type SheetModel } from '../../files';
import { columnPixels, defaultColumnPixels, defaultRowPixels, pixelsOfPoints } from '../grid/mapper/sizes';

/** A corner of a chart: a cell, and how far into it as a fraction of its width and height. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

/** Where a chart stands on its sheet, told by cells: rows in the grid may be taller than the workbook says. */
export function cornersOf(
  sheet: SheetModel,
  { left, top, width, height }: Pick<ChartModel, 'left' | 'top' | 'width' | 'height'>,
): readonly [Corner, Corner] {
  return [corner(sheet, left, top), corner(sheet, left + width, top + height)];
}

function corner(sheet: SheetModel, left: number, top: number): Corner {
  const column = lineAt(pixelsOfPoints(left), lastColumn, (index) => {
    const model = sheet.columns.get(index);
    if (model?.hidden) return 0;
    const width = model?.width ?? sheet.defaultColumnWidth;
    return width === undefined ? defaultColumnPixels : columnPixels(width);
  });
  const row = lineAt(pixelsOfPoints(top), lastRow, (index) => {
    const model = sheet.rows.get(index);
    if (model?.hidden) return 0;
    const height = model?.height ?? sheet.defaultRowHeight;
    return height === undefined ? defaultRowPixels : pixelsOfPoints(height);
  });
  return { row: row.line, column: column.line, across: column.part, down: row.part };
}

/** The row or column at a distance from the edge of the sheet, and the part of it that lies before. */
function lineAt(
  pixels: number,
  last: number,
  sizeOf: (line: number) => number,
): { readonly line: number; readonly part: number } {
  let before = 0;
  for (let line = 0; line < last; line++) {
    const size = sizeOf(line);
    if (size > 0 && before + size > pixels) return { line, part: (pixels - before) / size };
    before += size;
  }
  return { line: last, part: 0 };
}
