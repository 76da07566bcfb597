import type { Book } from '../book/book';
import { asFlag, asNumber } from '../protocol/arguments';
import { bind } from '../protocol/bound-object';
import { invalidArgument } from '../protocol/errors';
import type { ObjectClass } from '../protocol/object-class';
import { meaningOf, wordFor } from '../protocol/words';

const modes = {
  Automatic: 'automatic',
  AutomaticExceptTables: 'automaticExceptTables',
  Manual: 'manual',
} as const;

export const applicationClass: ObjectClass<Book> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: ({ model }) => wordFor(modes, model.calculation.mode),
      set: (book, value) => {
        book.model.calculation.mode = meaningOf(modes, value);
      },
    },
    CalculationState: {
      get: (book) => {
        book.calculation.ensure();
        return book.calculation.isUpToDate ? 'Done' : 'Pending';
      },
    },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  links: {
    CultureInfo: (book) => bind(cultureClass, book),
    IterativeCalculation: (book) => bind(iterativeClass, book),
  },
  methods: {
    Calculate: (book, args) => {
      if (args.choice(0, ['Recalculate', 'Full', 'FullRebuild']) === 'Recalculate') book.calculation.run();
      else book.calculation.runAll();
    },
    SuspendApiCalculationUntilNextSync: (book) => book.calculation.suspendUntilNextRequest(),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const runtimeClass: ObjectClass<Book> = {
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (book) => book.events.enabled,
      set: (book, value) => (book.events.enabled = asFlag(value)),
    },
  },
};

export const iterativeClass: ObjectClass<Book> = {
  name: 'IterativeCalculation',
  properties: {
    Enabled: {
      get: (book) => book.model.calculation.iterative,
      set: (book, value) => (book.model.calculation.iterative = asFlag(value)),
    },
    MaxIteration: {
      get: (book) => book.model.calculation.iterations ?? 100,
      set: (book, value) => {
        const iterations = asNumber(value);
        if (!Number.isInteger(iterations) || iterations < 1 || iterations > 32_767) throw invalidArgument();
        book.model.calculation.iterations = iterations;
      },
    },
    MaxChange: {
      get: (book) => book.model.calculation.leastChange ?? 0.001,
      set: (book, value) => {
        const change = asNumber(value);
        if (change < 0) throw invalidArgument();
        book.model.calculation.leastChange = change;
      },
    },
  },
};

export const cultureClass: ObjectClass<Book> = {
  name: 'CultureInfo',
  properties: { Name: { get: (book) => book.settings.displayLanguage } },
  links: {
    NumberFormat: (book) => bind(numberFormatInfoClass, book),
    DatetimeFormat: (book) => bind(dateFormatInfoClass, book),
  },
};

export const numberFormatInfoClass: ObjectClass<Book> = {
  name: 'NumberFormatInfo',
  properties: {
    NumberDecimalSeparator: { get: () => '.' },
    NumberGroupSeparator: { get: () => ',' },
    CurrencySymbol: { get: () => '$' },
  },
};

export const dateFormatInfoClass: ObjectClass<Book> = {
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: { get: () => '/' },
    TimeSeparator: { get: () => ':' },
    ShortDatePattern: { get: () => 'M/d/yyyy' },
    LongDatePattern: { get: () => 'dddd, MMMM d, yyyy' },
    LongTimePattern: { get: () => 'h:mm:ss tt' },
  },
};
