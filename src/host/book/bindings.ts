import { columnsOf, intersection, rowsOf } from '../../files/model/areas';
import type { Area } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from './book';
import { eventType } from './event-types';
import type { RangeHandle } from './range';

export const bindingKinds = ['Range', 'Table', 'Text'] as const;

/** A place that an add-in gave an id; it lives as long as the workbook is open. */
export interface BindingModel {
  readonly id: string;
  readonly type: (typeof bindingKinds)[number];
  readonly range: RangeHandle;
}

const ofBook = new WeakMap<Book, BindingModel[]>();

export function bindingsOf(book: Book): BindingModel[] {
  let bindings = ofBook.get(book);
  if (!bindings) ofBook.set(book, (bindings = []));
  return bindings;
}

/** The cells of a binding now, that of a table with the table; undefined where they are gone. */
export function boundArea({ range, type }: BindingModel): Area | undefined {
  if (range.isLost) return undefined;
  if (type !== 'Table') return range.area;
  const { top, left } = range.area;
  return range.sheet.tables.find(({ area }) => area.top === top && area.left === left)?.area;
}

/** The bindings that hold some of the cells, each with its area and what both have. */
function* touched(
  book: Book,
  sheet: SheetModel,
  area: Area,
): Iterable<{ readonly id: string; readonly bound: Area; readonly shared: Area }> {
  for (const binding of bindingsOf(book)) {
    const bound = binding.range.sheet === sheet ? boundArea(binding) : undefined;
    const shared = bound && intersection(bound, area);
    if (bound && shared) yield { id: binding.id, bound, shared };
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
  const bound = boundArea(binding);
  if (bound)
    binding.range.sheet.cells.forEach((cell, row, column) => {
      if (cell.formula !== undefined) found.push([row, column, cell.value]);
    }, bound);
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
