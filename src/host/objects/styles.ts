import type { NamedStyle, StylePart } from '../../files/model/named-styles';
import type { Book } from '../book/book';
import { addStyle, changeStyle, deleteStyle, findStyle, lookAsCells, stylesOf } from '../book/named-styles';
import type { CellSet } from '../book/range';
import { withNumberFormat } from '../book/styles';
import { asFlag, asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import type { ObjectClass, PropertyMember } from '../protocol/object-class';
import { bordersClass } from './range-borders';
import { rangeFillClass } from './range-fill';
import { rangeFontClass } from './range-font';
import { formatProtectionClass, rangeFormatClass } from './range-format';
import { restyle } from './restyle';

interface StyleHandle {
  readonly book: Book;
  readonly style: NamedStyle;
}

function cells({ book, style }: StyleHandle): CellSet {
  return lookAsCells(book, style);
}

/** A property that cells have too. */
function asOfCells(type: ObjectClass<CellSet>, name: string): PropertyMember<StyleHandle> {
  const member = type.properties?.[name];
  if (!member) throw new Error(`${type.name} has no ${name}`);
  const { get, set } = member;
  return {
    get: (handle) => get(cells(handle)),
    ...(set && { set: (handle, value, args) => set(cells(handle), value, args) }),
  };
}

function includes(part: StylePart): PropertyMember<StyleHandle> {
  return {
    get: ({ style }) => style.includes.has(part),
    set: ({ book, style }, value) => {
      const included = asFlag(value);
      changeStyle(book, style, (each) => {
        const rest = [...each.includes].filter((one) => one !== part);
        each.includes = new Set(included ? [...rest, part] : rest);
      });
    },
  };
}

const numberFormat: PropertyMember<StyleHandle> = {
  get: ({ style }) => style.look.numberFormat ?? 'General',
  set: (handle, value) => {
    const code = asText(value);
    restyle(cells(handle), (look) => withNumberFormat(look, code));
  },
};

export const styleClass: ObjectClass<StyleHandle> = {
  name: 'Style',
  id: ({ style }) => style.name,
  properties: {
    Name: { get: ({ style }) => style.name },
    BuiltIn: { get: ({ style }) => style.builtinId !== undefined },
    NumberFormat: numberFormat,
    NumberFormatLocal: numberFormat,
    HorizontalAlignment: asOfCells(rangeFormatClass, 'HorizontalAlignment'),
    VerticalAlignment: asOfCells(rangeFormatClass, 'VerticalAlignment'),
    WrapText: asOfCells(rangeFormatClass, 'WrapText'),
    ShrinkToFit: asOfCells(rangeFormatClass, 'ShrinkToFit'),
    IndentLevel: asOfCells(rangeFormatClass, 'IndentLevel'),
    AutoIndent: asOfCells(rangeFormatClass, 'AutoIndent'),
    TextOrientation: asOfCells(rangeFormatClass, 'TextOrientation'),
    // the name under which the client sends what a script sets
    Orientation: asOfCells(rangeFormatClass, 'TextOrientation'),
    ReadingOrder: asOfCells(rangeFormatClass, 'ReadingOrder'),
    Locked: asOfCells(formatProtectionClass, 'Locked'),
    FormulaHidden: asOfCells(formatProtectionClass, 'FormulaHidden'),
    IncludeNumber: includes('number'),
    IncludeFont: includes('font'),
    IncludeAlignment: includes('alignment'),
    IncludeBorder: includes('borders'),
    IncludePatterns: includes('fill'),
    IncludeProtection: includes('protection'),
  },
  links: {
    Font: (handle) => bind(rangeFontClass, cells(handle)),
    Fill: (handle) => bind(rangeFillClass, cells(handle)),
    Borders: (handle) => bind(bordersClass, cells(handle)),
  },
  methods: { Delete: ({ book, style }) => deleteStyle(book, style) },
};

export const stylesClass: ObjectClass<Book> = {
  name: 'StyleCollection',
  items: (book) => stylesOf(book).map((style) => bind(styleClass, { book, style })),
  item: (book, key) => bind(styleClass, { book, style: findStyle(book, String(key)) }),
  methods: { Add: (book, args) => addStyle(book, args.text(0)) },
};
