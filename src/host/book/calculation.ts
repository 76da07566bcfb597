import type { WorkbookModel } from '../../files/model/workbook';
import { calculate } from './calculate';

/** When formulas are calculated: lazily, before something is read after a change. A workbook without formulas costs nothing. */
export class Calculation {
  private hasFormulas: boolean | undefined;
  private isDirty = false;
  private isSuspended = false;
  /** Called after every calculation. */
  onCalculated: (() => void) | undefined;

  constructor(private readonly model: WorkbookModel) {}

  /** Cells changed. */
  changed(): void {
    this.isDirty = true;
  }

  /** A formula was written, so that it is known without a search. */
  formulaWritten(): void {
    this.hasFormulas = true;
    this.isDirty = true;
  }

  /** Formulas may have come or gone by other ways than `formulaWritten`. */
  searchAgain(): void {
    this.hasFormulas = undefined;
    this.isDirty = true;
  }

  suspendUntilNextRequest(): void {
    this.isSuspended = true;
  }

  requestEnded(): void {
    this.isSuspended = false;
    this.ensure();
  }

  get isUpToDate(): boolean {
    return !this.isDirty || !this.holdsFormulas();
  }

  /** Calculates what is out of date in automatic mode. */
  ensure(): void {
    if (!this.isDirty || this.isSuspended || this.model.calculation.mode === 'manual') return;
    this.run();
  }

  /** Calculates in every mode. */
  run(): void {
    this.isDirty = false;
    if (!this.holdsFormulas()) return;
    calculate(this.model);
    this.onCalculated?.();
  }

  private holdsFormulas(): boolean {
    if (this.hasFormulas === undefined) {
      let found = false;
      for (const sheet of this.model.sheets) {
        sheet.cells.forEach((cell) => {
          if (cell.formula !== undefined) found = true;
        });
      }
      this.hasFormulas = found;
    }
    return this.hasFormulas;
  }
}
