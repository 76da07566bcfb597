import type { Area } from '../../files/model/cells';
import { shiftArea, type CellShift } from '../formulas';

export function intersection(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

export function containsCell({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

export function sameArea(one: Area, other: Area): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

/** What is left of an area without another, as up to four areas: above, left, right, below. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [
    { ...area, bottom: cut.top - 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
    { ...area, top: cut.bottom + 1 },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** Areas after a shift: an area that reaches out of the moved band is cut, and only what is inside the band moves. */
export function shiftAreas(areas: readonly Area[], shift: CellShift): Area[] {
  const { band } = shift;
  const result: Area[] = [];
  for (const area of areas) {
    const parts = band ? splitAtBand(area, shift, band) : [area];
    const isCut = parts.length > 1 && parts.some((part) => shiftArea(part, shift) !== part);
    for (const part of isCut ? parts : [area]) {
      const moved = shiftArea(part, shift);
      if (moved) result.push(moved);
    }
  }
  return result;
}

function splitAtBand(area: Area, shift: CellShift, { first, last }: { first: number; last: number }): Area[] {
  const inside: Area =
    shift.axis === 'rows' ? { ...area, left: first, right: last } : { ...area, top: first, bottom: last };
  const cut = intersection(area, inside);
  // The part with the area's first cell stays first, because formulas of rules count from there.
  return cut ? [cut, ...subtract(area, cut)].sort((a, b) => a.top - b.top || a.left - b.left) : [area];
}
