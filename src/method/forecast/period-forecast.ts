import type { CountedCategory, ForecastEntry } from './entries/entry';
import { exactSumOf } from './entries/exact-sum';
import type { PeriodEntries } from './entries/period-entries';
import type { Period } from './entries/period';
import { outcomeOf } from './range/outcome';
import { distributionOf, rangeOf } from './range/range';
import type { Range } from './range/range';
import type { Steps } from './range/steps';
import {
  blockTotalOf,
  callTotalsOf,
  categoryTotalsOf,
  namedTotalsOf,
  stageExpectedOf,
  totalsOf,
} from './totals';
import type { CallTotal, ExpectedTotal, ForecastTotal, NamedTotals, Totals } from './totals';

/** The forecast of one period and currency; a null period holds the deals without a date. */
export interface PeriodForecast extends Totals {
  readonly period: Period | null;
  readonly currency: string | null;
  readonly categories: Readonly<Record<CountedCategory, ForecastTotal>>;
  readonly owners: readonly NamedTotals[];
  readonly teams: readonly NamedTotals[];
  readonly calls: readonly CallTotal[];
  /** The stage-odds forecast: all open deals, also those that nobody assessed, by the odds of the claimed stage. */
  readonly stageForecast: ExpectedTotal;
  /** Of the total of the counted deals. */
  readonly range: Range;
}

/** All figures of a period and currency. */
export function* periodForecastOf(
  { period, currency, entries }: PeriodEntries,
  commonShock: number,
): Steps<PeriodForecast> {
  const open = entries.filter(({ assessed }) => assessed.deal.status === 'open');
  return {
    period,
    currency,
    ...totalsOf(entries),
    categories: categoryTotalsOf(entries),
    owners: namedTotalsOf(entries, ({ assessed }) => assessed.deal.owner),
    teams: namedTotalsOf(entries, ({ assessed }) => assessed.deal.team),
    calls: callTotalsOf(entries),
    stageForecast: { ...blockTotalOf(open), expected: exactSumOf(open, stageExpectedOf) },
    range: rangeOf(yield* distributionOf(outcomesOf(entries, commonShock))),
  };
}

/** What each counted deal can bring. */
export function outcomesOf(entries: readonly ForecastEntry[], commonShock: number) {
  return entries.filter(({ block }) => block === 'counted').map((entry) => outcomeOf(entry, commonShock));
}
