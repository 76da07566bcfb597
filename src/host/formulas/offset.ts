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
  const outside = (at: number | null, limit: number): boolean => at !== null && (at < 0 || at >= limit);
  if (outside(top, rowLimit) || outside(bottom, rowLimit)) return null;
  if (outside(left, columnLimit) || outside(right, columnLimit)) return null;
  return ordered({ ...range, top, left, bottom, right });
}

/** Mixed references such as `$A$5:A1` may change order when moved; Excel writes the smaller corner first. */
function ordered(range: RangeA1): RangeA1 {
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
