import type { AutoFilterModel } from '../../files/model/sheet';
import type { Area } from '../../files/model/cells';
import { intersection } from '../../files/model/areas';
import { readColor } from '../book/colors';
import { applyFilter, clearCriteria, setCriteria } from '../book/filters';
import { readIcon } from '../book/read-looks';
import { findRange } from '../book/find-range';
import { requireAllowed } from '../book/protection';
import { RangeHandle } from '../book/range';
import { bodyArea, filterArea } from '../../files/model/table-areas';
import type { TableHandle } from '../book/tables';
import { columnIndex, type ColumnHandle } from './column-handle';
import { rangeObject } from './range-object';
import { rangeClass, type WorksheetHandle } from './named-classes';
import { asRecord } from '../protocol/arguments';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';

type Criteria = Readonly<Record<string, unknown>>;

/** The filter of a worksheet or of a table. */
type FilterOwner = WorksheetHandle | TableHandle;

function filterOf(owner: FilterOwner): AutoFilterModel | null {
  return 'table' in owner ? owner.table.filter : owner.sheet.autoFilter;
}

function bodyOf(owner: FilterOwner, filter: AutoFilterModel): Area {
  return 'table' in owner ? bodyArea(owner.table) : { ...filter.area, top: filter.area.top + 1 };
}

function required(owner: FilterOwner): AutoFilterModel {
  const filter = filterOf(owner);
  if (!filter) throw itemNotFound();
  return filter;
}

/** Criteria with colours and icons in one spelling. */
function readCriteria(value: unknown): Criteria {
  const given = asRecord(value);
  if (typeof given.filterOn !== 'string') throw invalidArgument();
  const { color, icon, ...rest } = given;
  const isGiven = (part: unknown): boolean => part !== undefined && part !== null;
  return {
    ...rest,
    ...(isGiven(color) && { color: readColor(color) }),
    ...(isGiven(icon) && { icon: readIcon(icon) }),
  };
}

function apply(owner: FilterOwner, args: Arguments): void {
  requireAllowed(owner, 'allowAutoFilter');
  const range =
    args.of(0, rangeClass) ??
    (args.isMissing(0) ? undefined : findRange(owner.book, owner.sheet, args.text(0)));
  if (range) place(owner, range);
  const filter = required(owner);
  if (args.isMissing(1)) return;
  if (args.isMissing(2)) throw invalidArgument();
  setCriteria(
    owner.book,
    owner.sheet,
    filter,
    args.integer(1),
    readCriteria(args.raw(2)),
    bodyOf(owner, filter),
  );
}

/** A worksheet has one filter of its own; a table's filter stays on the table. */
function place(owner: FilterOwner, range: RangeHandle): void {
  if (range.sheet !== owner.sheet) throw invalidArgument();
  if ('table' in owner) return;
  if (owner.sheet.tables.some((table) => intersection(table.area, range.area))) throw invalidArgument();
  const before = owner.sheet.autoFilter;
  if (before && before.area.top === range.area.top && before.area.left === range.area.left) {
    before.area = range.area;
    return;
  }
  if (before) clearCriteria(owner.book, owner.sheet, before, bodyOf(owner, before));
  owner.sheet.autoFilter = { area: range.area, criteria: new Map() };
}

function filterRange(owner: FilterOwner): HostObject | null {
  const filter = filterOf(owner);
  return filter ? rangeObject(new RangeHandle(owner.book, owner.sheet, filter.area)) : null;
}

function clear(owner: FilterOwner): void {
  const filter = filterOf(owner);
  if (filter) clearCriteria(owner.book, owner.sheet, filter, bodyOf(owner, filter));
}

function reapply(owner: FilterOwner): void {
  requireAllowed(owner, 'allowAutoFilter');
  const filter = filterOf(owner);
  if (filter) applyFilter(owner.book, owner.sheet, filter, bodyOf(owner, filter));
}

export const autoFilterClass: ObjectClass<FilterOwner> = {
  name: 'AutoFilter',
  properties: {
    Enabled: { get: (owner) => filterOf(owner) !== null },
    IsDataFiltered: { get: (owner) => (filterOf(owner)?.criteria.size ?? 0) > 0 },
    Criteria: {
      get: (owner) => {
        const filter = filterOf(owner);
        if (!filter) return [];
        const width = filter.area.right - filter.area.left + 1;
        return Array.from({ length: width }, (_, column) => filter.criteria.get(column) ?? null);
      },
    },
  },
  methods: {
    Apply: apply,
    ClearCriteria: clear,
    ClearColumnCriteria: (owner, args) => {
      const filter = required(owner);
      setCriteria(owner.book, owner.sheet, filter, args.integer(0), null, bodyOf(owner, filter));
    },
    Reapply: reapply,
    Remove: (owner) => {
      clear(owner);
      if ('table' in owner) owner.table.filter = null;
      else owner.sheet.autoFilter = null;
    },
    GetRange: (owner) => {
      const range = filterRange(owner);
      if (!range) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: filterRange,
  },
};

export const clearTableFilters = clear;

/** Reapplies a table's filter; without one nothing happens, but on the Mac it is refused (rule 120). */
export function reapplyTableFilters(owner: FilterOwner): void {
  if (owner.book.settings.platform === 'Mac' && 'table' in owner && !owner.table.showFilterButton)
    throw invalidOperation('The table has no filter.');
  reapply(owner);
}

function filterBy(handle: ColumnHandle, criteria: unknown): void {
  const { book, sheet, table } = handle;
  table.filter ??= { area: filterArea(table), criteria: new Map() };
  setCriteria(book, sheet, table.filter, columnIndex(handle), readCriteria(criteria), bodyArea(table));
}

function ranked(filterOn: string): (handle: ColumnHandle, args: Arguments) => void {
  return (handle, args) => filterBy(handle, { filterOn, criterion1: String(args.integer(0)) });
}

export const columnFilterClass: ObjectClass<ColumnHandle> = {
  name: 'Filter',
  properties: {
    Criteria: { get: (handle) => handle.table.filter?.criteria.get(columnIndex(handle)) ?? null },
  },
  methods: {
    Apply: (handle, args) => filterBy(handle, args.raw(0)),
    ApplyValuesFilter: (handle, args) => filterBy(handle, { filterOn: 'Values', values: args.raw(0) }),
    ApplyCustomFilter: (handle, args) =>
      filterBy(handle, {
        filterOn: 'Custom',
        criterion1: args.text(0),
        ...(!args.isMissing(1) && { criterion2: args.text(1) }),
        ...(!args.isMissing(2) && { operator: args.choice(2, ['And', 'Or']) }),
      }),
    ApplyTopItemsFilter: ranked('TopItems'),
    ApplyTopPercentFilter: ranked('TopPercent'),
    ApplyBottomItemsFilter: ranked('BottomItems'),
    ApplyBottomPercentFilter: ranked('BottomPercent'),
    ApplyCellColorFilter: (handle, args) => filterBy(handle, { filterOn: 'CellColor', color: args.text(0) }),
    ApplyFontColorFilter: (handle, args) => filterBy(handle, { filterOn: 'FontColor', color: args.text(0) }),
    ApplyIconFilter: (handle, args) => filterBy(handle, { filterOn: 'Icon', icon: args.raw(0) }),
    ApplyDynamicFilter: (handle, args) =>
      filterBy(handle, { filterOn: 'Dynamic', dynamicCriteria: args.text(0) }),
    Clear: (handle) => {
      const { book, sheet, table } = handle;
      if (table.filter) setCriteria(book, sheet, table.filter, columnIndex(handle), null, bodyArea(table));
    },
  },
};
