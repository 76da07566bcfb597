import type { Area } from '../../files/model/cells';
import type { SortLook } from '../../files/model/icon-sets';
import type { AutoFilterModel } from '../../files/model/sheet';
import { sortMethods, sortRange, type SortKey, type SortMethod, type SortOptions } from '../edits';
import { lookTest } from '../book/cell-looks';
import { eventType } from '../book/event-types';
import { tellingFormulas } from '../book/formula-events';
import { columnsOf, rowsOf } from '../../files/model/areas';
import { readLook } from '../book/read-looks';
import { requireAllowed, requireUnlocked } from '../book/protection';
import { RangeHandle } from '../book/range';
import { bodyArea } from '../../files/model/table-areas';
import type { TableHandle } from '../book/tables';
import { areaAddress } from '../formulas';
import { isRecord, oneOf } from '../protocol/arguments';
import { ExcelError, invalidArgument, notImplemented } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';

/** What is sorted by: a place in the range, and how. */
interface SortField extends Omit<SortKey, 'isFirst'> {
  readonly look?: SortLook;
}

/** `[{ key, ascending, dataOption, sortOn, color, icon }]`; sorting by part of a value is not done. */
function readFields(value: unknown, count: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((field: unknown) => {
    if (!isRecord(field) || typeof field.key !== 'number' || !Number.isInteger(field.key))
      throw invalidArgument();
    if (field.key < 0 || field.key >= count) throw invalidArgument();
    if (field.subField !== undefined && field.subField !== null && field.subField !== '')
      throw notImplemented('SortField.subField');
    const textAsNumber = oneOf(field.dataOption ?? 'Normal', ['Normal', 'TextAsNumber']) === 'TextAsNumber';
    const on = oneOf(field.sortOn ?? 'Value', ['Value', 'CellColor', 'FontColor', 'Icon']);
    return {
      key: field.key,
      ascending: field.ascending !== false,
      ...(textAsNumber && { textAsNumber }),
      ...(on !== 'Value' && { look: readLook(on, field) }),
    };
  });
}

/** Keys for a range: cells of the look that a field names come first. */
function keysFor(
  { book, sheet, area }: RangeHandle,
  fields: readonly SortField[],
  byRows: boolean,
): SortKey[] {
  return fields.map(({ look, ...key }) => {
    if (!look) return key;
    const across = (byRows ? area.left : area.top) + key.key;
    const line = byRows ? { ...area, left: across, right: across } : { ...area, top: across, bottom: across };
    const hasLook = lookTest(book, sheet, look, line);
    return { ...key, isFirst: (at) => (byRows ? hasLook(at, across) : hasLook(across, at)) };
  });
}

/** Sorting on a protected sheet needs the permission and unlocked cells (rule 92). */
function requireSortable(range: RangeHandle): void {
  requireAllowed(range, 'allowSort');
  requireUnlocked(range);
}

/** The rows or columns that hold something else after a sort, neighbours together. */
function movedAreas(area: Area, order: SortOptions['order'], moved: readonly number[]): Area[] {
  const areas: { first: number; last: number }[] = [];
  for (const at of moved) {
    const before = areas.at(-1);
    if (before?.last === at - 1) before.last = at;
    else areas.push({ first: at, last: at });
  }
  return areas.map(({ first, last }) =>
    order === 'rows' ? { ...area, top: first, bottom: last } : { ...area, left: first, right: last },
  );
}

function sort(range: RangeHandle, fields: readonly SortField[], options: SortOptions): void {
  const { order } = options;
  const { book, sheet, area } = range;
  requireSortable(range);
  book.calculation.ensure();
  const keys = keysFor(range, fields, order === 'rows');
  const result = tellingFormulas(book, sheet, [area], () => sortRange(sheet, area, keys, options));
  if ('refused' in result) throw new ExcelError(result.refused.code, result.refused.message);
  book.calculation.structureChanged();
  const type = order === 'rows' ? eventType.worksheetRowSorted : eventType.worksheetColumnSorted;
  book.events.raise(type, [sheet.id, 'Workbook'], () => ({
    type: order === 'rows' ? 'WorksheetRowSorted' : 'WorksheetColumnSorted',
    address: movedAreas(area, order, result.moved)
      .map((each) => areaAddress(each))
      .join(','),
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
      sort(range, keys, {
        matchCase: args.flag(1, false),
        hasHeaders: args.flag(2, false),
        order,
        method: args.choice(4, sortMethods, 'PinYin'),
      });
    },
  },
};

export const tableSortClass: ObjectClass<TableHandle> = {
  name: 'TableSort',
  properties: {
    Fields: {
      get: ({ table }) =>
        (table.filter?.sort ?? []).map(({ column, ascending, look: { kind = 'Value', ...look } = {} }) => ({
          key: column,
          ascending,
          sortOn: kind,
          ...look,
        })),
    },
    MatchCase: { get: ({ table }) => table.filter?.sortMatchesCase === true },
    Method: { get: ({ table }) => methodOf(table.filter) },
  },
  methods: {
    Apply: (handle, args) => {
      const { table } = handle;
      const keys = readFields(args.raw(0), table.columns.length);
      const matchCase = args.flag(1, false);
      const method = args.choice(2, sortMethods, 'PinYin');
      sortBody(handle, keys, matchCase, method);
      table.filter = {
        ...withoutSort(table.filter ?? { area: table.area, criteria: new Map() }),
        sort: keys.map(({ key, ascending, look }) => ({ column: key, ascending, ...(look && { look }) })),
        ...(matchCase && { sortMatchesCase: true }),
        ...(method === 'StrokeCount' && { sortsByStrokes: true }),
      };
    },
    Reapply: (handle) => {
      const { filter } = handle.table;
      if (filter?.sort?.some(({ customList }) => customList !== undefined))
        throw notImplemented('TableSort.reapply of an order by a custom list');
      const keys = (filter?.sort ?? []).map(({ column, ...rest }) => ({ key: column, ...rest }));
      if (keys.length > 0) sortBody(handle, keys, filter?.sortMatchesCase === true, methodOf(filter));
    },
    Clear: ({ book, table }) => {
      book.requireWritable();
      if (table.filter) table.filter = withoutSort(table.filter);
    },
  },
};

function methodOf(filter: AutoFilterModel | null): SortMethod {
  return filter?.sortsByStrokes ? 'StrokeCount' : 'PinYin';
}

function withoutSort({
  sort: _keys,
  sortMatchesCase: _case,
  sortsByStrokes: _strokes,
  ...filter
}: AutoFilterModel): AutoFilterModel {
  return filter;
}

function sortBody(
  { book, sheet, table }: TableHandle,
  keys: readonly SortField[],
  matchCase: boolean,
  method: SortMethod,
): void {
  const body = new RangeHandle(book, sheet, bodyArea(table));
  sort(body, keys, { matchCase, hasHeaders: false, order: 'rows', method });
}
