import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { holds, intersection } from '../../files/model/areas';
import { tableKey, type Book } from '../book/book';
import { eventType } from '../book/event-types';
import { findRange } from '../book/find-range';
import type { CellSet, RangeHandle } from '../book/range';
import { addTable, type TableHandle } from '../book/tables';
import { rangeClass } from './named-classes';
import { tableObject } from './table-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';

/** The tables of a worksheet, or of the workbook. */
interface TablesHandle {
  readonly book: Book;
  readonly sheet: SheetModel | null;
}

function tablesOf({ book, sheet }: TablesHandle): TableHandle[] {
  const sheets = sheet ? [sheet] : book.model.sheets;
  return sheets.flatMap((each) => each.tables.map((table) => ({ book, sheet: each, table })));
}

function byKey(tables: readonly TableHandle[], key: string | number): HostObject {
  const folded = String(key).toLowerCase();
  const found = tables.find(
    (each) =>
      each.table.name.toLowerCase() === folded ||
      tableKey(each.table) === folded ||
      String(each.table.id) === folded,
  );
  if (!found) throw itemNotFound();
  return tableObject(found);
}

/**
 * Where a new table goes. A text without sheet means the sheet of the collection, and the active one only in the
 * collection of the workbook: scripts add a sheet, then a table to it, and activate the sheet last.
 */
function place({ book, sheet }: TablesHandle, args: Arguments): RangeHandle {
  const given = args.of(0, rangeClass);
  const range = given ?? findRange(book, sheet ?? book.activeSheet, args.text(0));
  if (sheet && given && given.sheet !== sheet) throw invalidArgument();
  return range;
}

function target({ sheet }: TablesHandle): string {
  return sheet ? sheet.id : 'Workbook';
}

export const tablesClass: ObjectClass<TablesHandle> = {
  name: 'TableCollection',
  properties: { Count: { get: (handle) => tablesOf(handle).length } },
  items: (handle) => tablesOf(handle).map(tableObject),
  item: (handle, key) => byKey(tablesOf(handle), key),
  methods: {
    Add: (handle, args) => tableObject(addTable(place(handle, args), args.flag(1, true))),
  },
  events: {
    onAdded: { wire: 'AddedEvent', type: eventType.tableAdded, target, queue: ({ book }) => book.events },
    onChanged: {
      wire: 'DataChangedEvent',
      type: eventType.tableChanged,
      target,
      queue: ({ book }) => book.events,
    },
    onDeleted: {
      wire: 'DeletedEvent',
      type: eventType.tableDeleted,
      target,
      queue: ({ book }) => book.events,
    },
  },
};

interface ScopedHandle {
  readonly cells: CellSet;
  readonly fullyContained: boolean;
}

function scoped({ cells, fullyContained }: ScopedHandle): TableHandle[] {
  const { book, sheet, areas } = cells;
  const isIn = (own: Area): boolean =>
    areas.some((area) => (fullyContained ? holds(area, own) : intersection(area, own) !== null));
  return sheet.tables.filter(({ area }) => isIn(area)).map((each) => ({ book, sheet, table: each }));
}

/** The tables that cells touch or hold. */
export const scopedTablesClass: ObjectClass<ScopedHandle> = {
  name: 'TableScopedCollection',
  items: (handle) => scoped(handle).map(tableObject),
  item: (handle, key) => byKey(scoped(handle), key),
  methods: {
    GetFirst: (handle) => {
      const [first] = scoped(handle);
      if (!first) throw itemNotFound();
      return tableObject(first);
    },
  },
};
