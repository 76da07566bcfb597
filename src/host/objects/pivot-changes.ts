import type { PivotOption, PivotTableModel } from '../../files/model/objects';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';
import { refresh } from '../book/pivots';
import { requireAllowed } from '../book/protection';
import { asFlag } from '../protocol/arguments';
import type { PropertyMember } from '../protocol/object-class';

export interface PivotHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly pivot: PivotTableModel;
}

/** Changes a pivot and computes it anew; what cannot be computed leaves it as it was. */
export function changePivot(handle: PivotHandle, change: (pivot: PivotTableModel) => void): void {
  requireAllowed(handle, 'allowPivotTables');
  handle.book.pivotChanges.change(handle.pivot, () => refresh(handle), change);
}

/** A setting that changes nothing of what the pivot shows. `opposite` where the file says the contrary. */
export function pivotOption(
  name: PivotOption,
  usual: boolean,
  { opposite = false } = {},
): PropertyMember<PivotHandle> {
  return {
    get: ({ pivot }) => (pivot.options?.[name] ?? usual) !== opposite,
    set: ({ book, sheet, pivot }, value) => {
      requireAllowed({ book, sheet }, 'allowPivotTables');
      pivot.options = { ...pivot.options, [name]: asFlag(value) !== opposite };
    },
  };
}
