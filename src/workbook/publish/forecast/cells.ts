import { cellAddress } from '../../excel/units';
import type { Cell, FormulaCell } from '../content/content';

/** A number of this sheet: its address, and what the method says stands there. */
export interface Figure {
  readonly at: string;
  readonly value: number;
}

/** The number in a cell; 0 for a cell that holds none. */
export function figureAt(row: number, column: number, cell: Cell | undefined): Figure {
  const value = typeof cell === 'object' ? cell.shown : cell;
  return { at: cellAddress(row, column), value: typeof value === 'number' ? value : 0 };
}

/** An address whose column does not move, such as `$C12`. */
export function columnFixed(row: number, column: number): string {
  return `$${cellAddress(row, column)}`;
}

/** An address whose row does not move, such as `F$7`. */
export function rowFixed(row: number, column: number): string {
  return cellAddress(row, column).replace(/\d+$/, '$$$&');
}

/** The sum of some cells of this sheet. */
export function sumOf(figures: readonly Figure[]): FormulaCell {
  return {
    formula: figures.map(({ at }) => at).join('+'),
    shown: figures.reduce((sum, { value }) => sum + value, 0),
  };
}

/** Target less booked, at least 0 (method.md §4). */
export function gapOf(target: Figure, booked: Figure): FormulaCell {
  return { formula: `MAX(0,${target.at}-${booked.at})`, shown: Math.max(0, target.value - booked.value) };
}

/** Open amount ÷ gap; blank once the target is reached. */
export function coverageOf(open: Figure, gap: Figure): FormulaCell {
  return {
    formula: `IF(${gap.at}=0,"",${open.at}/${gap.at})`,
    shown: gap.value === 0 ? '' : open.value / gap.value,
  };
}
