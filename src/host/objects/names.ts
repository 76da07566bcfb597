import type { CellValue } from '../../files/model/cells';
import type { DefinedName } from '../../files/model/workbook';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from '../book/book';
import { rangeOfName } from '../book/find-range';
import { addName, nameFormula, nameValue } from '../book/names';
import type { RangeHandle } from '../book/range';
import { plainValue, readValues, readValueTypes, valueType } from '../book/read-cells';
import { asFlag, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { qualifiedAddress } from '../formulas';
import { rangeObject } from './range-object';
import { rangeClass, worksheetClass } from './named-classes';

/** The names of the workbook, or those scoped to a worksheet. */
interface NamesHandle {
  readonly book: Book;
  readonly sheet: SheetModel | null;
}

interface NameHandle {
  readonly book: Book;
  readonly name: DefinedName;
}

function namesOf({ book, sheet }: NamesHandle): DefinedName[] {
  return book.model.names.filter((name) => name.sheetId === (sheet?.id ?? null));
}

function scopeSheet({ book, name }: NameHandle): HostObject | null {
  return name.sheetId === null ? null : bind(worksheetClass, { book, sheet: book.sheetOfId(name.sheetId) });
}

function named(book: Book, name: DefinedName): HostObject {
  return bind(nameClass, { book, name });
}

/** The values of a name: those of its cells, or its one value. */
function valuesOf<Value>(
  { book, name }: NameHandle,
  ofRange: (range: RangeHandle) => unknown,
  ofOne: (value: CellValue) => Value,
): unknown {
  const range = rangeOfName(book, name);
  if (range) return ofRange(range);
  const { type, value } = nameValue(book, name);
  if (type === 'Array') throw notImplemented('NamedItem.arrayValues of a constant array');
  return [[ofOne(type === 'Error' ? { error: String(value) } : value)]];
}

export const nameValuesClass: ObjectClass<NameHandle> = {
  name: 'NamedItemArrayValues',
  properties: {
    Values: { get: (handle) => valuesOf(handle, readValues, plainValue) },
    Types: { get: (handle) => valuesOf(handle, readValueTypes, valueType) },
  },
};

export const nameClass: ObjectClass<NameHandle> = {
  name: 'NamedItem',
  id: ({ name }) => name.name,
  requireEditable: ({ book }) => book.requireWritable(),
  properties: {
    Name: { get: ({ name }) => name.name },
    Formula: {
      get: ({ name }) => `=${name.formula}`,
      set: ({ book, name }, value) => {
        const sheet = name.sheetId === null ? null : book.sheetOfId(name.sheetId);
        name.formula = nameFormula(book, sheet, asText(value));
        book.calculation.structureChanged();
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ name }, value) => (name.comment = asText(value)),
    },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ name }, value) => (name.visible = asFlag(value)),
    },
    Scope: { get: ({ name }) => (name.sheetId === null ? 'Workbook' : 'Worksheet') },
    Type: { get: ({ book, name }) => nameValue(book, name).type },
    Value: { get: ({ book, name }) => nameValue(book, name).value },
  },
  links: {
    ArrayValues: (handle) => bind(nameValuesClass, handle),
    Worksheet: (handle) => {
      const sheet = scopeSheet(handle);
      if (!sheet) throw invalidArgument();
      return sheet;
    },
    WorksheetOrNullObject: scopeSheet,
  },
  edits: {
    Delete: ({ book, name }) => {
      book.model.names = book.model.names.filter((each) => each !== name);
      book.calculation.structureChanged();
    },
  },
  methods: {
    GetRange: ({ book, name }) => {
      const range = rangeOfName(book, name);
      if (!range) throw invalidArgument();
      return rangeObject(range);
    },
    GetRangeOrNullObject: ({ book, name }) => {
      const range = rangeOfName(book, name);
      return range && rangeObject(range);
    },
  },
};

export const namesClass: ObjectClass<NamesHandle> = {
  name: 'NamedItemCollection',
  items: (handle) => namesOf(handle).map((name) => named(handle.book, name)),
  item: (handle, key) => {
    const folded = String(key).toLowerCase();
    const found = namesOf(handle).find((name) => name.name.toLowerCase() === folded);
    if (!found) throw itemNotFound();
    return named(handle.book, found);
  },
  methods: {
    Add: ({ book, sheet }, args) => {
      const range = args.of(1, rangeClass);
      const reference = range ? `=${qualifiedAddress(range.sheet.name, range.area, true)}` : args.raw(1);
      return named(book, addName(book, sheet, args.text(0), reference, args.textOr(2, '')));
    },
    AddFormulaLocal: ({ book, sheet }, args) =>
      named(book, addName(book, sheet, args.text(0), args.text(1), args.textOr(2, ''))),
  },
};
