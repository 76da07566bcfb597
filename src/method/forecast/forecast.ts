import type { Assessment } from '../deal/assessment';
import type { Facts } from '../facts/facts';
import { frozenDays } from './commitment';
import { entriesOf } from './entries/entry';
import type { ForecastEntry } from './entries/entry';
import { overridesOf } from './entries/overrides';
import type { OverrideLine } from './entries/overrides';
import { paymentPlanOf } from './payments';
import type { PaymentPlan } from './payments';
import { PERIOD_KINDS } from './entries/period';
import type { PeriodKind } from './entries/period';
import { entriesByPeriod } from './entries/period-entries';
import { periodForecastOf } from './period-forecast';
import type { PeriodForecast } from './period-forecast';
import { ENTRY_WORK, finish } from './range/steps';
import type { Steps } from './range/steps';
import { ratesOf } from './rates';
import type { Rates } from './rates';
import { readTargets } from './read-targets';
import { reportingForecastsOf } from './reporting';
import type { ReportingForecast } from './reporting';
import { targetForecastsOf } from './targets';
import type { TargetForecast } from './targets';

/** Everything that the forecast says: one object for the pane, the sheets and the report. */
export interface Forecast {
  /** First month of the fiscal year, 1–12. */
  readonly startMonth: number;
  readonly commonShock: number;
  /** Every deal whose status can be read, in sheet order. */
  readonly entries: readonly ForecastEntry[];
  /** By month, quarter and year: in time order, without a date last; then currencies in order of first occurrence. */
  readonly periods: Readonly<Record<PeriodKind, readonly PeriodForecast[]>>;
  /** The same periods over all currencies, in the reporting currency; empty when the Rules table names none. */
  readonly reporting: Readonly<Record<PeriodKind, readonly ReportingForecast[]>>;
  readonly rates: Rates;
  /** In sheet order. */
  readonly targets: readonly TargetForecast[];
  readonly overrides: readonly OverrideLine[];
  readonly payments: PaymentPlan;
}

/** The forecast of an assessment, all at once. */
export function forecastOf(assessment: Assessment, facts: Facts): Forecast {
  return finish(forecastSteps(assessment, facts));
}

/** The forecast of an assessment in slices of work, so that a pane can go on answering between them. */
export function* forecastSteps(assessment: Assessment, facts: Facts): Steps<Forecast> {
  const { rules, asOf } = assessment;
  const startMonth = rules.number('forecast.fiscalStartMonth');
  const commonShock = rules.number('forecast.commonShock');
  const entries = entriesOf(assessment);
  const rates = ratesOf(facts.rates, rules.text('forecast.currency'), frozenDays(assessment));
  const targets = readTargets(facts.targets, startMonth);

  const periods: Record<PeriodKind, readonly PeriodForecast[]> = { month: [], quarter: [], year: [] };
  const reporting: Record<PeriodKind, readonly ReportingForecast[]> = { month: [], quarter: [], year: [] };
  for (const kind of PERIOD_KINDS) {
    const byPeriod = entriesByPeriod(entries, kind, startMonth);
    const forecasts: PeriodForecast[] = [];
    for (const part of byPeriod) {
      forecasts.push(yield* periodForecastOf(part, commonShock));
      yield part.entries.length * ENTRY_WORK;
    }
    periods[kind] = forecasts;
    reporting[kind] = yield* reportingForecastsOf(byPeriod, rates, asOf, commonShock);
  }
  const payments = yield* paymentPlanOf(entries, facts, rules);
  const overrides = overridesOf(entries);
  return {
    startMonth,
    commonShock,
    entries,
    periods,
    reporting,
    rates,
    targets: yield* targetForecastsOf(targets, entries, commonShock),
    overrides,
    payments,
  };
}
