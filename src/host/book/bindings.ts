import { columnsOf, intersection, rowsOf } from '../../files/model/areas';
import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from './book';
import { eventType } from './event-types';
import { RangeHandle } from './range';

export const bindingKinds = ['Range', 'Table', 'Text'] as const;

/** A place that an add-in gave an id; it lives as long as the workbook is open. */
export interface BindingModel {
  readonly id: string;
  readonly type: (typeof bindingKinds)[number];
  readonly range: RangeHandle;
  /** The id of the table of a binding to one, as add-ins see it. */
  readonly table: string | undefined;
}

const ofBook = new WeakMap<Book, BindingModel[]>();

export function bindingsOf(book: Book): BindingModel[] {
  let bindings = ofBook.get(book);
  if (!bindings) ofBook.set(book, (bindings = []));
  return bindings;
}

/** The cells of a binding now, those of its table; undefined where they are gone. */
export function boundRange({ range, table }: BindingModel): RangeHandle | undefined {
  if (table === undefined) return range.isLost ? undefined : range;
  const { book } = range;
  const found = book.findTable(table);
  return found && new RangeHandle(book, found.sheet, found.table.area);
}

/** The bindings that hold some of the cells, each with its area and what both have. */
function* touched(
  book: Book,
  sheet: SheetModel,
  area: Area,
): Iterable<{ readonly id: string; readonly bound: Area; readonly shared: Area }> {
  for (const binding of bindingsOf(book)) {
    const bound = boundRange(binding);
    const shared = bound?.sheet === sheet ? intersection(bound.area, area) : null;
    if (bound && shared) yield { id: binding.id, bound: bound.area, shared };
  }
}

export function bindingsChanged(book: Book, sheet: SheetModel, area: Area): void {
  for (const { id } of touched(book, sheet, area)) book.events.tell(eventType.bindingDataChanged, id, {});
}

/** Tells of bindings in which formulas have other results than after the last calculation. */
export function bindingsCalculated(book: Book): void {
  for (const binding of bindingsOf(book)) {
    const before = resultsOf.get(binding);
    const now = results(binding);
    resultsOf.set(binding, now);
    if (before !== undefined && before !== now)
      book.events.tell(eventType.bindingDataChanged, binding.id, {});
  }
}

const resultsOf = new WeakMap<BindingModel, string>();

/** Remembers the results of the formulas in a new binding. */
export function watchResults(binding: BindingModel): void {
  binding.range.book.calculation.ensure();
  resultsOf.set(binding, results(binding));
}

function results(binding: BindingModel): string {
  const found: unknown[] = [];
  const bound = boundRange(binding);
  bound?.sheet.cells.forEach((cell, row, column) => {
    if (cell.formula !== undefined) found.push([row, column, cell.value]);
  }, bound.area);
  return JSON.stringify(found);
}

/** Rows and columns count from the first cell of the binding. */
export function bindingsSelected(book: Book, sheet: SheetModel, area: Area): void {
  for (const { id, bound, shared } of touched(book, sheet, area))
    book.events.tell(eventType.bindingSelectionChanged, id, {
      startRow: shared.top - bound.top,
      startColumn: shared.left - bound.left,
      rowCount: rowsOf(shared),
      columnCount: columnsOf(shared),
    });
}
