import { isoDate } from '../facts/day';
import type { Category } from '../facts/verdicts';
import type { Call, DealStatus } from '../facts/levels';
import type { Forecast } from './forecast';
import type { PeriodForecast } from './period-forecast';
import type { Chance } from './range/range';
import type { ReportingForecast } from './reporting';
import type { BlockTotal, ExpectedTotal, ForecastTotal, NamedTotals } from './totals';

/** The names of the report are fixed, whatever the language of the workbook. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  closed: 'Closed',
  commit: 'Commit',
  bestCase: 'Best case',
  pipeline: 'Pipeline',
  omitted: 'Omitted',
  notAssessed: 'Not assessed',
};
export const STATUS_NAMES: Readonly<Record<DealStatus, string>> = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
  dropped: 'Dropped',
};
const CALL_NAMES: Readonly<Record<Call, string>> = {
  commit: 'Commit',
  bestCase: 'Best case',
  pipeline: 'Pipeline',
  omitted: 'Omitted',
};

/** The forecast in the file that `check --json` writes: report.md in this folder gives the meaning of every field. */
export interface ForecastReport {
  readonly fiscalStartMonth: number;
  readonly periods: readonly PeriodReport[];
  readonly reporting: readonly ReportingReport[];
  readonly targets: readonly TargetReport[];
  readonly overrides: readonly OverrideReport[];
  readonly payments: readonly PaymentReport[];
}

interface Blocks {
  readonly booked: BlockTotal;
  readonly omitted: BlockTotal;
  readonly notAssessed: BlockTotal;
}

interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly rangeError: number;
}

export interface PeriodReport extends ForecastTotal, Quantiles, Blocks {
  readonly period: string | null;
  readonly currency: string | null;
  readonly categories: Readonly<Record<string, ForecastTotal>>;
  readonly calls: readonly (ExpectedTotal & { readonly call: string | null })[];
  readonly stageForecast: ExpectedTotal;
  readonly owners: readonly NamedReport[];
  readonly teams: readonly NamedReport[];
}

export interface NamedReport extends ExpectedTotal, Blocks {
  readonly name: string | null;
}

export interface ReportingReport extends ExpectedTotal, Quantiles, Blocks {
  readonly period: string | null;
  readonly currency: string;
  readonly ratesOn: string;
  readonly rates: readonly {
    readonly currency: string | null;
    readonly rate: number;
    readonly frozen: boolean;
  }[];
  readonly missing: readonly (string | null)[];
}

export interface TargetReport extends ExpectedTotal {
  readonly period: string;
  readonly currency: string | null;
  readonly owner: string | null;
  readonly team: string | null;
  readonly target: number;
  readonly booked: BlockTotal;
  readonly gap: number;
  readonly coverage: number | null;
  readonly shortfall: number;
  readonly reach: Chance;
}

export interface OverrideReport {
  readonly deal: string;
  readonly override: number;
  readonly reason: string | null;
  readonly replaced: number | null;
  readonly counts: boolean;
}

export interface PaymentReport {
  readonly month: string | null;
  readonly currency: string | null;
  readonly count: number;
  readonly booked: number;
  readonly open: number;
  readonly expected: number;
}

/** The forecast by quarters, as the report holds it. */
export function forecastReport(forecast: Forecast): ForecastReport {
  return {
    fiscalStartMonth: forecast.startMonth,
    periods: forecast.periods.quarter.map(periodReport),
    reporting: forecast.reporting.quarter.map(reportingReport),
    targets: forecast.targets.map(
      ({ entry, period, currency, target, total, booked, gap, coverage, shortfall, reach }) => ({
        period: period.label,
        currency,
        owner: entry.owner,
        team: entry.team,
        target,
        ...expectedOnly(total),
        booked,
        gap,
        coverage,
        shortfall,
        reach,
      }),
    ),
    overrides: forecast.overrides.map(({ entry, override, reason, replaced, counts }) => ({
      deal: entry.assessed.deal.id,
      override,
      reason,
      replaced,
      counts,
    })),
    payments: forecast.payments.months.map(({ month, ...sums }) => ({
      month: month?.label ?? null,
      ...sums,
    })),
  };
}

function periodReport(forecast: PeriodForecast): PeriodReport {
  const { period, currency, total, range, booked, omitted, notAssessed, categories } = forecast;
  return {
    period: period?.label ?? null,
    currency,
    ...total,
    ...quantiles(range),
    booked,
    omitted,
    notAssessed,
    categories: {
      [CATEGORY_NAMES.commit]: categories.commit,
      [CATEGORY_NAMES.bestCase]: categories.bestCase,
      [CATEGORY_NAMES.pipeline]: categories.pipeline,
    },
    calls: forecast.calls.map((line) => ({
      ...line,
      call: line.call === null ? null : CALL_NAMES[line.call],
    })),
    stageForecast: forecast.stageForecast,
    owners: forecast.owners.map(namedReport),
    teams: forecast.teams.map(namedReport),
  };
}

const namedReport = ({ name, total, booked, omitted, notAssessed }: NamedTotals): NamedReport => ({
  name,
  ...expectedOnly(total),
  booked,
  omitted,
  notAssessed,
});

function reportingReport(forecast: ReportingForecast): ReportingReport {
  const { period, currency, ratesOn, rates, missing, total, range, booked, omitted, notAssessed } = forecast;
  return {
    period: period?.label ?? null,
    currency,
    ratesOn: isoDate(ratesOn),
    rates: rates.map((each) => ({ currency: each.currency, rate: each.rate, frozen: each.isFrozen })),
    missing,
    ...total,
    ...quantiles(range),
    booked,
    omitted,
    notAssessed,
  };
}

const expectedOnly = ({ count, amount, expected }: ExpectedTotal): ExpectedTotal => ({
  count,
  amount,
  expected,
});

const quantiles = ({ p10, p50, p90, error }: PeriodForecast['range']): Quantiles => ({
  p10,
  p50,
  p90,
  rangeError: error,
});
