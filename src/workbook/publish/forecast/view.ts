import {
  type Day,
  type FindingCell,
  type Forecast,
  type ForecastEntry,
  grouped,
  type PaymentLine,
  periodOf,
  type Period,
  type PeriodKind,
  type Key,
  keyOf,
  type NumberRuleId,
} from '../../../method';
import type { Cell } from '../content/content';
import type { Words } from '../content/words';
import { columnFixed } from './cells';
import type { Condition } from './conditions';
import { CURRENCY, FROM, UNTIL } from './grid';
import { Slice } from './slice';

/** What the Forecast sheet shows, and what its formulas may point at. */
export interface ForecastView {
  readonly forecast: Forecast;
  readonly asOf: Day;
  /** All deals, as rows of Results. */
  readonly all: Slice;
  /** The deals of a currency and span; asked for again and again, so they are kept. */
  readonly entriesIn: (currency: string | null, span: Span) => readonly ForecastEntry[];
  /** The name of the table of payments on the sheet itself. */
  readonly paymentTable: string;
  /** A formula for a number that stands in an input table or in the history; the number itself where its cell holds no such number. */
  readonly inputNumber: (cell: FindingCell, value: number) => Cell;
  /** A number of the rules, and the cell for it: a formula where the user typed it into the Rules table. */
  readonly rule: (id: NumberRuleId) => { readonly value: number; readonly cell: Cell };
  /** The deals with rows of their own in the Payments table. */
  readonly planned: ReadonlySet<ForecastEntry>;
  /** Their payments. */
  readonly plannedPayments: readonly PaymentLine[];
  /** The row of a deal in Results, counted from 1. */
  readonly resultRow: (entry: ForecastEntry) => number;
  /** The name of an owner or a team as Results spells it. */
  readonly spelled: (name: string) => string;
  readonly words: Words;
}

/** Which days a row counts. */
export type Span = Period | 'no date' | 'all dates';

/** The period of the kind in which today lies, and as many after it as asked for. */
export function periodsFrom(view: ForecastView, kind: PeriodKind, count: number): readonly Period[] {
  const periods: Period[] = [];
  let day = view.asOf;
  while (periods.length < count) {
    const period = periodOf(day, kind, view.forecast.startMonth);
    periods.push(period);
    day = period.after;
  }
  return periods;
}

/** The currencies of the deals, that of most deals first; null for deals without one. */
export function currenciesOf({ forecast }: ForecastView): readonly (string | null)[] {
  const counts = new Map<string | null, number>();
  for (const { currency } of forecast.entries) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([currency]) => currency);
}

/** The first and the last day of a span as cells. */
export function daysOf(span: Span, { forecast }: Words): readonly [Cell, Cell] {
  if (span === 'no date') return [forecast.columns.noDate, ''];
  if (span === 'all dates') return [forecast.columns.allDates, ''];
  return [span.first, span.after - 1];
}

/** Holds for rows in a currency, which stands at `cell`. */
export function currencyIs(currency: string | null, cell: string): Condition<'currency'> {
  return currency === null
    ? { column: 'currency', isBlank: true }
    : { column: 'currency', cell, text: currency };
}

/** The deals in a currency, which stands at `cell`. */
export function inCurrency(slice: Slice, currency: string | null, cell: string): Slice {
  return slice.where(currencyIs(currency, cell), (entry) => entry.currency === currency);
}

/**
 * The deals of a span, whose first and last day stand at `from` and `until`: addresses, or differences of them. `shift`
 * days after its own date a deal falls into the span.
 */
export function inSpan(slice: Slice, span: Span, from: string, until: string, shift = 0): Slice {
  if (span === 'all dates') return slice;
  return slice.where(
    span === 'no date' ? { column: 'forecastDate', isBlank: true } : { column: 'forecastDate', from, until },
    ({ day }) => fallsInto(day === null ? null : day + shift, span),
  );
}

/** Whether a day, or none, falls into a span. */
export function fallsInto(day: number | null, span: Span): boolean {
  if (span === 'all dates') return true;
  if (span === 'no date' || day === null) return span === 'no date' && day === null;
  return day >= span.first && day < span.after;
}

/** The deals that a row of a block is about: its currency and days stand in the row itself. */
export function ofRow(
  { all, entriesIn }: ForecastView,
  row: number,
  currency: string | null,
  span: Span,
): Slice {
  const cell = (column: number) => columnFixed(row, column);
  const none = new Slice(all.table, []);
  const asked = inSpan(inCurrency(none, currency, cell(CURRENCY)), span, cell(FROM), cell(UNTIL));
  return asked.over(entriesIn(currency, span));
}

/** The deals of an owner or a team whose name stands at `cell`. */
export function named(slice: Slice, cell: string, column: 'owner' | 'team', name: string | null): Slice {
  const found = entriesByName(slice.entries, column).get(name === null ? null : keyOf(name)) ?? [];
  return slice.narrowedTo(name === null ? { column, isBlank: true } : { column, cell, text: name }, found);
}

type ByName = ReadonlyMap<Key | null, readonly ForecastEntry[]>;
const knownByName = {
  owner: new WeakMap<readonly ForecastEntry[], ByName>(),
  team: new WeakMap<readonly ForecastEntry[], ByName>(),
};

/** A block has a row for every name in the same deals. */
function entriesByName(entries: readonly ForecastEntry[], column: 'owner' | 'team'): ByName {
  let byName = knownByName[column].get(entries);
  if (byName === undefined) {
    byName = grouped(entries, ({ assessed: { deal } }) => {
      const name = deal[column];
      return name === null ? null : keyOf(name);
    });
    knownByName[column].set(entries, byName);
  }
  return byName;
}

/** Finds the deals of a currency and span, each set once. */
export function entryFinder(entries: readonly ForecastEntry[]): ForecastView['entriesIn'] {
  const known = new Map<string, readonly ForecastEntry[]>();
  const find = (currency: string | null, span: Span): readonly ForecastEntry[] => {
    const key = `${typeof span === 'string' ? span : span.label} ${currency ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found =
      span === 'all dates'
        ? entries.filter((entry) => entry.currency === currency)
        : find(currency, 'all dates').filter(({ day }) => fallsInto(day, span));
    known.set(key, found);
    return found;
  };
  return find;
}
