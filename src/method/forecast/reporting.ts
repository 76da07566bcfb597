import type { Day } from '../facts/day';
import { exactSumOf } from './entries/exact-sum';
import type { ForecastEntry } from './entries/entry';
import type { Period } from './entries/period';
import type { PeriodEntries } from './entries/period-entries';
import { grouped } from './entries/grouped';
import { outcomeOf } from './range/outcome';
import type { Outcome } from './range/outcome';
import { distributionOf, rangeOf } from './range/range';
import type { Range } from './range/range';
import type { Steps } from './range/steps';
import { ratesDayOf } from './rates';
import type { RateInForce, Rates } from './rates';
import { totalsOf } from './totals';
import type { BlockTotal, ExpectedTotal, Totals } from './totals';

/** A currency of a period with the rate that it was converted at. */
export interface ConvertedCurrency extends RateInForce {
  readonly currency: string | null;
}

/** One period over all currencies, in the reporting currency. */
export interface ReportingForecast {
  readonly period: Period | null;
  readonly currency: string;
  /** The day whose rates were used: the last day of the period, or today for deals without a date. */
  readonly ratesOn: Day;
  readonly rates: readonly ConvertedCurrency[];
  /** Currencies without a rate in force: their deals are not in the figures. Empty when the figures are complete. */
  readonly missing: readonly (string | null)[];
  readonly total: ExpectedTotal;
  readonly booked: BlockTotal;
  readonly omitted: BlockTotal;
  readonly notAssessed: BlockTotal;
  readonly range: Range;
}

/** The periods in the reporting currency; none when the Rules table names no such currency. */
export function* reportingForecastsOf(
  periods: readonly PeriodEntries[],
  rates: Rates,
  today: Day,
  commonShock: number,
): Steps<readonly ReportingForecast[]> {
  const currency = rates.reportingCurrency;
  if (currency === null) return [];
  const forecasts: ReportingForecast[] = [];
  for (const parts of grouped(periods, ({ period }) => period?.first ?? null).values()) {
    const period = parts[0]?.period ?? null;
    const ratesOn = ratesDayOf(period, today);
    const rated = parts.map((part) => ({ ...part, inForce: rates.rateOn(part.currency, ratesOn) }));
    const known = rated.flatMap(({ inForce, ...part }) =>
      inForce === null ? [] : [{ ...part, ...inForce }],
    );
    const outcomes = known.flatMap(({ entries, rate }) => convertedOutcomes(entries, rate, commonShock));
    forecasts.push({
      period,
      currency,
      ratesOn,
      rates: known.map((part) => ({
        currency: part.currency,
        rate: part.rate,
        cell: part.cell,
        isFrozen: part.isFrozen,
      })),
      missing: rated.flatMap((part) => (part.inForce === null ? [part.currency] : [])),
      ...convertedTotals(known),
      range: rangeOf(yield* distributionOf(outcomes)),
    });
  }
  return forecasts;
}

function convertedOutcomes(
  entries: readonly ForecastEntry[],
  rate: number,
  commonShock: number,
): readonly Outcome[] {
  return entries
    .filter(({ block }) => block === 'counted')
    .map((entry) => {
      const { fixed, amount, chances } = outcomeOf(entry, commonShock);
      return { fixed: fixed * rate, amount: amount * rate, chances };
    });
}

/** Each currency's total × its rate, as a reader would work it out from the sheet. */
function convertedTotals(
  parts: readonly { readonly entries: readonly ForecastEntry[]; readonly rate: number }[],
) {
  const all = parts.map(({ entries, rate }) => ({ ...totalsOf(entries), rate }));
  const block = (of: (totals: Totals) => BlockTotal): BlockTotal => ({
    count: exactSumOf(all, (totals) => of(totals).count),
    amount: exactSumOf(all, (totals) => of(totals).amount * totals.rate),
  });
  return {
    total: {
      ...block(({ total }) => total),
      expected: exactSumOf(all, ({ total, rate }) => total.expected * rate),
    },
    booked: block(({ booked }) => booked),
    omitted: block(({ omitted }) => omitted),
    notAssessed: block(({ notAssessed }) => notAssessed),
  };
}
