import { rowsOf } from '../../files/model/areas';
import { bodyArea } from '../../files/model/table-areas';
import { RangeHandle } from '../book/range';
import { readValues } from '../book/read-cells';
import { addRows, deleteRows } from '../book/table-structure';
import { isBlankBody, type TableHandle } from '../book/tables';
import { writeValues } from '../book/write-cells';
import { bind } from '../protocol/bound-object';
import { itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { rangeObject } from './range-object';
import { tablePart } from './table-object';

/** A row is a place in the table, not a record (rule 112). */
interface RowHandle extends TableHandle {
  readonly index: number;
}

function rowRange({ book, sheet, table, index }: RowHandle): RangeHandle {
  const body = bodyArea(table);
  const row = body.top + index;
  if (index < 0 || row > body.bottom) throw itemNotFound();
  return new RangeHandle(book, sheet, { ...body, top: row, bottom: row });
}

export const tableRowClass: ObjectClass<RowHandle> = {
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row) => readValues(rowRange(row)),
      set: (row, value) => writeValues(rowRange(row), value),
    },
  },
  methods: {
    GetRange: (row) => rangeObject(rowRange(row)),
    Delete: (row) => {
      rowRange(row);
      deleteRows(row, row.index, 1);
    },
  },
};

function row(handle: TableHandle, index: number): HostObject {
  return bind(tableRowClass, tablePart(handle, { index }));
}

function count(handle: TableHandle): number {
  return isBlankBody(handle) ? 0 : rowsOf(bodyArea(handle.table));
}

export const tableRowsClass: ObjectClass<TableHandle> = {
  name: 'TableRowCollection',
  properties: { Count: { get: count } },
  items: (handle) => Array.from({ length: count(handle) }, (_, index) => row(handle, index)),
  methods: {
    GetCount: count,
    GetItemAt: (handle, args) => {
      const handleOfRow: RowHandle = tablePart(handle, { index: args.integer(0) });
      rowRange(handleOfRow);
      return bind(tableRowClass, handleOfRow);
    },
    Add: (handle, args) =>
      row(handle, addRows(handle, args.integerOr(0, null), args.raw(1), args.flag(2, true))),
    DeleteRowsAt: (handle, args) => deleteRows(handle, args.integer(0), args.integerOr(1, 1)),
  },
};
