import type { Area, Cell } from '../../../files/model/cells';
import type { AreaPart } from './area-part';
import type { Prepared } from './prepared';
import type { PlacedArea, Scope } from './resolution';

/** A cell with a formula, and when to calculate it: stages run one after the other. */
export interface FormulaCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly prepared: Prepared;
  stage: number;
  /** The formulas calculated with it that it reads cell by cell. */
  precedents: readonly FormulaCell[];
}

/** The formulas of a sheet. */
export interface SheetFormulas {
  readonly formulas: readonly FormulaCell[];
  /** For every sheet that they stand on or read, an area around all of it. */
  readonly seen: readonly PlacedArea[];
}

/** The cells that a part of a formula reads now; for `A1#` those that A1 fills. */
export function areasOf(part: AreaPart, scope: Scope): readonly PlacedArea[] {
  const [first] = part.areas;
  if (!part.spill || !first) return part.areas;
  const master = scope.sheet(first.sheet).cells.get(first.area.top, first.area.left);
  return [{ sheet: first.sheet, area: filledBy(first.area.top, first.area.left, master) }];
}

/** The cell itself and what its array formula filled. */
export function filledBy(row: number, column: number, cell: Cell | undefined): Area {
  return {
    top: row,
    left: column,
    bottom: row + (cell?.array?.rows ?? 1) - 1,
    right: column + (cell?.array?.columns ?? 1) - 1,
  };
}

/** Whether the array of a formula has no room. */
export function isBlockedSpill({ value }: Cell): boolean {
  return typeof value === 'object' && value?.error === '#SPILL!';
}
