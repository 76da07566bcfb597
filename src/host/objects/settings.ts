import type { Book } from '../book/book';
import { eventType } from '../book/event-types';
import { changeSettings } from '../book/settings';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';
import { toldEvent } from './told-event';

interface SettingHandle {
  readonly book: Book;
  readonly key: string;
}

/** What Microsoft says a setting may weigh (rule 209). */
const largest = 2 * 1024 * 1024;

function store(book: Book, key: string, value: unknown): void {
  changeSettings(book, (settings) => {
    if (key === '' || JSON.stringify(value ?? null).length > largest) throw invalidArgument();
    settings.set(key, value ?? null);
  });
}

function setting(book: Book, key: string): HostObject {
  if (!book.model.settings.has(key)) throw itemNotFound();
  return bind(settingClass, { book, key });
}

export const settingClass: ObjectClass<SettingHandle> = {
  name: 'Setting',
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.model.settings.get(key),
      set: ({ book, key }, value) => store(book, key, value),
    },
  },
  methods: {
    Delete: ({ book, key }) => changeSettings(book, (settings) => settings.delete(key)),
  },
};

export const settingsClass: ObjectClass<Book> = {
  name: 'SettingCollection',
  items: (book) => [...book.model.settings.keys()].map((key) => setting(book, key)),
  item: (book, key) => setting(book, String(key)),
  methods: {
    Add: (book, args) => {
      const key = args.text(0);
      store(book, key, args.raw(1));
      return setting(book, key);
    },
  },
  events: { onSettingsChanged: toldEvent('SettingsChangedEvent', eventType.settingsChanged) },
};
