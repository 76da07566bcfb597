import type { CustomTableStyle } from '../../files/model/table-styles';
import type { Book } from '../book/book';
import { asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, invalidOperation, itemNotFound, notImplemented } from '../protocol/errors';
import type { Arguments, HostObject, ObjectClass } from '../protocol/object-class';

interface StyleHandle {
  readonly book: Book;
  readonly name: string;
}

/** A kind of styles: those of tables or of PivotTables. */
interface Kind {
  readonly builtIn: readonly string[];
  readonly isFor: (style: CustomTableStyle) => boolean;
  readonly made: Pick<CustomTableStyle, 'forTables' | 'forPivots'>;
  readonly usual: 'defaultOfTables' | 'defaultOfPivots';
}

function numbered(before: string, counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).flatMap(([tone, count]) =>
    Array.from({ length: count }, (_, index) => `${before}${tone}${index + 1}`),
  );
}

const ofTables: Kind = {
  builtIn: numbered('TableStyle', { Light: 21, Medium: 28, Dark: 11 }),
  isFor: ({ forTables }) => forTables,
  made: { forTables: true, forPivots: false },
  usual: 'defaultOfTables',
};
const ofPivots: Kind = {
  builtIn: numbered('PivotStyle', { Light: 28, Medium: 28, Dark: 28 }),
  isFor: ({ forPivots }) => forPivots,
  made: { forTables: false, forPivots: true },
  usual: 'defaultOfPivots',
};

function customNames({ model }: Book, { isFor }: Kind): string[] {
  return model.tableStyles.custom.filter(isFor).map(({ name }) => name);
}

function spelled(book: Book, kind: Kind, name: string): string | undefined {
  const folded = name.toLowerCase();
  return [...kind.builtIn, ...customNames(book, kind)].find((each) => each.toLowerCase() === folded);
}

/** The name of a style of tables in its own spelling; undefined where there is none. */
export function tableStyleNamed(book: Book, name: string): string | undefined {
  return spelled(book, ofTables, name);
}

function custom({ book, name }: StyleHandle): CustomTableStyle | undefined {
  return book.model.tableStyles.custom.find((style) => style.name === name);
}

function isTaken(book: Book, name: string): boolean {
  return [ofTables, ofPivots].some((kind) => spelled(book, kind, name) !== undefined);
}

function freeName(book: Book, name: string): string {
  let free = name;
  for (let number = 2; isTaken(book, free); number++) free = `${name} ${number}`;
  return free;
}

function styleClass(name: string, kind: Kind): ObjectClass<StyleHandle> {
  const type: ObjectClass<StyleHandle> = {
    name,
    id: (handle) => handle.name,
    requireEditable: ({ book }) => book.requireWritable(),
    properties: {
      Name: {
        get: (handle) => handle.name,
        set: (handle, value) => {
          const { book } = handle;
          const text = asText(value);
          const style = custom(handle);
          if (!style) throw invalidOperation('A built-in style keeps its name.');
          if (text === '' || isTaken(book, text)) throw invalidArgument();
          rename(book, style, text);
        },
      },
      ReadOnly: { get: (handle) => custom(handle) === undefined },
    },
    edits: {
      Delete: (handle) => {
        const { book } = handle;
        const style = custom(handle);
        if (!style) throw invalidOperation('A built-in style cannot be deleted.');
        const { tableStyles } = book.model;
        tableStyles.custom = tableStyles.custom.filter((each) => each !== style);
        if (tableStyles[kind.usual] === style.name) tableStyles[kind.usual] = usualNames[kind.usual];
        replaceInTables(book, style.name, '');
      },
      Duplicate: (handle) => {
        const { book } = handle;
        const style = custom(handle);
        if (!style) throw notImplemented(`${name}.duplicate of a built-in style`);
        const copy = {
          name: freeName(book, style.name),
          ...kind.made,
          copyOf: style.copyOf ?? style.name,
        };
        book.model.tableStyles.custom.push(copy);
        return bind(type, { book, name: copy.name });
      },
    },
  };
  return type;
}

const usualNames = { defaultOfTables: 'TableStyleMedium2', defaultOfPivots: 'PivotStyleLight16' } as const;

function rename(book: Book, style: CustomTableStyle, name: string): void {
  const { tableStyles } = book.model;
  const renamed = { ...style, name, copyOf: style.copyOf ?? style.name };
  tableStyles.custom = tableStyles.custom.map((each) => (each === style ? renamed : each));
  for (const usual of ['defaultOfTables', 'defaultOfPivots'] as const)
    if (tableStyles[usual] === style.name) tableStyles[usual] = name;
  replaceInTables(book, style.name, name);
}

function replaceInTables({ model }: Book, before: string, after: string): void {
  for (const table of model.sheets.flatMap(({ tables }) => tables))
    if (table.style === before) table.style = after;
}

function collectionClass(name: string, kind: Kind, style: ObjectClass<StyleHandle>): ObjectClass<Book> {
  const bound = (book: Book, styleName: string): HostObject => bind(style, { book, name: styleName });
  const find = (book: Book, key: string | number): HostObject | null => {
    const found = spelled(book, kind, String(key));
    return found === undefined ? null : bound(book, found);
  };
  return {
    name,
    items: (book) => [...customNames(book, kind), ...kind.builtIn].map((each) => bound(book, each)),
    item: (book, key) => {
      const found = find(book, key);
      if (!found) throw itemNotFound();
      return found;
    },
    requireEditable: (book) => book.requireWritable(),
    edits: {
      Add: (book, args) => {
        const wanted = args.text(0);
        const free = args.flag(1, false) ? freeName(book, wanted) : wanted;
        if (wanted === '' || wanted.length > 255 || isTaken(book, free)) throw invalidArgument();
        book.model.tableStyles.custom.push({ name: free, ...kind.made });
        return bound(book, free);
      },
      SetDefault: (book, args: Arguments) => {
        const found = spelled(book, kind, args.of(0, style)?.name ?? args.text(0));
        if (found === undefined) throw invalidArgument();
        book.model.tableStyles[kind.usual] = found;
      },
    },
    methods: {
      GetDefault: (book) =>
        find(book, book.model.tableStyles[kind.usual]) ?? bound(book, usualNames[kind.usual]),
    },
  };
}

export const tableStyleClass = styleClass('TableStyle', ofTables);
export const pivotTableStyleClass = styleClass('PivotTableStyle', ofPivots);
export const tableStylesClass = collectionClass('TableStyleCollection', ofTables, tableStyleClass);
export const pivotTableStylesClass = collectionClass(
  'PivotTableStyleCollection',
  ofPivots,
  pivotTableStyleClass,
);
