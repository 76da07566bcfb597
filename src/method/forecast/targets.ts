import type { TargetEntry } from '../facts';
import { keyOf } from '../key';
import { currencyOf } from './currency';
import type { ForecastEntry } from './entry';
import { parsePeriod } from './period';
import type { Period } from './period';
import { outcomesOf } from './period-forecast';
import { chanceToReach, distributionOf } from './range/range';
import type { Chance } from './range/range';
import type { Steps } from './range/steps';
import { totalsOf } from './totals';
import type { Totals } from './totals';

/** What a target row is good for. */
export type TargetUse = 'counts' | 'unreadablePeriod' | 'duplicate' | 'withoutAmount';

export interface ReadTarget {
  readonly entry: TargetEntry;
  readonly use: TargetUse;
  readonly period: Period | null;
  readonly currency: string | null;
}

/** A target beside what the deals of its owner, team, period and currency bring; without owner and team, all deals. */
export interface TargetForecast extends Totals {
  readonly entry: TargetEntry;
  readonly period: Period;
  readonly currency: string | null;
  readonly target: number;
  /** Target less booked; at least 0. */
  readonly gap: number;
  /** Amount of the counted open deals ÷ gap; null once the target is reached. */
  readonly coverage: number | null;
  /** Target less booked and expected: what the forecast falls short by; negative when it goes beyond. */
  readonly shortfall: number;
  /** Of booked and counted deals reaching the target. */
  readonly reach: Chance;
}

/** Which target rows count, and why the others do not. Of two rows with the same period, owner, team and currency the first counts. */
export function readTargets(entries: readonly TargetEntry[], startMonth: number): readonly ReadTarget[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const period = parsePeriod(entry.period, startMonth);
    const currency = currencyOf(entry.currency);
    const named = (name: string | null): string => (name === null ? '' : keyOf(name));
    const key = [period?.label, named(entry.owner), named(entry.team), currency].join('\n');
    const isFirst = !seen.has(key);
    if (period !== null) seen.add(key);
    return { entry, use: useOf(entry, period, isFirst), period, currency };
  });
}

function useOf(entry: TargetEntry, period: Period | null, isFirst: boolean): TargetUse {
  if (period === null) return 'unreadablePeriod';
  if (!isFirst) return 'duplicate';
  return entry.amount === null ? 'withoutAmount' : 'counts';
}

export function* targetForecastsOf(
  targets: readonly ReadTarget[],
  entries: readonly ForecastEntry[],
  commonShock: number,
): Steps<readonly TargetForecast[]> {
  const forecasts: TargetForecast[] = [];
  for (const { entry, use, period, currency } of targets) {
    if (use !== 'counts' || period === null || entry.amount === null) continue;
    const mine = entries.filter((deal) => isAimedAt(deal, entry, period, currency));
    const totals = totalsOf(mine);
    const gap = Math.max(0, entry.amount - totals.booked.amount);
    const distribution = yield* distributionOf(outcomesOf(mine, commonShock));
    forecasts.push({
      entry,
      period,
      currency,
      target: entry.amount,
      ...totals,
      gap,
      coverage: gap === 0 ? null : totals.total.amount / gap,
      shortfall: entry.amount - totals.booked.amount - totals.total.expected,
      reach: chanceToReach(distribution, entry.amount - totals.booked.amount),
    });
  }
  return forecasts;
}

function isAimedAt(
  { assessed: { deal }, day, currency: ofDeal }: ForecastEntry,
  { owner, team }: TargetEntry,
  period: Period,
  currency: string | null,
): boolean {
  if (day === null || day < period.first || day >= period.after || ofDeal !== currency) return false;
  const isNamed = (name: string | null, asked: string | null): boolean =>
    asked === null || (name !== null && keyOf(name) === keyOf(asked));
  return isNamed(deal.owner, owner) && isNamed(deal.team, team);
}
