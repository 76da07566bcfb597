import type { PivotOption, PivotTableModel } from '../../files/model/objects';
import { refresh, requirePivotAllowed, type PivotHandle } from '../book/pivots';
import { asFlag } from '../protocol/arguments';
import type { PropertyMember } from '../protocol/object-class';

/** Changes a pivot and computes it anew; what cannot be computed leaves it as it was. */
export function changePivot(handle: PivotHandle, change: (pivot: PivotTableModel) => void): void {
  requirePivotAllowed(handle);
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
    set: (handle, value) => {
      requirePivotAllowed(handle);
      const { pivot } = handle;
      pivot.options = { ...pivot.options, [name]: asFlag(value) !== opposite };
    },
  };
}
