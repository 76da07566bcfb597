import type { TableModel } from '../../files/model/sheet';
import { bindingKinds, bindingsOf, boundRange, watchResults, type BindingModel } from '../book/bindings';
import { tableKey, type Book } from '../book/book';
import { eventType } from '../book/event-types';
import { findName, findRange, rangeOfName } from '../book/find-range';
import { RangeHandle } from '../book/range';
import { readTexts } from '../book/read-cells';
import type { TableHandle } from '../book/tables';
import { oneOf } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { ExcelError, invalidArgument, itemNotFound } from '../protocol/errors';
import type { Arguments, EventMember, HostObject, ObjectClass } from '../protocol/object-class';
import { rangeClass } from './named-classes';
import { tableObject } from './table-object';
import { rangeObject } from './range-object';

interface BindingHandle {
  readonly book: Book;
  readonly binding: BindingModel;
}

/** The table that begins where a range does. */
function tableAt({ sheet, area }: RangeHandle): TableModel {
  const found = sheet.tables.find((table) => table.area.top === area.top && table.area.left === area.left);
  if (!found) throw invalidBinding();
  return found;
}

function tableOf({ book, binding: { table } }: BindingHandle): TableHandle {
  const found = table === undefined ? undefined : book.findTable(table);
  if (!found) throw invalidBinding();
  return { book, ...found };
}

function invalidBinding(): ExcelError {
  return new ExcelError('InvalidBinding', 'This object binding is no longer valid due to previous updates.');
}

function rangeOf({ binding }: BindingHandle): RangeHandle {
  const range = boundRange(binding);
  if (!range) throw invalidBinding();
  return range;
}

function add(book: Book, range: RangeHandle, args: Arguments, typeAt: number): HostObject {
  const type = oneOf(args.raw(typeAt), bindingKinds);
  const id = args.text(typeAt + 1);
  if (id === '') throw invalidArgument();
  const bindings = bindingsOf(book);
  if (type === 'Text' && range.area.top !== range.area.bottom) throw invalidArgument();
  const held = range.with(range.area);
  const table = type === 'Table' ? tableKey(tableAt(range)) : undefined;
  const binding: BindingModel = { id, type, range: held, table };
  // A kept range follows its cells through structural edits.
  book.keep(held);
  const known = bindings.findIndex((each) => each.id === id);
  if (known >= 0) bindings.splice(known, 1);
  bindings.push(binding);
  watchResults(binding);
  return bind(bindingClass, { book, binding });
}

export const bindingClass: ObjectClass<BindingHandle> = {
  name: 'Binding',
  id: ({ binding: { id } }) => id,
  properties: {
    Id: { get: ({ binding: { id } }) => id },
    Type: { get: ({ binding: { type } }) => type },
  },
  methods: {
    GetRange: (handle) => rangeObject(rangeOf(handle)),
    GetTable: (handle) => {
      if (handle.binding.type !== 'Table')
        throw new ExcelError('InvalidBinding', 'This object binding is not bound to a table.');
      return tableObject(tableOf(handle));
    },
    GetText: (handle) => {
      if (handle.binding.type !== 'Text')
        throw new ExcelError('InvalidBinding', 'This object binding is not bound to a text.');
      const texts = readTexts(rangeOf(handle));
      const first: unknown = Array.isArray(texts) ? texts[0] : undefined;
      return Array.isArray(first) ? (first[0] ?? '') : '';
    },
    Delete: ({ book, binding }) => {
      const bindings = bindingsOf(book);
      const at = bindings.indexOf(binding);
      if (at >= 0) bindings.splice(at, 1);
    },
  },
  // The client keeps the listeners of these events to itself; the book tells it always.
  events: {
    onDataChanged: bindingEvent('DataChangedEvent', eventType.bindingDataChanged),
    onSelectionChanged: bindingEvent('SelectionChangedEvent', eventType.bindingSelectionChanged),
  },
};

function bindingEvent(wire: string, type: number): EventMember<BindingHandle> {
  return { wire, type, target: ({ binding: { id } }) => id, queue: ({ book }) => book.events };
}

export const bindingsClass: ObjectClass<Book> = {
  name: 'BindingCollection',
  properties: { Count: { get: (book) => bindingsOf(book).length } },
  items: (book) => bindingsOf(book).map((binding) => bind(bindingClass, { book, binding })),
  methods: {
    Add: (book, args) =>
      add(book, args.of(0, rangeClass) ?? findRange(book, book.activeSheet, args.text(0)), args, 1),
    AddFromNamedItem: (book, args) => {
      const name = findName(book, book.activeSheet, args.text(0));
      const range = name && rangeOfName(book, name);
      if (!range) throw itemNotFound();
      return add(book, range, args, 1);
    },
    AddFromSelection: (book, args) => {
      const [area, ...more] = book.selection;
      if (!area || more.length > 0)
        throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.');
      return add(book, new RangeHandle(book, book.activeSheet, area), args, 0);
    },
  },
};
