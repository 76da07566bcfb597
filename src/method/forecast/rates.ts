import type { Day } from '../facts/day';
import type { FrozenRate, FrozenRateRow, HistoryCellReference } from '../facts/history';
import type { CellReference, RateEntry } from '../facts/rows';
import { currencyOf } from '../facts/currency';
import { grouped } from './entries/grouped';
import { lastDayOf } from './entries/period';
import type { Period } from './entries/period';

/** What a rate row is good for: it holds, its rate cannot be used, or one that holds has the same currency and date. */
export type RateUse = 'holds' | 'unusable' | 'duplicate';

/** What 1 of a currency is worth in the reporting currency, and the cell in which that stands. */
export interface RateInForce {
  readonly rate: number;
  /** Null for the reporting currency itself. */
  readonly cell: CellReference | HistoryCellReference | null;
  /** A closed period froze it; the Rates table may say something else by now. */
  readonly isFrozen: boolean;
}

/** The rates that a closed period froze: those of its last day. */
export interface FrozenDay {
  readonly day: Day;
  readonly rates: readonly FrozenRateRow[];
}

/** The Rates table by currency. A row without a date holds from the beginning. */
export interface Rates {
  /** Into which amounts are converted; null when the Rules table names none. */
  readonly reportingCurrency: string | null;
  /** Null when no rate is in force. */
  readonly rateOn: (currency: string | null, day: Day) => RateInForce | null;
  readonly uses: readonly { readonly entry: RateEntry; readonly use: RateUse }[];
}

/**
 * A rate is in force from its date until the next row of its currency. A row whose rate is missing or not positive is a
 * gap until the next row: nothing is converted with the rate before it. The reporting currency itself has the rate 1.
 * On a frozen day its own rates come first; of several records about one day the last counts, and those that were frozen
 * for another reporting currency do not.
 */
export function ratesOf(
  entries: readonly RateEntry[],
  reporting: string,
  frozen: readonly FrozenDay[] = [],
): Rates {
  const reportingCurrency = reporting.trim() === '' ? null : currencyOf(reporting);
  const seen = new Set<string>();
  const uses = entries.map((entry) => ({ entry, use: useOf(entry, seen) }));
  const inForce = new Map(
    [
      ...grouped(
        uses.filter(({ use }) => use !== 'duplicate'),
        ({ entry }) => currencyOf(entry.currency),
      ),
    ].map(([currency, rows]) => [
      currency,
      rows
        .map(({ entry, use }) => ({
          from: entry.from ?? -Infinity,
          rate: use === 'holds' ? entry.rate : null,
          cell: { table: 'rates', row: entry.row, column: 'rate' } as const,
        }))
        // of two from the same date the one with a rate
        .sort((one, other) => compareFrom(other.from, one.from) || rank(one.rate) - rank(other.rate)),
    ]),
  );
  const frozenOn = new Map(
    frozen
      .filter(({ rates }) => areFor(reportingCurrency, rates))
      .map(({ day, rates }) => [day, new Map(rates.map((each) => [each.currency, each]))]),
  );
  return {
    reportingCurrency,
    rateOn(currency, day) {
      if (currency === reportingCurrency) return { rate: 1, cell: null, isFrozen: false };
      const kept = frozenOn.get(day)?.get(currency ?? '');
      if (kept !== undefined && kept.rate > 0) {
        const cell = { table: 'commitments', row: kept.row, column: 'rate' } as const;
        return { rate: kept.rate, cell, isFrozen: true };
      }
      const found = inForce.get(currency)?.find(({ from }) => from <= day);
      return found === undefined || found.rate === null
        ? null
        : { rate: found.rate, cell: found.cell, isFrozen: false };
    },
    uses,
  };
}

/** Whether rates were frozen for this reporting currency: it is among them, as 1. */
export function areFor(reportingCurrency: string | null, rates: readonly FrozenRate[]): boolean {
  return rates.some(({ currency, rate }) => currency === reportingCurrency && rate === 1);
}

/** As numbers; two rows without a date are from the same. */
const compareFrom = (one: number, other: number): number => (one === other ? 0 : one - other);
const rank = (rate: number | null): number => (rate === null ? 1 : 0);

function useOf(entry: RateEntry, seen: Set<string>): RateUse {
  const key = `${currencyOf(entry.currency) ?? ''} ${entry.from ?? ''}`;
  if (entry.rate === null || entry.rate <= 0) return 'unusable';
  if (seen.has(key)) return 'duplicate';
  seen.add(key);
  return 'holds';
}

/** The last day of the period; today for deals without a date. */
export function ratesDayOf(period: Period | null, today: Day): Day {
  return period === null ? today : lastDayOf(period);
}
