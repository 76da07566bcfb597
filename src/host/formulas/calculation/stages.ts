import type { Area } from '../../../files/model/cells';
import { areasOf, filledBy, type FormulaCell } from './formula-cells';
import type { AreaPart } from './prepare';
import type { PlacedArea, Scope } from './resolution';

/** Up to this many cells a range is handed to the engine cell by cell, and its formulas may run in the same stage. */
const smallRange = 64;
const mostRounds = 100;
/** Formulas whose precedents only calculation can tell run after all others. */
export const lastStage = 1_000_000;

export function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** Whether the values of an area go to the engine in one piece and not cell by cell. */
export function isHandedOver({ spill, handOver }: AreaPart, area: Area): boolean {
  return spill || handOver === 'always' || (handOver === 'large' && cellCount(area) > smallRange);
}

export function intersects(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/**
 * Gives every formula a stage, so that a formula that reads a large range, or cells an array formula filled, runs
 * after everything in there. False when that is impossible, as with circular references.
 */
export function assignStages(formulas: readonly FormulaCell[], scope: Scope): boolean {
  const places = new Places(formulas);
  for (const formula of formulas) formula.stage = formula.prepared.dynamic ? lastStage : 0;
  for (let round = 0; round < mostRounds; round++) {
    const ranges = new Map<string, number>();
    let changed = false;
    for (const formula of formulas) {
      const stage = stageOf(formula, places, ranges, scope);
      if (stage > formula.stage) {
        formula.stage = stage;
        changed = true;
      }
    }
    if (!changed) return true;
  }
  return false;
}

function stageOf(formula: FormulaCell, places: Places, ranges: Map<string, number>, scope: Scope): number {
  let stage = formula.stage;
  for (const part of formula.prepared.parts) {
    if (typeof part === 'string') continue;
    for (const placed of areasOf(part, scope)) {
      if (!places.any(placed.sheet)) continue;
      stage = Math.max(
        stage,
        isHandedOver(part, placed.area) || cellCount(placed.area) > smallRange
          ? places.after(placed, ranges)
          : smallStage(placed, places, scope),
      );
    }
  }
  return stage;
}

function smallStage({ sheet, area }: PlacedArea, places: Places, scope: Scope): number {
  let stage = 0;
  const { cells } = scope.sheet(sheet);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const own = places.at(sheet, row, column);
      if (own) stage = Math.max(stage, own.stage);
      const source = cells.get(row, column)?.spilledFrom;
      const master = source && places.at(sheet, source.row, source.column);
      if (master) stage = Math.max(stage, master.stage + 1);
    }
  }
  return stage;
}

const columnsPerSheet = 16_384;

class Places {
  private readonly bySheet = new Map<number, Map<number, FormulaCell>>();

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

  /** The stage after every formula in an area. */
  after({ sheet, area }: PlacedArea, known: Map<string, number>): number {
    const key = `${sheet}!${area.top}:${area.left}:${area.bottom}:${area.right}`;
    let stage = known.get(key);
    if (stage !== undefined) return stage;
    stage = 0;
    for (const formula of this.bySheet.get(sheet)?.values() ?? []) {
      if (intersects(filledBy(formula.row, formula.column, formula.cell), area))
        stage = Math.max(stage, formula.stage + 1);
    }
    known.set(key, stage);
    return stage;
  }
}

/**
 * Formulas of one stage in an order in which each comes after those it reads cell by cell; circular ones come in any
 * order.
 */
export function inReadingOrder(formulas: readonly FormulaCell[], scope: Scope): FormulaCell[] {
  return withPrecedents(formulas, scope).map(({ formula }) => formula);
}

/** The same with the formulas among them that each reads cell by cell. */
export function withPrecedents(formulas: readonly FormulaCell[], scope: Scope): Read[] {
  const places = new Places(formulas);
  const done = new Set<FormulaCell>();
  const result: Read[] = [];
  for (const formula of formulas) {
    const path: Step[] = [{ formula, next: 0, precedents: null }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      if (step.precedents === null) {
        if (done.has(step.formula)) {
          path.pop();
          continue;
        }
        done.add(step.formula);
        step.precedents = precedentsOf(step.formula, places, scope);
      }
      const precedent = step.precedents[step.next++];
      if (precedent) {
        if (!done.has(precedent)) path.push({ formula: precedent, next: 0, precedents: null });
      } else {
        result.push({ formula: step.formula, precedents: step.precedents });
        path.pop();
      }
    }
  }
  return result;
}

interface Read {
  readonly formula: FormulaCell;
  readonly precedents: readonly FormulaCell[];
}

interface Step {
  readonly formula: FormulaCell;
  next: number;
  precedents: FormulaCell[] | null;
}

function precedentsOf(formula: FormulaCell, places: Places, scope: Scope): FormulaCell[] {
  const result: FormulaCell[] = [];
  for (const part of formula.prepared.parts) {
    if (typeof part === 'string') continue;
    for (const { sheet, area } of areasOf(part, scope)) {
      if (isHandedOver(part, area) || cellCount(area) > smallRange) continue;
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const precedent = places.at(sheet, row, column);
          if (precedent) result.push(precedent);
        }
      }
    }
  }
  return result;
}
