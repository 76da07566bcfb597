import type { Area, Cell } from '../../../files/model/cells';
import type { SheetModel } from '../../../files/model/sheet';
import { prepare, type AreaPart, type Prepared } from './prepare';
import type { PlacedArea, Scope } from './resolution';

/** A cell with a formula, and when to calculate it: stages run one after the other. */
export interface FormulaCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly prepared: Prepared;
  stage: number;
}

interface Remembered {
  readonly formula: string;
  readonly place: string;
  readonly signature: string;
  readonly prepared: Prepared;
}

const remembered = new WeakMap<Cell, Remembered>();

/** All cells that hold a formula, prepared; what was prepared before is reused while it still holds. */
export function formulaCells(scope: Scope, mayHoldFormulas: (sheet: SheetModel) => boolean): FormulaCell[] {
  const result: FormulaCell[] = [];
  for (const [number, sheet] of scope.model.sheets.entries()) {
    if (!mayHoldFormulas(sheet)) continue;
    const { cells, name } = sheet;
    cells.forEach((cell, row, column) => {
      if (cell.formula === undefined || cell.spilledFrom) return;
      result.push({
        sheet: number,
        row,
        column,
        cell,
        prepared: preparedFor(cell, cell.formula, number, row, column, name, scope),
        stage: 0,
      });
    });
  }
  return result;
}

function preparedFor(
  cell: Cell,
  formula: string,
  sheet: number,
  row: number,
  column: number,
  sheetName: string,
  scope: Scope,
): Prepared {
  const place = `${sheet}!${sheetName}!${row}:${column}`;
  const known = remembered.get(cell);
  if (known && known.formula === formula && known.place === place && known.signature === scope.signature)
    return known.prepared;
  const prepared = prepare(formula, { sheet, row, column }, scope);
  remembered.set(cell, { formula, place, signature: scope.signature, prepared });
  return prepared;
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
