import type { Area } from '../../../files/model/cells';
import { holds, holdsCell, intersects } from '../../../files/model/areas';
import { areasOf, filledBy, isBlockedSpill, type FormulaCell, type SheetFormulas } from './formula-cells';
import { cellCount } from './reads';
import type { PlacedArea, Scope } from './resolution';

const mostRounds = 40;
const fewCells = 16;

/**
 * The formulas that may have another result after cells have changed: those that read them, directly or through
 * others, volatile ones, and blocked arrays; and `renewed` ones, which mean something else than before. It may name too
 * many, never too few.
 */
export function affectedFormulas(
  sheets: readonly SheetFormulas[],
  changed: readonly PlacedArea[],
  scope: Scope,
  renewed: ReadonlySet<FormulaCell>,
): FormulaCell[] {
  const touched = new TouchedCells();
  for (const placed of changed) touched.add(placed);
  const affected = new Set<FormulaCell>();
  const waiting = sheets.map(({ formulas }) => formulas);
  const add = (formula: FormulaCell) => {
    affected.add(formula);
    if (formula.cell.array === undefined) touched.addCell(formula.sheet, formula.row, formula.column);
    else touched.add({ sheet: formula.sheet, area: filledBy(formula.row, formula.column, formula.cell) });
  };
  for (const { formulas } of sheets)
    for (const formula of formulas) if (isRestless(formula) || renewed.has(formula)) add(formula);
  for (let round = 0; round < mostRounds; round++) {
    const before = affected.size;
    for (const [index, { seen }] of sheets.entries()) {
      // most changes are where the formulas of most sheets see nothing
      if (!touched.meetsOne(seen)) continue;
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
  return isBlockedSpill(cell);
}

function isAffected(
  { sheet, row, column, cell, prepared }: FormulaCell,
  touched: TouchedCells,
  scope: Scope,
): boolean {
  const isWritten =
    cell.array === undefined
      ? touched.meetsCell(sheet, row, column)
      : touched.meets({ sheet, area: filledBy(row, column, cell) });
  if (isWritten) return true;
  const { cells, ranges, spills } = prepared.reads;
  return (
    touched.meetsOne(cells) ||
    touched.meetsOne(ranges) ||
    spills.some((part) => touched.meetsOne(areasOf(part, scope)))
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
    if (cellCount(area) > fewCells) {
      const { areas } = this.ofSheet(sheet);
      if (!areas.some((known) => holds(known, area))) areas.push(area);
      return;
    }
    for (let column = area.left; column <= area.right; column++)
      this.addRows(sheet, column, area.top, area.bottom);
  }

  addCell(sheet: number, row: number, column: number): void {
    this.addRows(sheet, column, row, row);
  }

  private addRows(sheet: number, column: number, first: number, last: number): void {
    const { columns } = this.ofSheet(sheet);
    const rows = columns[column];
    if (!rows) {
      columns[column] = { first, last };
      return;
    }
    if (first < rows.first) rows.first = first;
    if (last > rows.last) rows.last = last;
  }

  private ofSheet(sheet: number): Touched {
    let touched = this.sheets.get(sheet);
    if (!touched) this.sheets.set(sheet, (touched = { columns: [], areas: [] }));
    return touched;
  }

  meetsCell(sheet: number, row: number, column: number): boolean {
    const touched = this.sheets.get(sheet);
    if (!touched) return false;
    const rows = touched.columns[column];
    if (rows && rows.first <= row && rows.last >= row) return true;
    for (const area of touched.areas) if (holdsCell(area, row, column)) return true;
    return false;
  }

  meetsOne(places: readonly PlacedArea[]): boolean {
    // asked for every formula after every change: no closures
    for (const placed of places) if (this.meets(placed)) return true;
    return false;
  }

  meets({ sheet, area }: PlacedArea): boolean {
    const touched = this.sheets.get(sheet);
    if (!touched) return false;
    for (const known of touched.areas) if (intersects(known, area)) return true;
    const last = Math.min(area.right, touched.columns.length - 1);
    for (let column = area.left; column <= last; column++) {
      const rows = touched.columns[column];
      if (rows && rows.first <= area.bottom && rows.last >= area.top) return true;
    }
    return false;
  }
}
