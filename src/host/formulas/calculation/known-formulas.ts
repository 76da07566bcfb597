import { continued, holdsCell } from '../../../files/model/areas';
import type { Area, Cell } from '../../../files/model/cells';
import type { SheetModel } from '../../../files/model/sheet';
import type { Steps } from './steps';
import type { FormulaCell, SheetFormulas } from './formula-cells';
import { preparationsFor } from './preparations';
import { everyCell, SeenAreas } from './reads';
import { changedTables, type Scope } from './resolution';

/** The formulas of a workbook, and those among them that name a table which is another one than before. */
export interface AllFormulas {
  readonly sheets: readonly SheetFormulas[];
  readonly renewed: ReadonlySet<FormulaCell>;
}

/** Above so many written areas of a sheet its formulas are looked for anew: to compare all would take as long. */
const mostAreas = 8;

/** The formulas of sheets, found once; who writes into the cells of a sheet must say so. */
export class KnownFormulas {
  private readonly bySheet = new Map<SheetModel, SheetFormulas>();
  /** Areas that were written since the formulas of their sheet were found. */
  private readonly written = new Map<SheetModel, Area[]>();
  private scope: Scope | undefined;

  /** Cells were written, with or without formulas, in place of formulas or beside them. */
  overwritten(sheet: SheetModel, area: Area): void {
    if (!this.bySheet.has(sheet)) return;
    const areas = this.written.get(sheet) ?? [];
    const last = areas.at(-1);
    const both = last === undefined ? null : continued(last, area);
    if (both !== null) areas[areas.length - 1] = both;
    else areas.push(area);
    this.written.set(sheet, areas);
    if (areas.length > mostAreas) this.forget(sheet);
  }

  private forget(sheet: SheetModel): void {
    this.bySheet.delete(sheet);
    this.written.delete(sheet);
  }

  forgetAll(): void {
    this.bySheet.clear();
    this.written.clear();
  }

  /** Whether it is known which tables there were, so that formulas are found whose tables are others now. */
  get knowsTables(): boolean {
    return this.scope !== undefined;
  }

  /** All cells that hold a formula, prepared; what was prepared before is reused while it still holds. */
  *all(scope: Scope, mayHoldFormulas: (sheet: SheetModel) => boolean): Steps<AllFormulas> {
    const tables = this.scope === undefined ? null : changedTables(this.scope, scope);
    if (tables === null) this.forgetAll();
    this.scope = scope;
    const sheets: SheetFormulas[] = [];
    const renewed = new Set<FormulaCell>();
    for (const [number, sheet] of scope.model.sheets.entries()) {
      if (!mayHoldFormulas(sheet)) continue;
      if (tables !== null && tables.size > 0) this.renew(sheet, tables, scope, renewed);
      const found = yield* this.ofSheet(number, sheet, scope);
      this.bySheet.set(sheet, found);
      sheets.push(found);
    }
    return { sheets, renewed };
  }

  /** Prepares those formulas of a sheet anew that name one of some tables. */
  private renew(
    sheet: SheetModel,
    tables: ReadonlySet<string>,
    scope: Scope,
    renewed: Set<FormulaCell>,
  ): void {
    const known = this.bySheet.get(sheet);
    if (known === undefined || !known.formulas.some((formula) => namesOne(formula, tables))) return;
    const preparations = preparationsFor(scope);
    const formulas = known.formulas.map((formula) => {
      if (!namesOne(formula, tables)) return formula;
      const text = formula.cell.formula;
      if (text === undefined) return formula;
      const other = { ...formula, prepared: preparations.get(text, formula) };
      renewed.add(other);
      return other;
    });
    this.bySheet.set(sheet, sheetFormulas(formulas));
  }

  private *ofSheet(number: number, sheet: SheetModel, scope: Scope): Steps<SheetFormulas> {
    const known = this.bySheet.get(sheet);
    const written = this.written.get(sheet) ?? [];
    this.written.delete(sheet);
    if (known === undefined) return sheetFormulas(yield* formulasIn(everyCell, number, scope));
    const formulas = known.formulas.filter((formula) => !standsInOne(written, formula));
    const untouched = formulas.length;
    for (const [index, area] of written.entries()) {
      const before = written.slice(0, index);
      for (const formula of yield* formulasIn(area, number, scope))
        if (!standsInOne(before, formula)) formulas.push(formula);
    }
    const isSame = untouched === known.formulas.length && untouched === formulas.length;
    return isSame ? known : sheetFormulas(formulas);
  }
}

function namesOne({ prepared }: FormulaCell, tables: ReadonlySet<string>): boolean {
  for (const table of prepared.tables) if (tables.has(table)) return true;
  return false;
}

function standsInOne(areas: readonly Area[], { row, column }: FormulaCell): boolean {
  // asked for every formula of a sheet: no closures
  for (const area of areas) if (holdsCell(area, row, column)) return true;
  return false;
}

/** Rows that are searched for formulas before something else may happen. */
const rowsAtOnce = 20;

function* formulasIn(area: Area, sheet: number, scope: Scope): Steps<FormulaCell[]> {
  const formulas: FormulaCell[] = [];
  const preparations = preparationsFor(scope);
  const { cells } = scope.sheet(sheet);
  const prepareCell = (cell: Cell, row: number, column: number): void => {
    if (cell.formula === undefined || cell.spilledFrom) return;
    const prepared = preparations.get(cell.formula, { sheet, row, column });
    formulas.push({ sheet, row, column, cell, prepared, stage: 0, precedents: [] });
  };
  const last = Math.min(area.bottom, cells.usedArea()?.bottom ?? -1);
  for (let top = area.top; top <= last; top += rowsAtOnce) {
    cells.forEach(prepareCell, { ...area, top, bottom: Math.min(area.bottom, top + rowsAtOnce - 1) });
    yield;
  }
  return formulas;
}

function sheetFormulas(formulas: readonly FormulaCell[]): SheetFormulas {
  const seen = new SeenAreas();
  for (const { sheet, row, column, cell, prepared } of formulas) {
    const mayGrow = prepared.maySpill || cell.array !== undefined;
    const own = { top: row, left: column, bottom: row, right: column };
    seen.add(sheet, mayGrow ? everyCell : own);
    for (const placed of prepared.seen) seen.add(placed.sheet, placed.area);
  }
  return { formulas, seen: seen.all() };
}
