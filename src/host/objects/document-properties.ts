import type { DocumentProperties } from '../../files/model/workbook';
import type { Book } from '../book/book';
import { asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass, PropertyMember } from '../protocol/object-class';

const longest = 255;

function text(
  name: Exclude<keyof DocumentProperties, 'revision' | 'created' | 'modified'>,
): PropertyMember<Book> {
  return {
    get: (book) => book.model.properties[name] ?? '',
    set: (book, value) => {
      book.requireWritable();
      const { [name]: _before, ...rest } = book.model.properties;
      const written = asText(value);
      book.model.properties = written === '' ? rest : { ...rest, [name]: written };
    },
  };
}

function readOnly({ get }: PropertyMember<Book>): PropertyMember<Book> {
  return { get };
}

export const documentPropertiesClass: ObjectClass<Book> = {
  name: 'DocumentProperties',
  properties: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    Category: text('category'),
    Manager: text('manager'),
    Company: text('company'),
    LastAuthor: readOnly(text('lastAuthor')),
    RevisionNumber: {
      get: (book) => Number(book.model.properties.revision ?? 0),
      set: (book, value) => {
        book.requireWritable();
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) throw invalidArgument();
        book.model.properties = { ...book.model.properties, revision: String(value) };
      },
    },
    CreationDate: { get: (book) => book.model.properties.created ?? null },
  },
  links: { Custom: (book) => bind(customPropertiesClass, book) },
};

interface CustomHandle {
  readonly book: Book;
  readonly key: string;
}

function storedKey(book: Book, key: string): string | undefined {
  const folded = key.toLowerCase();
  return [...book.model.customProperties.keys()].find((each) => each.toLowerCase() === folded);
}

function custom(book: Book, key: string): HostObject {
  const known = storedKey(book, key);
  if (known === undefined) throw itemNotFound();
  return bind(customPropertyClass, { book, key: known });
}

function store(book: Book, key: string, value: unknown): void {
  book.requireWritable();
  if (key === '' || key.length > longest) throw invalidArgument();
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw invalidArgument();
  book.model.customProperties.set(storedKey(book, key) ?? key, value);
}

export const customPropertyClass: ObjectClass<CustomHandle> = {
  name: 'CustomProperty',
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.model.customProperties.get(key),
      set: ({ book, key }, value) => store(book, key, value),
    },
    Type: {
      get: ({ book, key }) => {
        const value = book.model.customProperties.get(key);
        if (typeof value === 'number') return Number.isInteger(value) ? 'Number' : 'Float';
        if (typeof value === 'boolean') return 'Boolean';
        return value instanceof Date ? 'Date' : 'String';
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.requireWritable();
      book.model.customProperties.delete(key);
    },
  },
};

export const customPropertiesClass: ObjectClass<Book> = {
  name: 'CustomPropertyCollection',
  items: (book) => [...book.model.customProperties.keys()].map((key) => custom(book, key)),
  item: (book, key) => custom(book, String(key)),
  methods: {
    Add: (book, args) => {
      const key = args.text(0);
      store(book, key, args.raw(1));
      return custom(book, key);
    },
    DeleteAll: (book) => {
      book.requireWritable();
      book.model.customProperties.clear();
    },
  },
};
