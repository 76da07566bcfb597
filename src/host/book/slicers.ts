import { pivotFields } from '../../files';
import type { SheetModel } from '../../files/model/sheet';
import type { SlicerModel, SlicerSource } from '../../files/model/slicers';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Book } from './book';
import { folded, type Sliced, type SlicerItems } from './slicer-items';
import { slicedPivot } from './slicer-of-pivot';
import { slicedTable } from './slicer-of-table';

/** Excel's size of a new slicer, in points. */
const usualSize = { width: 144, height: 198.75 };

/** Undefined where the table and column or the PivotTable are gone, and the slicer with them. */
function slicedBy(book: Book, source: SlicerSource): Sliced | undefined {
  for (const sheet of book.model.sheets) {
    if ('pivotId' in source) {
      const pivot = sheet.pivots.find(({ id }) => id === source.pivotId);
      if (pivot && pivotFields(book.model, pivot).includes(source.field))
        return slicedPivot(book, pivot, source.field);
      continue;
    }
    const table = sheet.tables.find(({ id }) => id === source.tableId);
    const column = table?.columns.findIndex(({ id }) => id === source.columnId) ?? -1;
    if (table && column >= 0) return slicedTable(book, sheet, table, column);
  }
  return undefined;
}

export function slicersOf(book: Book, sheet: SheetModel): SlicerModel[] {
  return sheet.slicers.filter(({ source }) => slicedBy(book, source) !== undefined);
}

/** Something may have changed: slicers go with their column or PivotTable, whose id a later one may have. */
export function settleSlicers(book: Book): void {
  book.slicerItems.clear();
  const { sheets } = book.model;
  const isThere = ({ source }: SlicerModel): boolean =>
    sheets.some(({ tables, pivots }) =>
      'pivotId' in source
        ? pivots.some(({ id }) => id === source.pivotId)
        : tables.some(
            ({ id, columns }) =>
              id === source.tableId && columns.some((column) => column.id === source.columnId),
          ),
    );
  for (const sheet of sheets)
    if (!sheet.slicers.every(isThere)) sheet.slicers = sheet.slicers.filter(isThere);
}

export function newSlicer(book: Book, sheet: SheetModel, source: SlicerSource): SlicerModel {
  const { name } = required(book, source);
  const slicer: SlicerModel = {
    id: book.newId(),
    name: freeName(book, name),
    caption: name,
    source,
    left: 0,
    top: 0,
    ...usualSize,
  };
  sheet.slicers.push(slicer);
  return slicer;
}

function freeName(book: Book, name: string): string {
  let free = name;
  for (let number = 1; isSlicerName(book, free); number++) free = `${name} ${number}`;
  return free;
}

/** Whether a slicer has a name, apart from one. */
export function isSlicerName({ model }: Book, name: string, except?: SlicerModel): boolean {
  const others = model.sheets.flatMap(({ slicers }) => slicers.filter((slicer) => slicer !== except));
  const taken = [...others.map((slicer) => slicer.name), ...(model.keptSlicerNames ?? [])];
  return taken.some((each) => folded(each) === folded(name));
}

/** The items of a slicer, which are read once as long as nothing changes. */
export function slicerItems(book: Book, slicer: SlicerModel): SlicerItems {
  const known = book.slicerItems.get(slicer);
  if (known) return known;
  const ordered = required(book, slicer.source).items(slicer.isDescending ?? false);
  const items = { ordered, byName: new Map([...ordered].reverse().map((item) => [folded(item.name), item])) };
  book.slicerItems.set(slicer, items);
  return items;
}

export function isCleared(book: Book, { source }: SlicerModel): boolean {
  return required(book, source).isCleared();
}

/** Shows only what has these items; all without any. */
export function selectItems(book: Book, slicer: SlicerModel, names: readonly string[]): void {
  const { byName } = slicerItems(book, slicer);
  if (names.some((name) => !byName.has(folded(name)))) throw invalidArgument();
  required(book, slicer.source).show(names.length === 0 ? null : names);
}

function required(book: Book, source: SlicerSource): Sliced {
  const sliced = slicedBy(book, source);
  if (!sliced) throw itemNotFound();
  return sliced;
}
