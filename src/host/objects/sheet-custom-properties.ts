import { asText } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import type { WorksheetHandle } from './named-classes';

interface PropertyHandle extends WorksheetHandle {
  readonly key: string;
}

const longestKey = 255;

/** Keys are found in any letter case and kept as first written. */
function storedKey({ sheet }: WorksheetHandle, key: string): string | undefined {
  const folded = key.toLowerCase();
  return [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === folded);
}

function property(handle: WorksheetHandle, key: string): HostObject {
  const known = storedKey(handle, key);
  if (known === undefined) throw itemNotFound();
  return bind(sheetCustomPropertyClass, { ...handle, key: known });
}

export const sheetCustomPropertyClass: ObjectClass<PropertyHandle> = {
  name: 'WorksheetCustomProperty',
  id: ({ key }) => key,
  requireEditable: ({ book }) => book.requireWritable(),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key),
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, asText(value));
      },
    },
  },
  edits: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
};

export const sheetCustomPropertiesClass: ObjectClass<WorksheetHandle> = {
  name: 'WorksheetCustomPropertyCollection',
  items: (handle) => [...handle.sheet.customProperties.keys()].map((key) => property(handle, key)),
  item: (handle, key) => property(handle, String(key)),
  methods: {
    Add: (handle, args) => {
      handle.book.requireWritable();
      const key = args.text(0);
      if (key === '' || key.length > longestKey) throw invalidArgument();
      handle.sheet.customProperties.set(storedKey(handle, key) ?? key, args.text(1));
      return property(handle, key);
    },
  },
};
