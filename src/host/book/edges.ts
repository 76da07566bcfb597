import type { SheetModel } from '../../files/model/sheet';
import { boundingArea, lastColumn, lastRow } from '../../files/model/areas';
import type { RangeHandle } from './range';

export type EdgeDirection = 'Left' | 'Right' | 'Up' | 'Down';

const steps: Readonly<Record<EdgeDirection, readonly [number, number]>> = {
  Left: [0, -1],
  Right: [0, 1],
  Up: [-1, 0],
  Down: [1, 0],
};

/** The cell that Ctrl+Arrow goes to from a cell of a range: its top left one, or the given active cell. */
export function rangeEdge(
  range: RangeHandle,
  direction: EdgeDirection,
  active: RangeHandle | undefined,
): RangeHandle {
  const start = (active ?? range).area;
  const [down, right] = steps[direction];
  let [row, column] = [start.top, start.left];
  const isFilled = (atRow: number, atColumn: number): boolean => holdsValue(range.sheet, atRow, atColumn);
  const isInside = (atRow: number, atColumn: number): boolean =>
    atRow >= 0 && atColumn >= 0 && atRow <= lastRow && atColumn <= lastColumn;
  const used = range.sheet.cells.usedArea();
  const isBeyondUse = (): boolean =>
    !used || (down > 0 && row > used.bottom) || (right > 0 && column > used.right);
  const goesOn =
    isFilled(row, column) && isInside(row + down, column + right) && isFilled(row + down, column + right);
  if (goesOn) {
    while (isInside(row + down, column + right) && isFilled(row + down, column + right))
      [row, column] = [row + down, column + right];
  } else {
    // Over the gap to the next filled cell; without one to the end of the sheet.
    do [row, column] = [row + down, column + right];
    while (isInside(row, column) && !isFilled(row, column) && !isBeyondUse());
    if (!isInside(row, column) || !isFilled(row, column))
      [row, column] = sheetEnd(direction, start.top, start.left);
  }
  return range.with({ top: row, left: column, bottom: row, right: column });
}

/** The range and everything up to that cell (Ctrl+Shift+Arrow). */
export function extendedRange(
  range: RangeHandle,
  direction: EdgeDirection,
  active: RangeHandle | undefined,
): RangeHandle {
  return range.with(boundingArea(range.area, rangeEdge(range, direction, active).area));
}

function holdsValue(sheet: SheetModel, row: number, column: number): boolean {
  const cell = sheet.cells.get(row, column);
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

function sheetEnd(direction: EdgeDirection, row: number, column: number): [number, number] {
  if (direction === 'Down') return [lastRow, column];
  if (direction === 'Right') return [row, lastColumn];
  return direction === 'Up' ? [0, column] : [row, 0];
}
