import { bodyArea, headerArea, totalsArea } from '../../files/model/table-areas';
import { RangeHandle } from '../book/range';
import { readValues } from '../book/read-cells';
import { addColumn, deleteColumn } from '../book/table-structure';
import type { TableHandle } from '../book/tables';
import { writeValues } from '../book/write-cells';
import { asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { columnFilterClass } from './filters';
import { rangeOfPart } from './range-object';
import { tablePart } from './table-object';
import { columnIndex, columnPart, type ColumnHandle } from './column-handle';

function nameOf(handle: ColumnHandle): string {
  return handle.table.columns[columnIndex(handle)]?.name ?? '';
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
    Index: { get: columnIndex },
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
    GetRange: (handle) => rangeOfPart(handle, columnPart(handle, handle.table.area)),
    GetHeaderRowRange: (handle) => rangeOfPart(handle, columnPart(handle, headerArea(handle.table))),
    GetDataBodyRange: (handle) => rangeOfPart(handle, columnPart(handle, bodyArea(handle.table))),
    GetTotalRowRange: (handle) => rangeOfPart(handle, columnPart(handle, totalsArea(handle.table))),
    Delete: (handle) => deleteColumn(handle, columnIndex(handle)),
  },
};

function column(handle: TableHandle, columnId: number): HostObject {
  return bind(tableColumnClass, tablePart(handle, { columnId }));
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
