import { keyOf } from '../facts/key';
import type { TargetEntry } from '../facts/rows';
import type { ForecastEntry } from './entries/entry';
import type { Period } from './entries/period';
import { outcomesOf } from './period-forecast';
import { chanceToReach, distributionOf } from './range/range';
import type { Chance } from './range/range';
import type { Steps } from './range/steps';
import type { ReadTarget } from './read-targets';
import { totalsOf } from './totals';
import type { Totals } from './totals';

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

/** How the forecast stands to each target that counts. */
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
