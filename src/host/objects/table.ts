import { bodyArea, headerArea, totalsArea } from '../../files/model/table-areas';
import { tableKey } from '../book/book';
import { eventType } from '../book/event-types';
import { requireUnprotected } from '../book/protection';
import { RangeHandle } from '../book/range';
import { deleteTable, dissolveTable, renameTable, resizeTable, type TableHandle } from '../book/tables';
import { setHeader, setTotals } from '../book/header-and-totals';
import { asFlag, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { ClassMembers, EventMember, PropertyMember } from '../protocol/object-class';
import { worksheetClass } from './named-classes';
import { rangeArgument, rangeObject, rangeOfPart } from './range-object';
import { autoFilterClass, clearTableFilters, reapplyTableFilters } from './filters';
import { tableSortClass } from './sort';
import { tableColumnsClass } from './table-columns';
import { tableRowsClass } from './table-rows';
import { tableStyleNamed } from './table-styles';

function flag(
  name: 'showBandedRows' | 'showBandedColumns' | 'showFirstColumn' | 'showLastColumn' | 'showFilterButton',
): PropertyMember<TableHandle> {
  return {
    get: ({ table }) => table[name],
    set: (handle, value) => {
      requireUnprotected(handle);
      handle.table[name] = asFlag(value);
    },
  };
}

function event(wire: string, type: number): EventMember<TableHandle> {
  return { wire, type, target: ({ table }) => tableKey(table), queue: ({ book }) => book.events };
}

export const tableMembers: ClassMembers<TableHandle> = {
  id: ({ table }) => tableKey(table),
  isGone: ({ book, table }) => !book.model.sheets.some(({ tables }) => tables.includes(table)),
  properties: {
    Id: { get: ({ table }) => tableKey(table) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: { get: ({ table }) => table.name, set: (handle, value) => renameTable(handle, asText(value)) },
    Style: {
      get: ({ table }) => table.style,
      set: (handle, value) => {
        requireUnprotected(handle);
        const style = asText(value);
        const found = style === '' ? '' : tableStyleNamed(handle.book, style);
        if (found === undefined) throw invalidArgument();
        handle.table.style = found;
      },
    },
    ShowHeaders: {
      get: ({ table }) => table.hasHeader,
      set: (handle, value) => setHeader(handle, asFlag(value)),
    },
    ShowTotals: {
      get: ({ table }) => table.hasTotals,
      set: (handle, value) => setTotals(handle, asFlag(value)),
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('showFirstColumn'),
    HighlightLastColumn: flag('showLastColumn'),
    ShowFilterButton: {
      ...flag('showFilterButton'),
      set: (handle, value) => {
        requireUnprotected(handle);
        const { table } = handle;
        if (!table.hasHeader) throw invalidArgument();
        table.showFilterButton = asFlag(value);
      },
    },
  },
  links: {
    Columns: (handle) => bind(tableColumnsClass, handle),
    Rows: (handle) => bind(tableRowsClass, handle),
    AutoFilter: (handle) => bind(autoFilterClass, handle),
    Sort: (handle) => bind(tableSortClass, handle),
    Worksheet: ({ book, sheet }) => bind(worksheetClass, { book, sheet }),
  },
  methods: {
    GetRange: (handle) => rangeOfPart(handle, handle.table.area),
    GetHeaderRowRange: (handle) => rangeOfPart(handle, headerArea(handle.table)),
    GetDataBodyRange: (handle) => rangeOfPart(handle, bodyArea(handle.table)),
    GetTotalRowRange: (handle) => rangeOfPart(handle, totalsArea(handle.table)),
    Resize: (handle, args) => {
      const near = new RangeHandle(handle.book, handle.sheet, handle.table.area);
      const range = rangeArgument(near, args, 0);
      if (range.sheet !== handle.sheet) throw invalidArgument();
      resizeTable(handle, range.area);
    },
    ConvertToRange: (handle) => rangeObject(dissolveTable(handle)),
    ClearFilters: (handle) => {
      handle.book.requireFocus('GeneralException');
      clearTableFilters(handle);
    },
    ReapplyFilters: reapplyTableFilters,
    Delete: deleteTable,
  },
  events: {
    onChanged: event('DataChangedEvent', eventType.tableChanged),
    onSelectionChanged: event('SelectionChangedEvent', eventType.tableSelectionChanged),
  },
};
