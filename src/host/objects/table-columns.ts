import { bodyArea, headerArea, totalsArea } from '../book/table-areas';
import { RangeHandle } from '../book/range';
import { readValues } from '../book/read-cells';
import { addColumn, deleteColumn } from '../book/table-structure';
import type { TableHandle } from '../book/tables';
import { writeValues } from '../book/write-cells';
import { asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import type { Area } from '../../files/model/cells';
import { columnFilterClass } from './filters';
import { rangeOf } from './table';

export interface ColumnHandle extends TableHandle {
  readonly columnId: number;
}

function indexOf({ table, columnId }: ColumnHandle): number {
  const index = table.columns.findIndex((column) => column.id === columnId);
  if (index < 0) throw itemNotFound();
  return index;
}

function nameOf(handle: ColumnHandle): string {
  return handle.table.columns[indexOf(handle)]?.name ?? '';
}

/** The column's part of an area of the table. */
export function columnPart(handle: ColumnHandle, area: Area | null): Area | null {
  const column = handle.table.area.left + indexOf(handle);
  return area && { ...area, left: column, right: column };
}

function whole(handle: ColumnHandle): RangeHandle {
  return new RangeHandle(
    handle.book,
    handle.sheet,
    columnPart(handle, handle.table.area) ?? handle.table.area,
  );
}

export const tableColumnClass: ObjectClass<ColumnHandle> = {
  name: 'TableColumn',
  id: ({ columnId }) => columnId,
  properties: {
    Id: { get: ({ columnId }) => columnId },
    Index: { get: indexOf },
    Name: {
      get: nameOf,
      set: (handle, value) => {
        const header = columnPart(handle, headerArea(handle.table));
        if (!header) throw itemNotFound();
        writeValues(new RangeHandle(handle.book, handle.sheet, header), [[`'${asText(value)}`]]);
      },
    },
    Values: {
      get: (handle) => readValues(whole(handle)),
      set: (handle, value) => writeValues(whole(handle), value),
    },
  },
  links: { Filter: (handle) => bind(columnFilterClass, handle) },
  methods: {
    GetRange: (handle) => rangeOf(handle, columnPart(handle, handle.table.area)),
    GetHeaderRowRange: (handle) => rangeOf(handle, columnPart(handle, headerArea(handle.table))),
    GetDataBodyRange: (handle) => rangeOf(handle, columnPart(handle, bodyArea(handle.table))),
    GetTotalRowRange: (handle) => rangeOf(handle, columnPart(handle, totalsArea(handle.table))),
    Delete: (handle) => deleteColumn(handle, indexOf(handle)),
  },
};

function column(handle: TableHandle, columnId: number): HostObject {
  return bind(tableColumnClass, { ...handle, columnId });
}

export const tableColumnsClass: ObjectClass<TableHandle> = {
  name: 'TableColumnCollection',
  properties: { Count: { get: ({ table }) => table.columns.length } },
  items: (handle) => handle.table.columns.map(({ id }) => column(handle, id)),
  item: (handle, key) => {
    const folded = String(key).toLowerCase();
    const found =
      handle.table.columns.find((each) => typeof key === 'number' && each.id === key) ??
      handle.table.columns.find((each) => each.name.toLowerCase() === folded) ??
      handle.table.columns.find((each) => String(each.id) === folded);
    if (!found) throw itemNotFound();
    return column(handle, found.id);
  },
  methods: {
    Add: (handle, args) =>
      column(handle, addColumn(handle, args.integerOr(0, null), args.raw(1), args.textOr(2, null))),
  },
};
