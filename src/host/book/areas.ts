import type { Area } from '../../files/model/cells';
import { boundingArea, columnLimit, holds, isWholeColumns, isWholeRows, rowLimit } from '../formulas';

export const lastRow = rowLimit - 1;
export const lastColumn = columnLimit - 1;

export { boundingArea, holds, isWholeColumns, isWholeRows };

/** Whether an area is made of whole rows or columns. */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function isOnSheet(area: Area): boolean {
  return area.top >= 0 && area.left >= 0 && area.bottom <= lastRow && area.right <= lastColumn;
}

export function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
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

export function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** What is left of `from` when `cut` is taken out, as up to four rectangles. */
export function without(from: Area, cut: Area): Area[] {
  const shared = intersection(from, cut);
  if (!shared) return [from];
  const parts: Area[] = [];
  if (from.top < shared.top) parts.push({ ...from, bottom: shared.top - 1 });
  if (shared.bottom < from.bottom) parts.push({ ...from, top: shared.bottom + 1 });
  const band = { top: shared.top, bottom: shared.bottom };
  if (from.left < shared.left) parts.push({ ...band, left: from.left, right: shared.left - 1 });
  if (shared.right < from.right) parts.push({ ...band, left: shared.right + 1, right: from.right });
  return parts;
}
