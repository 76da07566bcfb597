import type { Day, RateEntry } from '../facts';
import { currencyOf } from './currency';
import { grouped } from './grouped';
import type { Period } from './period';

/** What a rate row is good for: it holds, its rate cannot be used, or an earlier row has the same currency and date. */
export type RateUse = 'holds' | 'unusable' | 'duplicate';

/** The Rates table by currency. A row without a date holds from the beginning. */
export interface Rates {
  /** Into which amounts are converted; null when the Rules table names none. */
  readonly reportingCurrency: string | null;
  /** What 1 of the currency is worth in the reporting currency on a day; null when no rate is in force. */
  readonly rateOn: (currency: string | null, day: Day) => number | null;
  readonly uses: readonly { readonly entry: RateEntry; readonly use: RateUse }[];
}

/**
 * A rate is in force from its date until the next row of its currency. A row whose rate is missing or not positive is a
 * gap until the next row: nothing is converted with the rate before it. The reporting currency itself has the rate 1.
 */
export function ratesOf(entries: readonly RateEntry[], reporting: string): Rates {
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
        }))
        .sort((one, other) => other.from - one.from),
    ]),
  );
  return {
    reportingCurrency,
    rateOn(currency, day) {
      if (currency === reportingCurrency) return 1;
      return inForce.get(currency)?.find(({ from }) => from <= day)?.rate ?? null;
    },
    uses,
  };
}

function useOf(entry: RateEntry, seen: Set<string>): RateUse {
  const key = `${currencyOf(entry.currency) ?? ''} ${entry.from ?? ''}`;
  if (seen.has(key)) return 'duplicate';
  seen.add(key);
  return entry.rate === null || entry.rate <= 0 ? 'unusable' : 'holds';
}

/** The last day of the period; today for deals without a date. */
export function ratesDayOf(period: Period | null, today: Day): Day {
  return period === null ? today : ((period.after - 1) as Day);
}
