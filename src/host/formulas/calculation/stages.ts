import { intersects } from '../../../files/model/areas';
import { areasOf, filledBy, isBlockedSpill, type FormulaCell } from './formula-cells';
import type { PlacedArea, Scope } from './resolution';

const mostRounds = 100;
/** Formulas whose precedents only calculation can tell run after all others. */
export const lastStage = 1_000_000;

/**
 * Gives every formula its precedents and a stage, so that a formula that reads a large range, or cells an array formula
 * filled, runs after everything in there. False when that is impossible, as with circular references.
 */
export function assignStages(formulas: readonly FormulaCell[], scope: Scope): boolean {
  const places = new Places(formulas);
  const bound: BoundFormula[] = [];
  for (const formula of formulas) {
    formula.stage = formula.prepared.dynamic ? lastStage : 0;
    const { cells, after } = boundBy(formula, places, scope);
    formula.precedents = cells;
    if (cells.length > 0 || after.length > 0) bound.push({ formula, after });
  }
  for (let round = 0; round < mostRounds; round++) {
    const stages = new Map<readonly FormulaCell[], number>();
    let changed = false;
    for (const { formula, after } of bound) {
      let { stage } = formula;
      for (const precedent of formula.precedents) stage = Math.max(stage, precedent.stage);
      for (const group of after) stage = Math.max(stage, stageAfter(group, stages));
      if (stage > formula.stage) {
        formula.stage = stage;
        changed = true;
      }
    }
    if (!changed) return true;
  }
  return false;
}

/** A formula that cannot run at any time: it comes after every formula of these groups. */
interface BoundFormula {
  readonly formula: FormulaCell;
  readonly after: readonly (readonly FormulaCell[])[];
}

function boundBy(
  { prepared: { reads } }: FormulaCell,
  places: Places,
  scope: Scope,
): { cells: FormulaCell[]; after: (readonly FormulaCell[])[] } {
  const cells: FormulaCell[] = [];
  const after: (readonly FormulaCell[])[] = [];
  for (const { sheet, area } of reads.cells) {
    if (!places.any(sheet)) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const own = places.at(sheet, row, column);
        if (own) cells.push(own);
        // the engine knows nothing of what blocks an array, so that only the cell tells what others read
        if (own && isBlockedSpill(own.cell)) after.push([own]);
        const source = scope.sheet(sheet).cells.get(row, column)?.spilledFrom;
        const master = source && places.at(sheet, source.row, source.column);
        if (master) after.push([master]);
      }
    }
  }
  const wait = (group: readonly FormulaCell[]): void => {
    if (group.length > 0) after.push(group);
  };
  for (const range of reads.ranges) wait(places.within(range));
  for (const part of reads.spills) for (const filled of areasOf(part, scope)) wait(places.within(filled));
  return { cells, after };
}

function stageAfter(group: readonly FormulaCell[], known: Map<readonly FormulaCell[], number>): number {
  let stage = known.get(group);
  if (stage === undefined) {
    stage = group.reduce((latest, formula) => Math.max(latest, formula.stage + 1), 0);
    known.set(group, stage);
  }
  return stage;
}

const columnsPerSheet = 16_384;

class Places {
  private readonly bySheet = new Map<number, Map<number, FormulaCell>>();
  private readonly groups = new Map<PlacedArea, readonly FormulaCell[]>();

  constructor(formulas: readonly FormulaCell[]) {
    for (const formula of formulas) {
      let cells = this.bySheet.get(formula.sheet);
      if (!cells) this.bySheet.set(formula.sheet, (cells = new Map()));
      cells.set(formula.row * columnsPerSheet + formula.column, formula);
    }
  }

  any(sheet: number): boolean {
    return this.bySheet.has(sheet);
  }

  at(sheet: number, row: number, column: number): FormulaCell | undefined {
    return this.bySheet.get(sheet)?.get(row * columnsPerSheet + column);
  }

  /** The formulas in an area, and those that fill cells of it. */
  within(placed: PlacedArea): readonly FormulaCell[] {
    let group = this.groups.get(placed);
    if (group === undefined) {
      const { sheet, area } = placed;
      group = [...(this.bySheet.get(sheet)?.values() ?? [])].filter((formula) =>
        intersects(filledBy(formula.row, formula.column, formula.cell), area),
      );
      this.groups.set(placed, group);
    }
    return group;
  }
}

/**
 * Formulas of one stage in an order in which each comes after its precedents among them; circular ones come in any
 * order.
 */
export function inReadingOrder(formulas: readonly FormulaCell[]): FormulaCell[] {
  const waiting = new Set(formulas);
  const result: FormulaCell[] = [];
  for (const formula of formulas) {
    if (!waiting.delete(formula)) continue;
    const path: Step[] = [{ formula, next: 0 }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const precedent = step.formula.precedents[step.next++];
      if (!precedent) {
        result.push(step.formula);
        path.pop();
      } else if (waiting.delete(precedent)) {
        path.push({ formula: precedent, next: 0 });
      }
    }
  }
  return result;
}

interface Step {
  readonly formula: FormulaCell;
  next: number;
}
