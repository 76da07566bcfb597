import type { Area } from '../../../files/model/cells';
import { areasOf, filledBy, type FormulaCell, type SheetFormulas } from './formula-cells';
import { cellCount } from './reads';
import type { PlacedArea, Scope } from './resolution';
import { intersects } from './stages';

const mostRounds = 40;
const fewCells = 16;

/**
 * The formulas that may have another result after cells have changed: those that read them, directly or through
 * others, volatile ones, and blocked arrays. It may name too many, never too few.
 */
export function affectedFormulas(
  sheets: readonly SheetFormulas[],
  changed: readonly PlacedArea[],
  scope: Scope,
): FormulaCell[] {
  const touched = new TouchedCells();
  for (const placed of changed) touched.add(placed);
  const affected = new Set<FormulaCell>();
  const waiting = sheets.map(({ formulas }) => formulas);
  const add = (formula: FormulaCell) => {
    affected.add(formula);
    touched.add({ sheet: formula.sheet, area: filledBy(formula.row, formula.column, formula.cell) });
  };
  for (const { formulas } of sheets) for (const formula of formulas) if (isRestless(formula)) add(formula);
  for (let round = 0; round < mostRounds; round++) {
    const before = affected.size;
    for (const [index, { sheets: seen }] of sheets.entries()) {
      // most changes are on sheets that the formulas of most sheets do not see
      if (!touched.meetsAny(seen)) continue;
      waiting[index] =
        waiting[index]?.filter((formula) => {
          if (affected.has(formula)) return false;
          if (!isAffected(formula, touched, scope)) return true;
          add(formula);
          return false;
        }) ?? [];
    }
    if (affected.size === before)
      return sheets.flatMap(({ formulas }) => formulas.filter((formula) => affected.has(formula)));
  }
  return sheets.flatMap(({ formulas }) => formulas);
}

/** Calculated every time: what it reads does not tell. */
function isRestless({ cell, prepared }: FormulaCell): boolean {
  if (prepared.volatile || prepared.dynamic) return true;
  return typeof cell.value === 'object' && cell.value?.error === '#SPILL!';
}

function isAffected(
  { sheet, row, column, cell, prepared }: FormulaCell,
  touched: TouchedCells,
  scope: Scope,
): boolean {
  if (touched.meets({ sheet, area: filledBy(row, column, cell) })) return true;
  return prepared.parts.some(
    (part) => typeof part !== 'string' && areasOf(part, scope).some((placed) => touched.meets(placed)),
  );
}

interface Touched {
  /** First and last touched row by column, for single cells. */
  readonly columns: ({ first: number; last: number } | undefined)[];
  readonly areas: Area[];
}

class TouchedCells {
  private readonly sheets = new Map<number, Touched>();

  add({ sheet, area }: PlacedArea): void {
    let touched = this.sheets.get(sheet);
    if (!touched) this.sheets.set(sheet, (touched = { columns: [], areas: [] }));
    if (cellCount(area) > fewCells) {
      if (!touched.areas.some((known) => contains(known, area))) touched.areas.push(area);
      return;
    }
    for (let column = area.left; column <= area.right; column++) {
      const rows = touched.columns[column];
      if (!rows) {
        touched.columns[column] = { first: area.top, last: area.bottom };
      } else {
        rows.first = Math.min(rows.first, area.top);
        rows.last = Math.max(rows.last, area.bottom);
      }
    }
  }

  meetsAny(sheets: ReadonlySet<number>): boolean {
    for (const sheet of this.sheets.keys()) if (sheets.has(sheet)) return true;
    return false;
  }

  meets({ sheet, area }: PlacedArea): boolean {
    const touched = this.sheets.get(sheet);
    if (!touched) return false;
    if (touched.areas.some((known) => intersects(known, area))) return true;
    const last = Math.min(area.right, touched.columns.length - 1);
    for (let column = area.left; column <= last; column++) {
      const rows = touched.columns[column];
      if (rows && rows.first <= area.bottom && rows.last >= area.top) return true;
    }
    return false;
  }
}

function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
