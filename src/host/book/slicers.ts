import type { AutoFilterModel, SheetModel, TableModel } from '../../files/model/sheet';
import type { SlicerModel } from '../../files/model/slicers';
import { compareValues } from '../edits';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { displayText } from '../values';
import type { Book } from './book';
import { passTest, setCriteria } from './filters';
import { captionsOf } from './pivots';
import { bodyArea } from './table-areas';

/** Excel's size of a new slicer, in points. */
const usualSize = { width: 144, height: 198.75 };

/** What a slicer filters: a table and the place of one of its columns. */
export interface Sliced {
  readonly sheet: SheetModel;
  readonly table: TableModel;
  readonly column: number;
}

/** One button of a slicer. */
export interface SlicerItem {
  readonly name: string;
  readonly isSelected: boolean;
  /** Whether a row has it that the filters of the other columns show. */
  readonly hasData: boolean;
}

/** The table and column of a slicer; undefined where they are gone, and the slicer with them. */
function slicedBy(book: Book, { tableId, columnId }: SlicerModel): Sliced | undefined {
  for (const sheet of book.model.sheets) {
    const table = sheet.tables.find(({ id }) => id === tableId);
    const column = table?.columns.findIndex(({ id }) => id === columnId) ?? -1;
    if (table && column >= 0) return { sheet, table, column };
  }
  return undefined;
}

export function slicersOf(book: Book, sheet: SheetModel): SlicerModel[] {
  return sheet.slicers.filter((slicer) => slicedBy(book, slicer) !== undefined);
}

export function newSlicer(book: Book, sheet: SheetModel, table: TableModel, column: number): SlicerModel {
  const source = table.columns[column];
  if (!source) throw itemNotFound();
  const slicer: SlicerModel = {
    id: book.newId(),
    name: freeName(book, source.name),
    caption: source.name,
    tableId: table.id,
    columnId: source.id,
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

/** The items of a slicer in its order: what the cells of the column show. */
export function slicerItems(book: Book, slicer: SlicerModel): SlicerItem[] {
  book.calculation.ensure();
  const { sheet, table, column } = required(book, slicer);
  const body = bodyArea(table);
  const filter: AutoFilterModel = table.filter ?? { area: table.area, criteria: new Map() };
  const { blank } = captionsOf(book);
  const passesOthers = passTest(book, sheet, filter, body, (other) => other !== column);
  const passesOwn = passTest(book, sheet, filter, body, (other) => other === column);
  const found = new Map<string, SlicerItem & { readonly value: ReturnType<typeof valueAt> }>();
  for (let row = body.top; row <= body.bottom; row++) {
    const value = valueAt(sheet, row, table.area.left + column);
    const name = shownAt(book, sheet, row, table.area.left + column) || blank;
    const before = found.get(name.toLowerCase());
    found.set(name.toLowerCase(), {
      name: before?.name ?? name,
      value: before?.value ?? value,
      isSelected: passesOwn(row),
      hasData: (before?.hasData ?? false) || passesOthers(row),
    });
  }
  return [...found.values()]
    .sort((one, other) => compareValues(one.value, other.value, !slicer.isDescending))
    .map(({ value: _value, ...item }) => item);
}

/** Whether the column of a slicer has no filter. */
export function isCleared(book: Book, slicer: SlicerModel): boolean {
  const { table, column } = required(book, slicer);
  return !table.filter?.criteria.has(column);
}

/** Shows only the rows with these items; all without any. */
export function selectItems(book: Book, slicer: SlicerModel, names: readonly string[]): void {
  const { sheet, table, column } = required(book, slicer);
  const { blank } = captionsOf(book);
  const known = new Set(slicerItems(book, slicer).map(({ name }) => name.toLowerCase()));
  if (names.some((name) => !known.has(name.toLowerCase()))) throw invalidArgument();
  table.filter ??= { area: table.area, criteria: new Map() };
  const criteria =
    names.length === 0
      ? null
      : { filterOn: 'Values', values: names.map((name) => (name === blank ? '' : name)) };
  setCriteria(book, sheet, table.filter, column, criteria, bodyArea(table));
}

function required(book: Book, slicer: SlicerModel): Sliced {
  const sliced = slicedBy(book, slicer);
  if (!sliced) throw itemNotFound();
  return sliced;
}

function valueAt(sheet: SheetModel, row: number, column: number): Parameters<typeof displayText>[0] {
  return sheet.cells.get(row, column)?.value ?? null;
}

function shownAt(book: Book, sheet: SheetModel, row: number, column: number): string {
  const format = book.styleAt(sheet, row, column).numberFormat;
  return displayText(valueAt(sheet, row, column), format, book.model.calculation.date1904);
}
