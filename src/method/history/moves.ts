import type { Assessment } from '../deal/assessment';
import type { Day } from '../facts/day';
import { currencyOf } from '../facts/currency';
import { periodOf, type PeriodKind } from '../forecast/entries/period';
import type { Key } from '../facts/key';
import type { Category } from '../facts/verdicts';
import type { DealValues, Snapshot } from '../facts/history';
import { dealValuesOf } from './take-snapshot';

/** Deals that moved from one period, or one category, to another. `null` is no date, and a status that is unreadable. */
export interface ForecastMove<Place> {
  readonly currency: string | null;
  readonly from: Place;
  readonly to: Place;
  /** Ids as typed. */
  readonly deals: readonly string[];
  /** Sum of the expected amounts then and now, in the currency. */
  readonly before: number;
  readonly after: number;
}

export interface ForecastMoves {
  /** By period label, `null` without a date. */
  readonly periods: readonly ForecastMove<string | null>[];
  readonly categories: readonly ForecastMove<Category | null>[];
}

/** The moves of the deals that are in both: between periods of the kind, and between categories. */
export function movesSince(
  since: Snapshot,
  { deals, rules }: Assessment,
  kind: PeriodKind = 'quarter',
): ForecastMoves {
  const startMonth = rules.number('forecast.fiscalStartMonth');
  const periodIn = (values: DealValues): string | null => {
    const day = dayIn(values);
    return day === null ? null : periodOf(day, kind, startMonth).label;
  };
  const old = new Map(since.deals.map((deal): [Key, DealValues] => [deal.key, deal]));
  const pairs = deals.flatMap((assessed) => {
    const before = old.get(assessed.deal.key);
    return before === undefined ? [] : [{ before, after: dealValuesOf(assessed) }];
  });
  return {
    periods: movesBetween(pairs, periodIn),
    categories: movesBetween(pairs, ({ category }) => category),
  };
}

/** The day that puts a deal into a period, as in the forecast. */
function dayIn({ status, closeDate, closedOn }: DealValues): Day | null {
  return status === 'open' ? closeDate : (closedOn ?? closeDate);
}

interface Pair {
  readonly before: DealValues;
  readonly after: DealValues;
}

function movesBetween<Place extends string | null>(
  pairs: readonly Pair[],
  placeOf: (values: DealValues) => Place,
): readonly ForecastMove<Place>[] {
  const moves = new Map<string, ForecastMove<Place>>();
  for (const { before, after } of pairs) {
    const [from, to] = [placeOf(before), placeOf(after)];
    if (from === to) continue;
    const currency = currencyOf(after.currency);
    const same = JSON.stringify([currency, from, to]);
    const known = moves.get(same) ?? { currency, from, to, deals: [], before: 0, after: 0 };
    moves.set(same, {
      ...known,
      deals: [...known.deals, after.id],
      before: known.before + (before.expected ?? 0),
      after: known.after + (after.expected ?? 0),
    });
  }
  return [...moves.values()].sort(
    (one, other) => Math.abs(other.after - other.before) - Math.abs(one.after - one.before),
  );
}
