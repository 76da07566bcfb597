import type { PivotTableModel, PivotValue } from '../../files/model/objects';
import { itemNotFound } from '../protocol/errors';

/** A value of an opened file is known by the name that it has there. */
export function valueId({ id, name }: PivotValue): string {
  return id ?? name;
}

/** The place of a value among those of its PivotTable now; refused where it was taken away. */
export function valueIndex(handle: { readonly pivot: PivotTableModel; readonly valueId: string }): number {
  const index = handle.pivot.values.findIndex((value) => valueId(value) === handle.valueId);
  if (index < 0) throw itemNotFound();
  return index;
}
