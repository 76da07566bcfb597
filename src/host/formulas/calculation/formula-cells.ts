import type { Area, Cell } from '../../../files/model/cells';
import type { SheetModel } from '../../../files/model/sheet';
import type { WorkbookModel } from '../../../files/model/workbook';
import { prepare, type AreaPart, type Place, type Prepared } from './prepare';
import { SharedAreas } from './reads';
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
  /** The sheets that they stand on or read. */
  readonly sheets: ReadonlySet<number>;
}

/** The formulas of sheets, found once; who writes into the cells of a sheet must say so. */
export class KnownFormulas {
  private readonly bySheet = new Map<SheetModel, SheetFormulas>();
  private signature = '';

  forget(sheet: SheetModel): void {
    this.bySheet.delete(sheet);
  }

  forgetAll(): void {
    this.bySheet.clear();
  }

  /** All cells that hold a formula, prepared; what was prepared before is reused while it still holds. */
  all(scope: Scope, mayHoldFormulas: (sheet: SheetModel) => boolean): SheetFormulas[] {
    if (this.signature !== scope.signature) this.forgetAll();
    this.signature = scope.signature;
    return scope.model.sheets.flatMap((sheet, number) => {
      if (!mayHoldFormulas(sheet)) return [];
      const known = this.bySheet.get(sheet);
      if (known) return [known];
      const found = formulasOf(number, scope);
      this.bySheet.set(sheet, found);
      return [found];
    });
  }
}

function formulasOf(sheet: number, scope: Scope): SheetFormulas {
  const formulas: FormulaCell[] = [];
  const sheets = new Set([sheet]);
  const preparations = preparationsFor(scope);
  scope.sheet(sheet).cells.forEach((cell, row, column) => {
    if (cell.formula === undefined || cell.spilledFrom) return;
    const prepared = preparations.get(cell.formula, { sheet, row, column }, scope);
    formulas.push({ sheet, row, column, cell, prepared, stage: 0, precedents: [] });
    for (const part of prepared.parts)
      if (typeof part !== 'string') for (const placed of part.areas) sheets.add(placed.sheet);
  });
  return { formulas, sheets };
}

const mostPreparations = 100_000;

/** Prepared formulas by their text, as long as the sheets, tables and names that they mean stay the same. */
class Preparations {
  private readonly known = new Map<string, Prepared>();
  private readonly shared = new SharedAreas();

  constructor(readonly signature: string) {}

  get(formula: string, { sheet, row, column }: Place, scope: Scope): Prepared {
    const ofSheet = `${sheet}!${formula}`;
    const known = this.known.get(ofSheet);
    if (known && !known.ofItsCell) return known;
    const ofCell = `${row}:${column}:${ofSheet}`;
    const own = known && this.known.get(ofCell);
    if (own) return own;
    const prepared = prepare(formula, { sheet, row, column }, scope, this.shared);
    if (this.known.size >= mostPreparations) this.known.clear();
    this.known.set(ofSheet, prepared);
    if (prepared.ofItsCell) this.known.set(ofCell, prepared);
    return prepared;
  }
}

const preparationsOf = new WeakMap<WorkbookModel, Preparations>();

function preparationsFor(scope: Scope): Preparations {
  const known = preparationsOf.get(scope.model);
  if (known?.signature === scope.signature) return known;
  const preparations = new Preparations(scope.signature);
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
