import type { SheetModel } from '../../files/model/sheet';
import type { SlicerModel } from '../../files/model/slicers';
import type { Book } from '../book/book';
import { requireObjectsEditable } from '../book/protection';
import { isCleared, newSlicer, selectItems, slicerItems, slicersOf, type SlicerItem } from '../book/slicers';
import { asFlag, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemAlreadyExists, itemNotFound, notImplemented } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { kept } from './chart-members';
import { tableClass, worksheetClass } from './named-classes';
import { pivotTableClass } from './pivots';
import { asPoints } from './shape-looks';
import { tableColumnClass } from './table-columns';

/** The slicers of a worksheet, or of the workbook. */
interface SlicersHandle {
  readonly book: Book;
  readonly sheet: SheetModel | null;
}

export interface SlicerHandle {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly slicer: SlicerModel;
}

interface ItemHandle extends SlicerHandle {
  readonly name: string;
}

const usualStyle = 'SlicerStyleLight1';
const builtInStyle = /^SlicerStyle(?:Light|Dark)[1-6]$|^SlicerStyleOther[12]$/;

function all({ book, sheet }: SlicersHandle): SlicerHandle[] {
  const sheets = sheet ? [sheet] : book.model.sheets;
  return sheets.flatMap((each) => slicersOf(book, each).map((slicer) => ({ book, sheet: each, slicer })));
}

function points(name: 'left' | 'top' | 'width' | 'height'): PropertyMember<SlicerHandle> {
  return kept(
    ({ slicer }) => slicer[name],
    0,
    asPoints,
    ({ slicer }, value) => (slicer[name] = value),
  );
}

function itemOf({ book, slicer, name }: ItemHandle): SlicerItem {
  const found = slicerItems(book, slicer).find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!found) throw itemNotFound();
  return found;
}

export const slicerItemClass: ObjectClass<ItemHandle> = {
  name: 'SlicerItem',
  id: ({ name }) => name,
  properties: {
    Key: { get: ({ name }) => name },
    Name: { get: ({ name }) => name },
    HasData: { get: (handle) => itemOf(handle).hasData },
    IsSelected: {
      get: (handle) => itemOf(handle).isSelected,
      set: (handle, value) => {
        const { book, slicer, name } = handle;
        const selected = slicerItems(book, slicer).filter((each) =>
          each.name.toLowerCase() === name.toLowerCase() ? asFlag(value) : each.isSelected,
        );
        selectItems(
          book,
          slicer,
          selected.map((each) => each.name),
        );
      },
    },
  },
};

export const slicerItemsClass: ObjectClass<SlicerHandle> = {
  name: 'SlicerItemCollection',
  items: (handle) =>
    slicerItems(handle.book, handle.slicer).map(({ name }) => bind(slicerItemClass, { ...handle, name })),
  item: (handle, key) => {
    const { name } = itemOf({ ...handle, name: String(key) });
    return bind(slicerItemClass, { ...handle, name });
  },
};

export const slicerClass: ObjectClass<SlicerHandle> = {
  name: 'Slicer',
  id: ({ slicer }) => slicer.id,
  requireEditable: requireObjectsEditable,
  properties: {
    Id: { get: ({ slicer }) => slicer.id },
    Name: {
      get: ({ slicer }) => slicer.name,
      set: ({ book, slicer }, value) => {
        const name = asText(value);
        const folded = name.toLowerCase();
        if (name === '') throw invalidArgument();
        const others = all({ book, sheet: null }).filter((each) => each.slicer !== slicer);
        if (others.some((each) => each.slicer.name.toLowerCase() === folded)) throw itemAlreadyExists();
        slicer.name = name;
      },
    },
    Caption: kept(
      ({ slicer }) => slicer.caption,
      '',
      asText,
      ({ slicer }, caption) => (slicer.caption = caption),
    ),
    Left: points('left'),
    Top: points('top'),
    Width: points('width'),
    Height: points('height'),
    Style: kept(
      ({ slicer }) => slicer.style,
      usualStyle,
      (value) => {
        const style = asText(value);
        if (!builtInStyle.test(style)) throw invalidArgument();
        return style;
      },
      ({ slicer }, style) => (slicer.style = style),
    ),
    SortBy: {
      get: ({ slicer }) => (slicer.isDescending ? 'Descending' : 'Ascending'),
      set: ({ slicer }, value) =>
        (slicer.isDescending = oneOf(value, ['Ascending', 'Descending']) === 'Descending'),
    },
    IsFilterCleared: { get: ({ book, slicer }) => isCleared(book, slicer) },
  },
  links: {
    SlicerItems: (handle) => bind(slicerItemsClass, handle),
    Worksheet: ({ book, sheet }) => bind(worksheetClass, { book, sheet }),
  },
  edits: {
    Delete: ({ sheet, slicer }) => {
      sheet.slicers = sheet.slicers.filter((each) => each !== slicer);
    },
  },
  // Filtering has an option of its own.
  methods: {
    ClearFilters: ({ book, slicer }) => selectItems(book, slicer, []),
    GetSelectedItems: ({ book, slicer }) =>
      slicerItems(book, slicer)
        .filter(({ isSelected }) => isSelected)
        .map(({ name }) => name),
    SelectItems: ({ book, slicer }, args) => {
      const keys: unknown = args.raw(0) ?? [];
      if (!Array.isArray(keys)) throw invalidArgument();
      selectItems(book, slicer, keys.map(asText));
    },
  },
};

function isOfPivot(book: Book, args: Arguments): boolean {
  if (args.of(0, pivotTableClass)) return true;
  const name = args.text(0).toLowerCase();
  return book.model.sheets.some(({ pivots }) => pivots.some((pivot) => pivot.name.toLowerCase() === name));
}

/** A slicer of a table by one of its columns, on the sheet of an argument, of the collection, or of the table. */
function add({ book, sheet }: SlicersHandle, args: Arguments): HostObject {
  const given = args.of(0, tableClass);
  const source = args.of(0, pivotTableClass) ? undefined : (given ?? book.findTable(args.text(0)));
  if (!source && isOfPivot(book, args)) throw notImplemented('slicers of a PivotTable');
  if (!source) throw itemNotFound();
  const target =
    args.of(2, worksheetClass)?.sheet ?? (args.isMissing(2) ? undefined : book.findSheet(args.key(2)));
  if (!target && !args.isMissing(2)) throw itemNotFound();
  const place = target ?? sheet ?? source.sheet;
  requireObjectsEditable({ book, sheet: place });
  const column = args.of(1, tableColumnClass)?.columnId ?? args.key(1);
  const index = source.table.columns.findIndex(({ id, name }) =>
    typeof column === 'number' ? id === column : name.toLowerCase() === column.toLowerCase(),
  );
  if (index < 0) throw itemNotFound();
  return bind(slicerClass, { book, sheet: place, slicer: newSlicer(book, place, source.table, index) });
}

export const slicersClass: ObjectClass<SlicersHandle> = {
  name: 'SlicerCollection',
  items: (handle) => all(handle).map((each) => bind(slicerClass, each)),
  item: (handle, key) => {
    const folded = String(key).toLowerCase();
    const found = all(handle).find(
      ({ slicer }) => slicer.name.toLowerCase() === folded || slicer.id.toLowerCase() === folded,
    );
    if (!found) throw itemNotFound();
    return bind(slicerClass, found);
  },
  methods: { Add: add },
};
