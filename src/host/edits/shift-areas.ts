import type { Area } from '../../files/model/cells';
import { intersection, without } from '../../files/model/areas';
import { shiftArea, type CellShift } from '../formulas';

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
  return cut ? [cut, ...without(area, cut)].sort((a, b) => a.top - b.top || a.left - b.left) : [area];
}
