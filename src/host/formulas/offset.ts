import type { RangeA1 } from '@borgar/fx/xlsx';
import { columnLimit, rowLimit } from '../../files/model/areas';
import { rangeText } from './range-text';
import { deleted, rewriteReferences } from './tokens';

/**
 * A formula (without `=`) as it reads when copied `rows` down and `columns` right: relative references move with it,
 * `$` ones stay. A reference that leaves the sheet becomes `#REF!`, or with `wrap` comes in again at the other side, as
 * in shared formulas, conditional formats and validation.
 */
export function offsetFormula(formula: string, rows: number, columns: number, wrap = false): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, (reference) => {
    if (reference.kind !== 'cells') return null;
    const range = offsetRange(reference.range, rows, columns, wrap);
    return reference.prefix + (range ? rangeText(range, reference.isRange) : deleted);
  });
}

/** A cell by its zero-based row and column. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * A formula (without `=`) as it reads when its cells are copied with rows for columns: what lay to the left lies above.
 * References with a `$` only move, as in `offsetFormula`.
 */
export function transposeFormula(formula: string, from: Place, to: Place): string {
  return rewriteReferences(formula, (reference) => {
    if (reference.kind !== 'cells') return null;
    const { range, prefix, isRange } = reference;
    const moved = isRelative(range)
      ? turnedRange(range, from, to)
      : offsetRange(range, to.row - from.row, to.column - from.column, false);
    return prefix + (moved ? rangeText(moved, isRange) : deleted);
  });
}

type RelativeRange = RangeA1 & Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>;

function isRelative(range: RangeA1): range is RelativeRange {
  const isFixed = range.$top || range.$left || range.$bottom || range.$right;
  return !isFixed && [range.top, range.left, range.bottom, range.right].every((at) => typeof at === 'number');
}

function turnedRange(range: RelativeRange, from: Place, to: Place): RangeA1 | null {
  const { top, left, bottom, right } = range;
  const rowOf = (column: number): number => to.row + column - from.column;
  const columnOf = (row: number): number => to.column + row - from.row;
  return onSheet({
    ...range,
    top: rowOf(left),
    left: columnOf(top),
    bottom: rowOf(right),
    right: columnOf(bottom),
  });
}

function offsetRange(range: RangeA1, rows: number, columns: number, wrap: boolean): RangeA1 | null {
  const move = (
    at: number | null | undefined,
    fixed: boolean | null | undefined,
    by: number,
    limit: number,
  ): number | null => {
    if (at === null || at === undefined || fixed) return at ?? null;
    return wrap ? (((at + by) % limit) + limit) % limit : at + by;
  };
  const top = move(range.top, range.$top, rows, rowLimit);
  const bottom = move(range.bottom, range.$bottom, rows, rowLimit);
  const left = move(range.left, range.$left, columns, columnLimit);
  const right = move(range.right, range.$right, columns, columnLimit);
  return onSheet({ ...range, top, left, bottom, right });
}

function onSheet(range: RangeA1): RangeA1 | null {
  const outside = (at: number | null | undefined, limit: number): boolean =>
    typeof at === 'number' && (at < 0 || at >= limit);
  if (outside(range.top, rowLimit) || outside(range.bottom, rowLimit)) return null;
  if (outside(range.left, columnLimit) || outside(range.right, columnLimit)) return null;
  return rangeInOrder(range);
}

/** Mixed references such as `$A$5:A1` may change order when moved; Excel writes the smaller corner first. */
export function rangeInOrder(range: RangeA1): RangeA1 {
  let result = range;
  if (isReversed(range.top, range.bottom)) {
    result = {
      ...result,
      top: range.bottom ?? null,
      $top: range.$bottom ?? false,
      bottom: range.top,
      $bottom: range.$top ?? false,
    };
  }
  if (isReversed(range.left, range.right)) {
    result = {
      ...result,
      left: range.right ?? null,
      $left: range.$right ?? false,
      right: range.left,
      $right: range.$left ?? false,
    };
  }
  return result;
}

function isReversed(first: number | null | undefined, last: number | null | undefined): boolean {
  return typeof first === 'number' && typeof last === 'number' && first > last;
}
