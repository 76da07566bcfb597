import type { Area, Cell } from '../../../files/model/cells';
import type { SheetModel } from '../../../files/model/sheet';
import type { WorkbookModel } from '../../../files/model/workbook';
import type { Steps } from './steps';
import { holdsCell } from '../../../files/model/areas';
import { prepare, type Place } from './prepare';
import type { AreaPart } from './area-part';
import type { Prepared } from './prepared';
import { everyCell, SeenAreas } from './reads';
import type { PlacedArea, Scope } from './resolution';
import { SharedParts } from './shared-parts';

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

/** Above so many changed areas of a sheet its formulas are looked for anew: to compare all would take as long. */
const mostAreas = 8;

/** The formulas of sheets, found once; who writes into the cells of a sheet must say so. */
export class KnownFormulas {
  private readonly bySheet = new Map<SheetModel, SheetFormulas>();
  /** Areas of plain values written since the formulas of a sheet were found. */
  private readonly written = new Map<SheetModel, Area[]>();
  private scope: Scope | undefined;

  /** A formula was written into a sheet. */
  forget(sheet: SheetModel): void {
    this.bySheet.delete(sheet);
    this.written.delete(sheet);
  }

  /** Plain values were written, in place of formulas or beside them. */
  overwritten(sheet: SheetModel, area: Area): void {
    if (!this.bySheet.has(sheet)) return;
    const areas = this.written.get(sheet);
    if (!areas) this.written.set(sheet, [area]);
    else if (areas.length < mostAreas) areas.push(area);
    else this.forget(sheet);
  }

  forgetAll(): void {
    this.bySheet.clear();
    this.written.clear();
  }

  /** All cells that hold a formula, prepared; what was prepared before is reused while it still holds. */
  *all(scope: Scope, mayHoldFormulas: (sheet: SheetModel) => boolean): Steps<SheetFormulas[]> {
    if (this.scope === undefined || changedTables(this.scope, scope)?.size !== 0) this.forgetAll();
    this.scope = scope;
    const all: SheetFormulas[] = [];
    for (const [number, sheet] of scope.model.sheets.entries()) {
      if (!mayHoldFormulas(sheet)) continue;
      const found = this.stillKnown(sheet) ?? (yield* formulasOf(number, scope));
      this.bySheet.set(sheet, found);
      all.push(found);
    }
    return all;
  }

  private stillKnown(sheet: SheetModel): SheetFormulas | undefined {
    const known = this.bySheet.get(sheet);
    const areas = this.written.get(sheet);
    if (!known || !areas) return known;
    this.written.delete(sheet);
    const isGone = ({ row, column }: FormulaCell) => areas.some((area) => holdsCell(area, row, column));
    return known.formulas.some(isGone) ? undefined : known;
  }
}

/** Rows that are searched for formulas before something else may happen. */
const rowsAtOnce = 20;

function* formulasOf(sheet: number, scope: Scope): Steps<SheetFormulas> {
  const formulas: FormulaCell[] = [];
  const seen = new SeenAreas();
  const preparations = preparationsFor(scope);
  const { cells } = scope.sheet(sheet);
  const prepareCell = (cell: Cell, row: number, column: number): void => {
    if (cell.formula === undefined || cell.spilledFrom) return;
    const prepared = preparations.get(cell.formula, { sheet, row, column });
    formulas.push({ sheet, row, column, cell, prepared, stage: 0, precedents: [] });
    const mayGrow = prepared.maySpill || cell.array !== undefined;
    const own = { top: row, left: column, bottom: row, right: column };
    seen.add({ sheet, area: mayGrow ? everyCell : own });
    for (const placed of prepared.seen) seen.add(placed);
  };
  const last = cells.usedArea()?.bottom ?? -1;
  for (let top = 0; top <= last; top += rowsAtOnce) {
    cells.forEach(prepareCell, { top, left: 0, bottom: top + rowsAtOnce - 1, right: Infinity });
    yield;
  }
  return { formulas, seen: seen.all() };
}

const mostPreparations = 100_000;

/** Prepared formulas by their text, as long as the sheets, tables and names that they mean stay the same. */
class Preparations {
  private readonly bySheet = new Map<number, Map<string, Prepared>>();
  /** Those that mean another thing in every cell. */
  private readonly byCell = new Map<string, Prepared>();
  private readonly shared = new SharedParts();
  private count = 0;

  constructor(private scope: Scope) {}

  /** Forgets the formulas of tables that have changed; false where sheets or names have. */
  adapt(scope: Scope): boolean {
    const changed = changedTables(this.scope, scope);
    if (changed === null) return false;
    this.scope = scope;
    if (changed.size === 0) return true;
    this.shared.tablesChanged();
    for (const formulas of [...this.bySheet.values(), this.byCell])
      for (const [key, { tables }] of formulas)
        if ([...tables].some((table) => changed.has(table))) formulas.delete(key);
    return true;
  }

  get(formula: string, place: Place): Prepared {
    const known = this.bySheet.get(place.sheet)?.get(formula);
    if (known && !known.ofItsCell) return known;
    const cell = `${place.row}:${place.column}:${place.sheet}!${formula}`;
    const own = known && this.byCell.get(cell);
    if (own) return own;
    const prepared = prepare(formula, place, this.scope, this.shared);
    this.forgetWhenFull();
    this.ofSheet(place.sheet).set(formula, prepared);
    if (prepared.ofItsCell) this.byCell.set(cell, prepared);
    return prepared;
  }

  private ofSheet(sheet: number): Map<string, Prepared> {
    let known = this.bySheet.get(sheet);
    if (!known) this.bySheet.set(sheet, (known = new Map()));
    return known;
  }

  private forgetWhenFull(): void {
    if (++this.count <= mostPreparations) return;
    this.count = 1;
    this.bySheet.clear();
    this.byCell.clear();
  }
}

/**
 * The names of the tables that are not as they were, in lower case, with '' for the one around a cell if there are any;
 * null where sheets or names are others.
 */
function changedTables(before: Scope, after: Scope): ReadonlySet<string> | null {
  if (before.signature !== after.signature) return null;
  const [old, now] = [before.tableSignatures, after.tableSignatures];
  const changed = [...old.keys(), ...now.keys()].filter((name) => old.get(name) !== now.get(name));
  return new Set(changed.length === 0 ? [] : [...changed, '']);
}

const preparationsOf = new WeakMap<WorkbookModel, Preparations>();

function preparationsFor(scope: Scope): Preparations {
  const known = preparationsOf.get(scope.model);
  if (known?.adapt(scope) === true) return known;
  const preparations = new Preparations(scope);
  preparationsOf.set(scope.model, preparations);
  return preparations;
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
