import { sortRange, type SortKey } from '../edits';
import { eventType } from '../book/event-types';
import { columnsOf, rowsOf } from '../../files/model/areas';
import { requireAllowed, requireUnlocked } from '../book/protection';
import { RangeHandle } from '../book/range';
import { requireEdit } from '../book/shifts';
import { bodyArea } from '../book/table-areas';
import type { TableHandle } from '../book/tables';
import { areaAddress } from '../formulas';
import { isRecord } from '../protocol/arguments';
import { invalidArgument, notImplemented } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';

/** `[{ key, ascending }]`; sorting by colour or icon is not done. */
function readFields(value: unknown, count: number): SortKey[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((field: unknown) => {
    if (!isRecord(field) || typeof field.key !== 'number' || !Number.isInteger(field.key))
      throw invalidArgument();
    if (field.key < 0 || field.key >= count) throw invalidArgument();
    if (field.sortOn !== undefined && field.sortOn !== null && field.sortOn !== 'Value')
      throw notImplemented(`sorting on ${String(field.sortOn)}`);
    return { key: field.key, ascending: field.ascending !== false };
  });
}

/** Sorting on a protected sheet needs the permission and unlocked cells (rule 92). */
function requireSortable(range: RangeHandle): void {
  requireAllowed(range, 'allowSort');
  requireUnlocked(range);
}

function sort(
  range: RangeHandle,
  keys: readonly SortKey[],
  matchCase: boolean,
  hasHeaders: boolean,
  order: 'rows' | 'columns',
): void {
  const { book, sheet, area } = range;
  requireSortable(range);
  book.calculation.ensure();
  requireEdit(sortRange(sheet, area, keys, { hasHeaders, matchCase, order }));
  book.calculation.structureChanged();
  const type = order === 'rows' ? eventType.worksheetRowSorted : eventType.worksheetColumnSorted;
  book.events.raise(type, [sheet.id, 'Workbook'], () => ({
    type: order === 'rows' ? 'WorksheetRowSorted' : 'WorksheetColumnSorted',
    address: areaAddress(area),
    source: 'Local',
    worksheetId: sheet.id,
  }));
}

export const rangeSortClass: ObjectClass<RangeHandle> = {
  name: 'RangeSort',
  methods: {
    Apply: (range, args) => {
      const order = args.choice(3, ['Rows', 'Columns'], 'Rows') === 'Rows' ? 'rows' : 'columns';
      const keys = readFields(args.raw(0), order === 'rows' ? columnsOf(range.area) : rowsOf(range.area));
      sort(range, keys, args.flag(1, false), args.flag(2, false), order);
    },
  },
};

export const tableSortClass: ObjectClass<TableHandle> = {
  name: 'TableSort',
  properties: {
    Fields: {
      get: ({ table }) =>
        (table.filter?.sort ?? []).map(({ column, ascending }) => ({
          key: column,
          ascending,
          sortOn: 'Value',
        })),
    },
    MatchCase: { get: () => false },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: (handle, args) => {
      const { table } = handle;
      const keys = readFields(args.raw(0), table.columns.length);
      sortBody(handle, keys, args.flag(1, false));
      const sorted = keys.map(({ key, ascending }) => ({ column: key, ascending }));
      table.filter = { ...(table.filter ?? { area: table.area, criteria: new Map() }), sort: sorted };
    },
    Reapply: (handle) => {
      const keys = (handle.table.filter?.sort ?? []).map(({ column, ascending }) => ({
        key: column,
        ascending,
      }));
      if (keys.length > 0) sortBody(handle, keys, false);
    },
    Clear: ({ book, table }) => {
      book.requireWritable();
      if (!table.filter) return;
      const { sort: _before, ...rest } = table.filter;
      table.filter = rest;
    },
  },
};

function sortBody({ book, sheet, table }: TableHandle, keys: readonly SortKey[], matchCase: boolean): void {
  sort(new RangeHandle(book, sheet, bodyArea(table)), keys, matchCase, false, 'rows');
}
