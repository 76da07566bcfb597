import { fittedRowPoints, lastColumn, lastRow, type SheetModel, type WorkbookModel } from '../../../files';
import { displayText } from '../../../host/values';
import type { RowSpan } from './cells';
import { defaultRowPixels, pixelsOfPoints } from './sizes';

const tallestRow = 546;

/** Heights in pixels of the rows that Excel would fit to their text when it opens the sheet: wrapped or large texts. */
export function fittedRowHeights(
  sheet: SheetModel,
  model: WorkbookModel,
  span: RowSpan = { top: 0, bottom: lastRow },
): ReadonlyMap<number, number> {
  const fitted = fittedRowPoints(model, sheet, { ...span, left: 0, right: lastColumn }, displayText);
  const heights = new Map<number, number>();
  for (const [row, points] of fitted) {
    const height = Math.min(tallestRow, pixelsOfPoints(points));
    if (height > defaultRowPixels && sheet.rows.get(row)?.height === undefined) heights.set(row, height);
  }
  return heights;
}
