import type { WorkbookModel } from '../../../files/model/workbook';
import { prepare, type Place } from './prepare';
import type { Prepared } from './prepared';
import { changedTables, type Scope } from './resolution';
import { SharedParts } from './shared-parts';

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

const preparationsOf = new WeakMap<WorkbookModel, Preparations>();

/** The formulas prepared so far that still mean what they meant. */
export function preparationsFor(scope: Scope): Preparations {
  const known = preparationsOf.get(scope.model);
  if (known?.adapt(scope) === true) return known;
  const preparations = new Preparations(scope);
  preparationsOf.set(scope.model, preparations);
  return preparations;
}
