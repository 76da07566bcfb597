import type { CellValue } from '../../../files';

/** Excel's order: numbers before texts before booleans; letter case does not count; an empty cell is 0, '' or FALSE. */
export function compareValues(a: CellValue, b: CellValue): number {
  const left = a ?? emptyLike(b);
  const right = b ?? emptyLike(a);
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  return rank(left) - rank(right);
}

function emptyLike(other: CellValue): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: CellValue): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
