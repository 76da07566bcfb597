import type { PivotTableModel } from '../../files/model/objects';
import { ExcelError } from '../protocol/errors';

/** A PivotTable that was changed, as it was before, and how it is computed. */
interface ChangedPivot {
  readonly pivot: PivotTableModel;
  readonly before: PivotTableModel;
  readonly compute: () => void;
}

/**
 * Changes of a PivotTable. Each computes it anew, unless nobody looks at it between one and the next: then it waits, and
 * is computed once for all of them.
 */
export class WaitingPivot {
  private waits = false;
  private changed: ChangedPivot | null = null;

  /** From here on changes of one PivotTable wait, until they are shown. */
  wait(): void {
    this.waits = true;
  }

  /** Changes a pivot and computes it; what cannot be computed leaves it as it was. */
  change(pivot: PivotTableModel, compute: () => void, change: (pivot: PivotTableModel) => void): void {
    const before = copyOf(pivot);
    change(pivot);
    if (this.waits) this.changed ??= { pivot, before, compute };
    else computeOrUndo({ pivot, before, compute });
  }

  /** Computes what has waited, once for all its changes; false where it cannot be, and all of them are undone. */
  show(): boolean {
    const { changed } = this;
    this.waits = false;
    this.changed = null;
    try {
      if (changed) computeOrUndo(changed);
      return true;
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return false;
    }
  }
}

function computeOrUndo({ pivot, before, compute }: ChangedPivot): void {
  try {
    compute();
  } catch (error) {
    for (const key of Object.keys(pivot)) if (!(key in before)) Reflect.deleteProperty(pivot, key);
    Object.assign(pivot, before);
    throw error;
  }
}

function copyOf(pivot: PivotTableModel): PivotTableModel {
  return { ...pivot, values: pivot.values.map((value) => ({ ...value })) };
}
