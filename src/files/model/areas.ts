import type { Area } from './cells';

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;
export const lastRow = rowLimit - 1;
export const lastColumn = columnLimit - 1;

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

export function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === lastRow;
}

export function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === lastColumn;
}

/** Whether an area is made of whole rows or columns. */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export function isOnSheet(area: Area): boolean {
  return area.top >= 0 && area.left >= 0 && area.bottom <= lastRow && area.right <= lastColumn;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Whether all of `inner` is in `outer`. */
export function holds(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

export function holdsCell({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Whether they share a cell. */
export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of `from` when `cut` is taken out, as up to four areas: above, left, right, below. */
export function without(from: Area, cut: Area): Area[] {
  const shared = intersection(from, cut);
  if (!shared) return [from];
  const parts: Area[] = [
    { ...from, bottom: shared.top - 1 },
    { ...from, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...from, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
    { ...from, top: shared.bottom + 1 },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** One area for two of which the other continues the one downwards, as a large write comes in chunks of rows; else null. */
export function continued(one: Area, other: Area): Area | null {
  const continues = one.left === other.left && one.right === other.right && one.bottom + 1 === other.top;
  return continues ? { ...other, top: one.top } : null;
}
