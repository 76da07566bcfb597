import type { Area } from '../../files/model/cells';
import type { TableHandle } from '../book/tables';
import { itemNotFound } from '../protocol/errors';

/** A column of a table. */
export interface ColumnHandle extends TableHandle {
  readonly columnId: number;
}

/** Its place in the table, from 0. */
export function columnIndex({ table, columnId }: ColumnHandle): number {
  const index = table.columns.findIndex((column) => column.id === columnId);
  if (index < 0) throw itemNotFound();
  return index;
}

/** The column's part of an area of the table. */
export function columnPart(handle: ColumnHandle, area: Area | null): Area | null {
  const column = handle.table.area.left + columnIndex(handle);
  return area && { ...area, left: column, right: column };
}
