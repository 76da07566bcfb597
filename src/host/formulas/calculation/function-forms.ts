import type { Area } from '../../../files/model/cells';
import { isWholeColumns, isWholeRows } from '../../../files/model/areas';
import { qualifiedAddress } from '../address';
import type { Part } from './area-part';
import type { Scope } from './resolution';

/**
 * Brings functions that look at the shape of a reference into a form that needs its values only: ROW and COLUMN of
 * several cells become the series of numbers that they are, and SUMIF's sum range gets the size of its first range.
 * The parts are single tokens.
 */
export function withPlainForms(parts: readonly Part[], scope: Scope): Part[] {
  const result = [...parts];
  for (let index = 0; index < result.length; index++) {
    const name = result[index];
    if (name === 'ROW' || name === 'COLUMN') replaceSeries(result, index, name);
    if (name === 'SUMIF' || name === 'AVERAGEIF') resizeSumRange(result, index, scope);
  }
  return result;
}

function replaceSeries(parts: Part[], index: number, name: 'ROW' | 'COLUMN'): void {
  const part = parts[index + 2];
  if (parts[index + 1] !== '(' || typeof part !== 'object' || parts[index + 3] !== ')' || part.spill) return;
  const [placed, other] = part.areas;
  if (!placed || other || isWholeColumns(placed.area) || isWholeRows(placed.area)) return;
  const { top, left, bottom, right } = placed.area;
  if (top === bottom && left === right) return;
  const series =
    name === 'ROW'
      ? `SEQUENCE(${bottom - top + 1},1,${top + 1})`
      : `SEQUENCE(1,${right - left + 1},${left + 1})`;
  parts.splice(index, 4, series);
}

function resizeSumRange(parts: Part[], index: number, scope: Scope): void {
  const [range, , sumRange] = argumentsAfter(parts, index + 1);
  const [first, last] = [range && onlyPart(parts, range), sumRange && onlyPart(parts, sumRange)];
  if (!first || !last) return;
  const [like, target] = [parts[first], parts[last]];
  if (typeof like !== 'object' || typeof target !== 'object' || like.spill || target.spill) return;
  const [likeArea, placed] = [like.areas[0]?.area, target.areas[0]];
  if (!likeArea || !placed) return;
  const { top, left } = placed.area;
  const area: Area = {
    top,
    left,
    bottom: top + likeArea.bottom - likeArea.top,
    right: left + likeArea.right - likeArea.left,
  };
  if (area.bottom === placed.area.bottom && area.right === placed.area.right) return;
  const text = qualifiedAddress(scope.sheet(placed.sheet).name, area);
  parts[last] = { areas: [{ sheet: placed.sheet, area }], text, handOver: 'large', spill: false };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the arguments of a call stand whose opening bracket is at `open`. */
function argumentsAfter(parts: readonly Part[], open: number): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let from = open + 1;
  for (let index = open; index < parts.length; index++) {
    const part = parts[index];
    if (part === '(' || part === '{') depth++;
    else if (part === ')' || part === '}') depth--;
    if (depth > 1 || (part !== ',' && depth > 0)) continue;
    spans.push({ from, to: index });
    from = index + 1;
    if (depth === 0) break;
  }
  return spans;
}

/** The place of the only part of a span that is not white space. */
function onlyPart(parts: readonly Part[], { from, to }: Span): number | null {
  const solid = [...parts.keys()]
    .slice(from, to)
    .filter((index) => typeof parts[index] !== 'string' || parts[index].trim() !== '');
  return solid.length === 1 ? (solid[0] ?? null) : null;
}
