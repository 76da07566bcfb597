import { FileError } from '../../files/model/errors';
import type { CustomXmlPartModel } from '../../files/model/workbook';
import { parseElement } from '../../files/xml/tree';
import type { Book } from '../book/book';
import { bind } from '../protocol/bound-object';
import { ExcelError, invalidArgument, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';

interface PartHandle {
  readonly book: Book;
  readonly part: CustomXmlPartModel;
}

interface PartsHandle {
  readonly book: Book;
  readonly namespace: string;
}

/** The namespace of the root element, '' without one; null for text that is not well-formed XML (rule 210). */
function namespaceOf(xml: string): string | null {
  try {
    const { name, attributes } = parseElement(xml.replace(/^\uFEFF/, ''), 'custom XML');
    const colon = name.indexOf(':');
    return attributes[colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`] ?? '';
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

function requireXml(xml: string): string {
  if (namespaceOf(xml) === null) throw invalidArgument();
  return xml;
}

function part(book: Book, model: CustomXmlPartModel): HostObject {
  return bind(customXmlPartClass, { book, part: model });
}

function byId(book: Book, parts: readonly CustomXmlPartModel[], key: string | number): HostObject {
  const found = parts.find((each) => each.id.toLowerCase() === String(key).toLowerCase());
  if (!found) throw itemNotFound();
  return part(book, found);
}

export const customXmlPartClass: ObjectClass<PartHandle> = {
  name: 'CustomXmlPart',
  id: ({ part: { id } }) => id,
  requireEditable: ({ book }) => book.requireWritable(),
  properties: {
    Id: { get: ({ part: { id } }) => id },
    NamespaceUri: { get: ({ part: { xml } }) => namespaceOf(xml) ?? '' },
  },
  methods: { GetXml: ({ part: { xml } }) => xml },
  edits: {
    SetXml: ({ part: model }, args) => {
      model.xml = requireXml(args.text(0));
    },
    Delete: ({ book, part: model }) => {
      book.model.customXml = book.model.customXml.filter((each) => each !== model);
    },
  },
};

export const customXmlPartsClass: ObjectClass<Book> = {
  name: 'CustomXmlPartCollection',
  items: (book) => book.model.customXml.map((each) => part(book, each)),
  item: (book, key) => byId(book, book.model.customXml, key),
  methods: {
    Add: (book, args) => {
      book.requireWritable();
      const model: CustomXmlPartModel = { id: book.newId(), xml: requireXml(args.text(0)) };
      book.model.customXml.push(model);
      return part(book, model);
    },
    GetByNamespace: (book, args) => bind(scopedPartsClass, { book, namespace: args.text(0) }),
  },
};

function partsOf({ book, namespace }: PartsHandle): CustomXmlPartModel[] {
  return book.model.customXml.filter((each) => namespaceOf(each.xml) === namespace);
}

function only(handle: PartsHandle): HostObject | null {
  const parts = partsOf(handle);
  const [first] = parts;
  return first && parts.length === 1 ? part(handle.book, first) : null;
}

export const scopedPartsClass: ObjectClass<PartsHandle> = {
  name: 'CustomXmlPartScopedCollection',
  items: (handle) => partsOf(handle).map((each) => part(handle.book, each)),
  item: (handle, key) => byId(handle.book, partsOf(handle), key),
  methods: {
    GetOnlyItem: (handle) => {
      const found = only(handle);
      if (!found)
        throw new ExcelError('InvalidOperation', 'There is not exactly one part of this namespace.');
      return found;
    },
    GetOnlyItemOrNullObject: only,
  },
};
