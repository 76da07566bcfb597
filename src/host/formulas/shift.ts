import type { RangeA1 } from '@borgar/fx/xlsx';
import type { Area } from '../../files/model/cells';
import { columnLimit, lastColumn, lastRow, rowLimit } from '../../files/model/areas';
import { rangeText } from './range-text';
import { deleted, rewriteReferences, type CellReference } from './tokens';

/** Cells inserted into or deleted from a sheet; what lies behind them moves along the axis. */
export interface CellShift {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly kind: 'insert' | 'delete';
  readonly axis: 'rows' | 'columns';
  /** First inserted or deleted row or column, 0-based. */
  readonly at: number;
  readonly count: number;
  /** Where only part of the rows or columns moves: the columns (axis rows) or rows (axis columns) that do, both included. */
  readonly band?: { readonly first: number; readonly last: number };
}

interface Interval {
  readonly first: number;
  readonly last: number;
}

/** Where a run of rows or columns stands after a shift; null when all of it was deleted or pushed off the sheet. */
export function shiftInterval({ first, last }: Interval, shift: CellShift): Interval | null {
  const limit = shift.axis === 'rows' ? rowLimit : columnLimit;
  const { at, count } = shift;
  if (first === 0 && last === limit - 1) return { first, last };
  if (shift.kind === 'insert') {
    if (at > last) return { first, last };
    const start = at <= first ? first + count : first;
    return start >= limit ? null : { first: start, last: Math.min(last + count, limit - 1) };
  }
  const end = at + count - 1;
  if (at > last) return { first, last };
  if (end < first) return { first: first - count, last: last - count };
  if (at <= first && end >= last) return null;
  return { first: Math.min(first, at), last: last > end ? last - count : at - 1 };
}

/** Where an area stands after a shift; null when it is gone. An area that reaches out of the moved band stays. */
export function shiftArea(area: Area, shift: CellShift): Area | null {
  const { top, left, bottom, right } = area;
  if (shift.axis === 'rows') {
    if (shift.band && (left < shift.band.first || right > shift.band.last)) return area;
    const rows = shiftInterval({ first: top, last: bottom }, shift);
    return rows && { top: rows.first, left, bottom: rows.last, right };
  }
  if (shift.band && (top < shift.band.first || bottom > shift.band.last)) return area;
  const columns = shiftInterval({ first: left, last: right }, shift);
  return columns && { top, left: columns.first, bottom, right: columns.last };
}

/**
 * A formula (without `=`) after a shift, as Excel rewrites it: references behind the place move, those around it grow
 * or shrink, those inside a deletion become `#REF!`; `$` makes no difference. `ownSheet` is where the formula stands.
 */
export function shiftReferences(formula: string, ownSheet: string, shift: CellShift): string {
  const target = shift.sheet.toLowerCase();
  const own = ownSheet.toLowerCase() === target;
  if (!own && !formula.toLowerCase().includes(target.replaceAll("'", "''"))) return formula;
  return rewriteReferences(formula, (reference) => {
    if (reference.kind !== 'cells' || reference.workbook) return null;
    if (reference.sheet === '' ? !own : reference.sheet.toLowerCase() !== target) return null;
    return shiftedText(reference, shift);
  });
}

function shiftedText(reference: CellReference, shift: CellShift): string {
  const range = shiftRange(reference.range, shift);
  return reference.prefix + (range ? rangeText(range, reference.isRange) : deleted);
}

/** Null in `top` means from row 1, in `bottom` to the last row; so do left and right for columns. */
function shiftRange(range: RangeA1, shift: CellShift): RangeA1 | null {
  const { top, left, bottom, right } = range;
  const given = {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? lastRow,
    right: right ?? lastColumn,
  };
  const moved = shiftArea(given, shift);
  if (!moved) return null;
  if (moved === given) return range;
  return {
    ...range,
    top: top === null ? null : moved.top,
    left: left === null ? null : moved.left,
    bottom: bottom === null ? null : moved.bottom,
    right: right === null ? null : moved.right,
  };
}
