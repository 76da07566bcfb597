import type { Key } from '../facts/key';
import type { Day } from '../facts/day';
import { COUNTED } from './entries/entry';
import type { ForecastEntry } from './entries/entry';
import type { Forecast } from './forecast';
import { isInPeriod } from './entries/period';
import type { Period } from './entries/period';
import { outcomesOf } from './period-forecast';
import { distributionOf, rangeOf } from './range/range';
import type { Range } from './range/range';
import type { Distribution } from './range/distribution';
import type { Steps } from './range/steps';
import { totalsOf } from './totals';
import type { Totals } from './totals';

/** What somebody tries out on an open deal; what is left out stays as it is. */
export interface WhatIf {
  readonly deal: Key;
  /** Win chance, 0–1. */
  readonly chance?: number;
  readonly day?: Day | null;
  readonly amount?: number;
}

/** The figures of a period and currency with some deals changed. */
export interface WhatIfForecast extends Totals {
  readonly range: Range;
  readonly distribution: Distribution;
}

/**
 * The figures of a period and currency with these changes, worked out anew from the entries of the forecast. A deal whose
 * win chance is tried out counts, in the pipeline where the model leaves it out, and its override gives way.
 */
export function* whatIf(
  { entries, commonShock }: Pick<Forecast, 'entries' | 'commonShock'>,
  { period, currency }: { readonly period: Period | null; readonly currency: string | null },
  changes: readonly WhatIf[],
): Steps<WhatIfForecast> {
  const inPeriod = entriesWith(entries, changes).filter(
    (entry) => entry.currency === currency && isInPeriod(entry.day, period),
  );
  const distribution = yield* distributionOf(outcomesOf(inPeriod, commonShock));
  return { ...totalsOf(inPeriod), range: rangeOf(distribution), distribution };
}

/** The entries with the changes made; closed deals stay as they are. */
function entriesWith(
  entries: readonly ForecastEntry[],
  changes: readonly WhatIf[],
): readonly ForecastEntry[] {
  const changeOf = new Map(changes.map((change) => [change.deal, change]));
  return entries.map((entry) => {
    const change = changeOf.get(entry.assessed.deal.key);
    return change === undefined || entry.assessed.deal.status !== 'open' ? entry : changed(entry, change);
  });
}

function changed(entry: ForecastEntry, change: WhatIf): ForecastEntry {
  const amount = change.amount ?? entry.amount;
  const chance = change.chance ?? entry.chance;
  const day = change.day === undefined ? entry.day : change.day;
  if (change.chance === undefined) {
    const expected = entry.override ?? amount * chance;
    return { ...entry, amount, day, expected };
  }
  const category = COUNTED.find((counted) => counted === entry.category) ?? 'pipeline';
  return {
    ...entry,
    amount,
    chance,
    day,
    category,
    block: 'counted',
    override: null,
    expected: amount * chance,
  };
}
