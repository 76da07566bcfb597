import type { SheetModel } from '../../files/model/sheet';
import type { SlicerModel, SlicerSource } from '../../files/model/slicers';
import type { Book } from '../book/book';
import { pivotField, sheetOfPivot } from '../book/pivots';
import { requireObjectsEditable } from '../book/protection';
import { folded, type SlicerItem } from '../book/slicer-items';
import { isCleared, isSlicerName, newSlicer, selectItems, slicerItems, slicersOf } from '../book/slicers';
import { asFlag, asText, oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';
import { kept } from './chart-members';
import { tableClass, worksheetClass } from './named-classes';
import { pivotFieldClass } from './pivot-fields';
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
  const found = slicerItems(book, slicer).byName.get(folded(name));
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
        const selected = slicerItems(book, slicer).ordered.filter((each) =>
          folded(each.name) === folded(name) ? asFlag(value) : each.isSelected,
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
    slicerItems(handle.book, handle.slicer).ordered.map(({ name }) =>
      bind(slicerItemClass, { ...handle, name }),
    ),
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
        if (name === '') throw invalidArgument();
        if (isSlicerName(book, name, slicer)) throw itemAlreadyExists();
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
        .ordered.filter(({ isSelected }) => isSelected)
        .map(({ name }) => name),
    SelectItems: ({ book, slicer }, args) => {
      const keys: unknown = args.raw(0) ?? [];
      if (!Array.isArray(keys)) throw invalidArgument();
      selectItems(book, slicer, keys.map(asText));
    },
  },
};

/** What a new slicer filters, and the sheet of that. */
interface NewSource {
  readonly sheet: SheetModel;
  readonly source: SlicerSource;
}

/** A PivotTable and one of its fields, by themselves or by name. */
function pivotSource({ book, sheet }: SlicersHandle, args: Arguments): NewSource | undefined {
  const wanted = args.of(0, pivotTableClass) ? '' : folded(args.text(0));
  const sheets = sheet ? [sheet, ...book.model.sheets] : book.model.sheets;
  const named = sheets.flatMap(({ pivots }) => pivots).find(({ name }) => folded(name) === wanted);
  const pivot = args.of(0, pivotTableClass)?.pivot ?? named;
  if (!pivot) return undefined;
  const given = args.of(1, pivotFieldClass);
  if (given && given.pivot !== pivot) throw invalidArgument();
  const field = given?.field ?? pivotField(book, pivot, args.key(1));
  return { sheet: sheetOfPivot({ book, pivot }), source: { pivotId: pivot.id, field } };
}

/** A table and one of its columns, by themselves, by name or by id. */
function tableSource({ book }: SlicersHandle, args: Arguments): NewSource | undefined {
  const found = args.of(0, tableClass) ?? book.findTable(args.text(0));
  if (!found) return undefined;
  const { sheet, table } = found;
  const key = args.of(1, tableColumnClass)?.columnId ?? args.key(1);
  const column = table.columns.find(({ id, name }) =>
    typeof key === 'number' ? id === key : name.toLowerCase() === key.toLowerCase(),
  );
  if (!column) throw itemNotFound();
  return { sheet, source: { tableId: table.id, columnId: column.id } };
}

/** A new slicer on the sheet of an argument, of the collection, or of what it filters. */
function add(handle: SlicersHandle, args: Arguments): HostObject {
  const { book, sheet } = handle;
  const ofTable = args.of(0, pivotTableClass) ? undefined : tableSource(handle, args);
  const found = ofTable ?? pivotSource(handle, args);
  if (!found) throw itemNotFound();
  const target =
    args.of(2, worksheetClass)?.sheet ?? (args.isMissing(2) ? undefined : book.findSheet(args.key(2)));
  if (!target && !args.isMissing(2)) throw itemNotFound();
  const place = target ?? sheet ?? found.sheet;
  requireObjectsEditable({ book, sheet: place });
  return bind(slicerClass, { book, sheet: place, slicer: newSlicer(book, place, found.source) });
}

export const slicersClass: ObjectClass<SlicersHandle> = {
  name: 'SlicerCollection',
  items: (handle) => all(handle).map((each) => bind(slicerClass, each)),
  item: (handle, key) => {
    const wanted = folded(String(key));
    const found = all(handle).find(
      ({ slicer }) => folded(slicer.name) === wanted || folded(slicer.id) === wanted,
    );
    if (!found) throw itemNotFound();
    return bind(slicerClass, found);
  },
  methods: { Add: add },
};
