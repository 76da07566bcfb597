import { continued, lastColumn } from '../../files/model/areas';
import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { allAtOnce, type Steps } from '../formulas/calculation/steps';
import { calculateInSteps, KnownFormulas, type CalculatedCells, type ChangedArea } from '../formulas';

/** Above so many separate changes everything is calculated: finding out what they affect would cost more. */
const mostChanges = 500;

/**
 * When formulas are calculated: lazily, before something is read after a change, and at the end of a request. A
 * workbook without formulas costs nothing.
 */
export class Calculation {
  /** The sheets with formulas, so that large sheets of plain values are not searched; absent until looked for. */
  private formulaSheets: Set<SheetModel> | undefined;
  /** Areas changed since the last calculation; `all` when structure changed too. */
  private changes: ChangedArea[] | 'all' = [];
  /** Formulas that were saved without results and not calculated since, however many there are. */
  private withoutResults: readonly ChangedArea[];
  private readonly formulas = new KnownFormulas();
  private isSuspended = false;
  /** Called after every calculation with the sheets that hold a calculated formula. */
  onCalculated: ((sheets: ReadonlyMap<string, CalculatedCells>) => void) | undefined;

  constructor(private readonly model: WorkbookModel) {
    this.withoutResults = model.sheets.flatMap(formulasWithoutResults);
    if (model.calculation.mode !== 'manual' || this.withoutResults.length === 0) return;
    this.withoutResults = [];
    allAtOnce(calculateInSteps(model, 'without results', () => true, this.formulas));
  }

  /** Values of cells changed; a formula that stood there may be gone or still be there, but none has come. */
  changed(sheet: SheetModel, area: Area): void {
    this.formulas.overwritten(sheet, area);
    this.note(sheet, area);
  }

  private note(sheet: SheetModel, area: Area): void {
    if (this.changes === 'all') return;
    const last = this.changes.at(-1);
    const both = last?.sheetId === sheet.id ? continued(last.area, area) : null;
    if (both !== null) this.changes[this.changes.length - 1] = { sheetId: sheet.id, area: both };
    else if (this.changes.length < mostChanges) this.changes.push({ sheetId: sheet.id, area });
    else this.changes = 'all';
  }

  /** A formula was written, so that it is known without a search. */
  formulaWritten(sheet: SheetModel, area: Area): void {
    this.formulaSheets?.add(sheet);
    this.formulas.overwritten(sheet, area);
    this.note(sheet, area);
  }

  /** Rows were hidden or shown: SUBTOTAL and AGGREGATE may leave hidden ones out. */
  rowsShown(sheet: SheetModel, top: number, bottom: number): void {
    this.note(sheet, { top, bottom, left: 0, right: lastColumn });
  }

  /** Structure changed: names, tables, sheets, moved cells. */
  structureChanged(): void {
    this.changes = 'all';
    this.formulaSheets = undefined;
    this.formulas.forgetAll();
  }

  /** A table came or has another name: formulas that name it, or that stand in an area or read it, may mean something else. */
  tableNamed(sheet: SheetModel, area: Area): void {
    if (this.formulas.knowsTables) this.changed(sheet, area);
    else this.structureChanged();
  }

  suspendUntilNextRequest(): void {
    this.isSuspended = true;
  }

  *requestEnded(): Steps<void> {
    this.isSuspended = false;
    yield* this.ensureInSteps();
  }

  get isUpToDate(): boolean {
    return !this.isDue || this.sheetsWithFormulas().size === 0;
  }

  private get isDue(): boolean {
    return this.changes.length > 0 || this.withoutResults.length > 0;
  }

  /** Calculates what is out of date in automatic mode. */
  ensure(): void {
    allAtOnce(this.ensureInSteps());
  }

  *ensureInSteps(): Steps<void> {
    if (!this.isDue || this.isSuspended || this.model.calculation.mode === 'manual') return;
    yield* this.runInSteps();
  }

  /** Calculates what is out of date in automatic mode, if the cells of a sheet can show it. */
  ensureFor(sheet: SheetModel): void {
    if (this.isDue && this.sheetsWithFormulas().has(sheet)) this.ensure();
  }

  /** Calculates what is out of date, in every mode. */
  run(): void {
    allAtOnce(this.runInSteps());
  }

  private *runInSteps(): Steps<void> {
    const { changes, withoutResults } = this;
    if (!this.isDue) return;
    this.changes = [];
    this.withoutResults = [];
    const sheets = this.sheetsWithFormulas();
    if (sheets.size === 0) return;
    const changed = changes === 'all' ? undefined : [...withoutResults, ...changes];
    const mayHold = (sheet: SheetModel): boolean => sheets.has(sheet);
    const { sheets: calculated } = yield* calculateInSteps(this.model, changed, mayHold, this.formulas);
    this.onCalculated?.(calculated);
  }

  /** Calculates every formula. */
  runAll(): void {
    this.structureChanged();
    this.run();
  }

  private sheetsWithFormulas(): ReadonlySet<SheetModel> {
    this.formulaSheets ??= new Set(
      this.model.sheets.filter((sheet) => sheet.cells.some((cell) => cell.formula !== undefined)),
    );
    return this.formulaSheets;
  }
}

/**
 * Programs that do not calculate save formulas without results; Excel works them out when it opens the file, however it
 * is told to calculate, and believes the results that are there.
 */
function formulasWithoutResults({ id, cells }: SheetModel): ChangedArea[] {
  const found: ChangedArea[] = [];
  cells.forEach(({ formula, value }, row, column) => {
    if (formula === undefined || value !== null) return;
    const area = { top: row, bottom: row, left: column, right: column };
    const last = found.at(-1);
    const both = last === undefined ? null : continued(last.area, area);
    if (both === null) found.push({ sheetId: id, area });
    else found[found.length - 1] = { sheetId: id, area: both };
  });
  return found;
}
