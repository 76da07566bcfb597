import type { CellValue } from '../../../files/model/cells';
import type { Steps } from './steps';
import { engineScalar, type EngineScalar } from './engine-values';
import type { FormulaCell } from './formula-cells';
import type { PlainCells } from './plain-operations';
import type { RangeArrays } from './range-arrays';
import type { PlacedArea, Scope } from './resolution';
import { applyResult } from './results';
import { inReadingOrder } from './stages';

/** So many formulas are calculated before something else may happen. */
const formulasAtOnce = 200;

/**
 * Calculates the plain formulas of a stage, each after those that it reads; `rest` is what the engine must do: other
 * formulas, and plain ones that read these or go in circles.
 */
export function* applyPlainResults(
  formulas: readonly FormulaCell[],
  ranges: RangeArrays,
  scope: Scope,
): Steps<{ rest: FormulaCell[]; reshaped: PlacedArea[] }> {
  const cells: PlainCells = {
    value: ({ sheet, area }) =>
      engineScalar(scope.sheet(sheet).cells.get(area.top, area.left)?.value ?? null),
    array: (place) => ranges.arrayOf(place),
  };
  const done = new Set<FormulaCell>();
  const rest: FormulaCell[] = [];
  const reshaped: PlacedArea[] = [];
  for (const [index, formula] of inReadingOrder(formulas).entries()) {
    if (index % formulasAtOnce === 0) yield;
    const { plain } = formula.prepared;
    const isReady =
      plain &&
      !formula.cell.array &&
      formula.precedents.every((precedent) => precedent.stage < formula.stage || done.has(precedent));
    const result = isReady ? plain(cells) : undefined;
    if (result) {
      reshaped.push(...applyResult(formula, { value: cellValue(result), filled: [] }, scope));
      done.add(formula);
    } else {
      rest.push(formula);
    }
  }
  return { rest, reshaped };
}

function cellValue(scalar: EngineScalar): CellValue {
  if (scalar.kind === 0) return null;
  return scalar.kind === 4 ? { error: scalar.code } : scalar.value;
}
