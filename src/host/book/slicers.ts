import type { SheetModel } from '../../files/model/sheet';
import type { SlicerModel, SlicerSource } from '../../files/model/slicers';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { Book } from './book';
import type { Sliced, SlicerItem } from './slicer-items';
import { slicedPivot } from './slicer-of-pivot';
import { slicedTable } from './slicer-of-table';

/** Excel's size of a new slicer, in points. */
const usualSize = { width: 144, height: 198.75 };

/** Undefined where the table and column or the PivotTable are gone, and the slicer with them. */
function slicedBy(book: Book, source: SlicerSource): Sliced | undefined {
  for (const sheet of book.model.sheets) {
    if ('pivotId' in source) {
      const pivot = sheet.pivots.find(({ id }) => id === source.pivotId);
      if (pivot) return slicedPivot(book, sheet, pivot, source.field);
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
  const taken = new Set(
    book.model.sheets.flatMap(({ slicers }) => slicers.map((slicer) => slicer.name.toLowerCase())),
  );
  let free = name;
  for (let number = 1; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
  return free;
}

/** The items of a slicer in its order. */
export function slicerItems(book: Book, { source, isDescending = false }: SlicerModel): SlicerItem[] {
  return required(book, source).items(isDescending);
}

export function isCleared(book: Book, { source }: SlicerModel): boolean {
  return required(book, source).isCleared();
}

/** Shows only what has these items; all without any. */
export function selectItems(book: Book, slicer: SlicerModel, names: readonly string[]): void {
  const known = new Set(slicerItems(book, slicer).map(({ name }) => name.toLowerCase()));
  if (names.some((name) => !known.has(name.toLowerCase()))) throw invalidArgument();
  required(book, slicer.source).show(names.length === 0 ? null : names);
}

function required(book: Book, source: SlicerSource): Sliced {
  const sliced = slicedBy(book, source);
  if (!sliced) throw itemNotFound();
  return sliced;
}
