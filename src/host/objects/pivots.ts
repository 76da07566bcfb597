import type { SheetModel } from '../../files/model/sheet';
import { holds, intersection } from '../../files/model/areas';
import type { Book } from '../book/book';
import { findRange } from '../book/find-range';
import { newPivot, refresh, requirePivotAllowed, sheetOfPivot, type PivotHandle } from '../book/pivots';
import { requireUnprotected } from '../book/protection';
import { RangeHandle } from '../book/range';
import { asFlag, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { accessDenied, invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { qualifiedAddress } from '../formulas';
import { removePivot } from '../pivot';
import { pivotOption } from './pivot-changes';
import { setAllowsSeveral } from './pivot-filter-state';
import { pivotLayoutClass } from './pivot-layout';
import { rangeClass, tableClass, worksheetClass } from './named-classes';
import { axisCollectionClass, filterCollectionClass } from './pivot-axes';
import { dataHierarchiesClass } from './pivot-data-hierarchies';
import { fieldsOfSourceClass } from './pivot-hierarchies';

/** The pivot tables of a worksheet, or of the workbook. */
interface PivotsHandle {
  readonly book: Book;
  readonly sheet: SheetModel | null;
}

function pivotsOf({ book, sheet }: PivotsHandle): PivotHandle[] {
  const sheets = sheet ? [sheet] : book.model.sheets;
  return sheets.flatMap((each) => each.pivots.map((pivot) => ({ book, pivot })));
}

function refreshed(handle: PivotHandle): void {
  requirePivotAllowed(handle);
  refresh(handle);
}

export const pivotTableClass: ObjectClass<PivotHandle> = {
  name: 'PivotTable',
  id: ({ pivot }) => pivot.id,
  isGone: ({ book, pivot }) => !book.model.sheets.some(({ pivots }) => pivots.includes(pivot)),
  properties: {
    Id: { get: ({ pivot }) => pivot.id },
    Name: {
      get: ({ pivot }) => pivot.name,
      set: (handle, value) => {
        requirePivotAllowed(handle);
        const { pivot } = handle;
        const name = asText(value);
        if (name === '' || name.length > 255) throw invalidArgument();
        if (
          sheetOfPivot(handle).pivots.some(
            (each) => each !== pivot && each.name.toLowerCase() === name.toLowerCase(),
          )
        )
          throw itemAlreadyExists();
        pivot.name = name;
      },
    },
    RefreshOnOpen: {
      get: ({ pivot }) => pivot.refreshOnOpen,
      set: (handle, value) => {
        requirePivotAllowed(handle);
        handle.pivot.refreshOnOpen = asFlag(value);
      },
    },
    AllowMultipleFiltersPerField: {
      get: ({ pivot }) => pivot.options?.multipleFieldFilters ?? false,
      set: (handle, value) => setAllowsSeveral(handle, asFlag(value)),
    },
    EnableDataValueEditing: pivotOption('editData', false),
    UseCustomSortLists: pivotOption('customListSort', true),
  },
  links: {
    Worksheet: (handle) => bind(worksheetClass, { book: handle.book, sheet: sheetOfPivot(handle) }),
    Layout: (handle) => bind(pivotLayoutClass, handle),
    Hierarchies: (handle) => bind(fieldsOfSourceClass, handle),
    RowHierarchies: (handle) => bind(axisCollectionClass, { ...handle, axis: 'rows' }),
    ColumnHierarchies: (handle) => bind(axisCollectionClass, { ...handle, axis: 'columns' }),
    FilterHierarchies: (handle) => bind(filterCollectionClass, { ...handle, axis: 'filters' }),
    DataHierarchies: (handle) => bind(dataHierarchiesClass, handle),
  },
  methods: {
    Refresh: refreshed,
    Delete: (handle) => {
      const { book, pivot } = handle;
      const sheet = sheetOfPivot(handle);
      requireUnprotected({ book, sheet });
      removePivot(sheet, pivot);
      book.calculation.structureChanged();
    },
    GetDataSourceString: ({ pivot: { source } }) => ('table' in source ? source.table : source.reference),
    GetDataSourceType: ({ pivot: { source } }) => ('table' in source ? 'LocalTable' : 'LocalRange'),
  },
};

export const pivotTablesClass: ObjectClass<PivotsHandle> = {
  name: 'PivotTableCollection',
  items: (handle) => pivotsOf(handle).map((each) => bind(pivotTableClass, each)),
  item: (handle, key) => {
    const folded = String(key).toLowerCase();
    const found = pivotsOf(handle).find(
      ({ pivot }) => pivot.id.toLowerCase() === folded || pivot.name.toLowerCase() === folded,
    );
    if (!found) throw itemNotFound();
    return bind(pivotTableClass, found);
  },
  methods: {
    Add: (handle, args) => {
      const { book } = handle;
      if (book.settings.refusesPivots) throw accessDenied();
      const near = handle.sheet ?? book.activeSheet;
      const table = args.of(1, tableClass);
      const sourceRange = table
        ? undefined
        : (args.of(1, rangeClass) ??
          (args.object(1) === undefined ? sourceText(book, near, args.text(1)) : undefined));
      const tableName = table?.table.name ?? (typeof sourceRange === 'string' ? sourceRange : undefined);
      if (tableName === undefined && !(sourceRange instanceof RangeHandle)) throw invalidArgument();
      const source =
        tableName !== undefined || !(sourceRange instanceof RangeHandle)
          ? { table: tableName ?? '' }
          : { reference: qualifiedAddress(sourceRange.sheet.name, sourceRange.area, true) };
      const target = args.of(2, rangeClass) ?? findRange(book, near, args.text(2));
      if (handle.sheet && target.sheet !== handle.sheet) throw invalidArgument();
      requireUnprotected(target);
      return bind(pivotTableClass, newPivot(book, target, args.text(0), source));
    },
    RefreshAll: (handle) => {
      for (const each of pivotsOf(handle)) refreshed(each);
    },
  },
};

interface ScopedHandle {
  readonly range: RangeHandle;
  readonly fullyContained: boolean;
}

function scoped({ range: { book, sheet, area }, fullyContained }: ScopedHandle): PivotHandle[] {
  return sheet.pivots
    .filter((pivot) => (fullyContained ? holds(area, pivot.area) : intersection(area, pivot.area) !== null))
    .map((pivot) => ({ book, pivot }));
}

/** The pivot tables that a range touches or holds. */
export const scopedPivotsClass: ObjectClass<ScopedHandle> = {
  name: 'PivotTableScopedCollection',
  items: (handle) => scoped(handle).map((each) => bind(pivotTableClass, each)),
  item: (handle, key) => {
    const folded = String(key).toLowerCase();
    const found = scoped(handle).find(({ pivot }) => pivot.name.toLowerCase() === folded || pivot.id === key);
    if (!found) throw itemNotFound();
    return bind(pivotTableClass, found);
  },
  methods: {
    GetFirst: (handle) => {
      const [first] = scoped(handle);
      if (!first) throw itemNotFound();
      return bind(pivotTableClass, first);
    },
    GetFirstOrNullObject: (handle) => {
      const [first] = scoped(handle);
      return first ? bind(pivotTableClass, first) : null;
    },
  },
};

/** A source given as text: the name of a table, or an address. */
function sourceText(book: Book, near: SheetModel, text: string): RangeHandle | string {
  return book.findTable(text) ? text : findRange(book, near, text);
}
