import type { Area } from '../../files/model/cells';
import { invalidArgument } from '../protocol/errors';
import {
  boundingArea,
  columnsOf,
  intersection,
  isOnSheet,
  lastColumn,
  lastRow,
  rowsOf,
  sameArea,
} from '../../files/model/areas';
import type { RangeHandle } from './range';

/** The range of an area, refused when it would reach beyond the sheet. */
function onSheet(range: RangeHandle, area: Area): RangeHandle {
  if (!isOnSheet(area) || area.top > area.bottom || area.left > area.right) throw invalidArgument();
  return range.with(area);
}

/** A cell by offsets from the top left; it may lie outside the range. */
export function cellOf(range: RangeHandle, row: number, column: number): RangeHandle {
  const top = range.area.top + row;
  const left = range.area.left + column;
  return onSheet(range, { top, left, bottom: top, right: left });
}

export function rowOf(range: RangeHandle, row: number): RangeHandle {
  const top = range.area.top + row;
  return onSheet(range, { ...range.area, top, bottom: top });
}

export function columnOf(range: RangeHandle, column: number): RangeHandle {
  const left = range.area.left + column;
  return onSheet(range, { ...range.area, left, right: left });
}

export function offsetBy(range: RangeHandle, rows: number, columns: number): RangeHandle {
  const { area } = range;
  return onSheet(range, {
    top: area.top + rows,
    bottom: area.bottom + rows,
    left: area.left + columns,
    right: area.right + columns,
  });
}

/** Moves the bottom right corner; it may come to lie above or left of the other one. */
export function resizedBy(range: RangeHandle, rows: number, columns: number): RangeHandle {
  const { top, left, bottom, right } = range.area;
  const corner = { row: bottom + rows, column: right + columns };
  return onSheet(range, {
    top: Math.min(top, corner.row),
    left: Math.min(left, corner.column),
    bottom: Math.max(top, corner.row),
    right: Math.max(left, corner.column),
  });
}

export function resizedTo(range: RangeHandle, rows: number, columns: number): RangeHandle {
  const { area } = range;
  return onSheet(range, { ...area, bottom: area.top + rows - 1, right: area.left + columns - 1 });
}

/** `count` rows below the range (above for a negative count), of its width. */
export function rowsBelow(range: RangeHandle, count: number): RangeHandle {
  if (count < 0) return rowsAbove(range, -count);
  return onSheet(range, { ...range.area, top: range.area.bottom + 1, bottom: range.area.bottom + count });
}

export function rowsAbove(range: RangeHandle, count: number): RangeHandle {
  if (count < 0) return rowsBelow(range, -count);
  return onSheet(range, { ...range.area, top: range.area.top - count, bottom: range.area.top - 1 });
}

export function columnsAfter(range: RangeHandle, count: number): RangeHandle {
  if (count < 0) return columnsBefore(range, -count);
  return onSheet(range, { ...range.area, left: range.area.right + 1, right: range.area.right + count });
}

export function columnsBefore(range: RangeHandle, count: number): RangeHandle {
  if (count < 0) return columnsAfter(range, -count);
  return onSheet(range, { ...range.area, left: range.area.left - count, right: range.area.left - 1 });
}

export function entireRows(range: RangeHandle): RangeHandle {
  return range.with({ ...range.area, left: 0, right: lastColumn });
}

export function entireColumns(range: RangeHandle): RangeHandle {
  return range.with({ ...range.area, top: 0, bottom: lastRow });
}

export function bounding(range: RangeHandle, other: RangeHandle): RangeHandle {
  if (other.sheet !== range.sheet) throw invalidArgument();
  return range.with(boundingArea(range.area, other.area));
}

export function intersectionOf(range: RangeHandle, other: RangeHandle): RangeHandle | null {
  if (other.sheet !== range.sheet) return null;
  const area = intersection(range.area, other.area);
  return area && range.with(area);
}

/** −1 above 2^31−1, as Excel answers. */
export function cellCount(area: Area): number {
  const count = rowsOf(area) * columnsOf(area);
  return count > 2 ** 31 - 1 ? -1 : count;
}

/** The part that holds something: with `valuesOnly` values and formulas, else formats too. */
export function usedPart(range: RangeHandle, valuesOnly: boolean): RangeHandle | null {
  const area = usedArea(range, valuesOnly);
  return area && range.with(area);
}

function usedArea({ sheet, area, book }: RangeHandle, valuesOnly: boolean): Area | null {
  if (valuesOnly) book.calculation.ensure();
  const held = sheet.cells.usedArea(
    (cell) => cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.style !== 0),
    area,
  );
  if (valuesOnly) return held;
  return sheet.merges.reduce<Area | null>((used, merge) => {
    const part = intersection(merge, area);
    return part ? (used ? boundingArea(used, part) : part) : used;
  }, held);
}

/** The block of filled cells around a range, bordered by empty rows and columns (Ctrl+*). */
export function surroundingRegion(range: RangeHandle): RangeHandle {
  const { sheet } = range;
  const isFilled = (area: Area): boolean =>
    sheet.cells.usedArea((cell) => cell.value !== null || cell.formula !== undefined, area) !== null;
  let area = range.area;
  for (;;) {
    const wider = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(lastRow, area.bottom + 1),
      right: Math.min(lastColumn, area.right + 1),
    };
    const next = {
      top: wider.top < area.top && isFilled({ ...wider, bottom: wider.top }) ? wider.top : area.top,
      bottom:
        wider.bottom > area.bottom && isFilled({ ...wider, top: wider.bottom }) ? wider.bottom : area.bottom,
      left: wider.left < area.left && isFilled({ ...wider, right: wider.left }) ? wider.left : area.left,
      right: wider.right > area.right && isFilled({ ...wider, left: wider.right }) ? wider.right : area.right,
    };
    if (sameArea(next, area)) return range.with(area);
    area = next;
  }
}
