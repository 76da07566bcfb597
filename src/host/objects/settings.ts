import type { Book } from '../book/book';
import { eventType } from '../book/event-types';
import { bind } from '../protocol/bound-object';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import type { HostObject, ObjectClass } from '../protocol/object-class';

interface SettingHandle {
  readonly book: Book;
  readonly key: string;
}

/** What Microsoft says a setting may weigh (rule 209). */
const largest = 2 * 1024 * 1024;

function store(book: Book, key: string, value: unknown): void {
  book.requireWritable();
  if (key === '' || JSON.stringify(value ?? null).length > largest) throw invalidArgument();
  book.model.settings.set(key, value ?? null);
  book.events.tell(eventType.settingsChanged, '', {});
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
    Delete: ({ book, key }) => {
      book.requireWritable();
      book.model.settings.delete(key);
      book.events.tell(eventType.settingsChanged, '', {});
    },
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
  // The client keeps the listeners of this event to itself; the book tells it always.
  events: {
    onSettingsChanged: {
      wire: 'SettingsChangedEvent',
      type: eventType.settingsChanged,
      target: () => '',
      queue: ({ events }) => events,
    },
  },
};
