import type { Assessment } from '../assessment';
import { isoDate } from '../day';
import type { CellReference, Facts } from '../facts';
import type { Finding } from '../finding';
import { currencyOf } from '../forecast/currency';
import type { ForecastEntry } from '../forecast/entry';
import { grouped } from '../forecast/grouped';
import type { OverrideLine } from '../forecast/overrides';
import { sharesOf } from '../forecast/payments';
import type { Rates } from '../forecast/rates';
import type { ReportingForecast } from '../forecast/reporting';
import type { ReadTarget } from '../forecast/targets';
import { keyOf } from '../key';
import { findingCollector, NO_PARAMETERS } from './collector';
import type { AddFinding, FindingPlace } from './collector';

/** What the findings about money are raised from. */
export interface ForecastView {
  readonly assessment: Assessment;
  readonly facts: Facts;
  readonly entries: readonly ForecastEntry[];
  readonly targets: readonly ReadTarget[];
  readonly rates: Rates;
  readonly reporting: readonly ReportingForecast[];
  readonly overrides: readonly OverrideLine[];
}

/** What keeps a total, a target, a conversion or a payment plan from being right: overrides, payments, targets, rates. */
export function findInForecast(view: ForecastView): readonly Finding[] {
  const { findings, add } = findingCollector(view.assessment.parameters.findingIsOn);
  for (const line of view.overrides) findInOverride(line, add);
  findInPayments(view, add);
  for (const target of view.targets) findInTarget(target, view.entries, add);
  findInRates(view, add);
  return findings;
}

const at = (table: CellReference['table'], row: number, column: string): FindingPlace => ({
  cell: { table, row, column },
  deal: null,
  person: null,
});

function findInOverride({ entry, override, counts }: OverrideLine, add: AddFinding): void {
  const { deal } = entry.assessed;
  const place = { ...at('deals', deal.row, 'forecastOverride'), deal: deal.id };
  if (!counts) add('override-without-effect', place, { override, category: entry.category });
  else if (deal.amount !== null && (override < 0 || override > deal.amount)) {
    add('override-beyond-amount', place, { override, amount: deal.amount });
  }
}

function findInPayments({ facts }: ForecastView, add: AddFinding): void {
  const plans = grouped(facts.payments, ({ deal }) => deal);
  for (const deal of facts.deals) {
    const plan = plans.get(deal.key) ?? [];
    for (const { row, milestone, share, daysAfterClose } of plan) {
      const place = (column: string) => ({ ...at('payments', row, column), deal: deal.id });
      if (share === null) add('payment-share-missing', place('share'), { milestone });
      else if (share < 0)
        add('payment-share-negative', place('share'), { milestone, percent: percentOf(share) });
      if (daysAfterClose === null) add('payment-days-missing', place('daysAfterClose'), { milestone });
    }
    const [first] = plan;
    const sum = sharesOf(plan);
    if (first === undefined || sum === 1) continue;
    const place = { ...at('payments', first.row, 'share'), deal: deal.id };
    add('payment-shares-not-whole', place, { percent: percentOf(sum) });
  }
}

const percentOf = (share: number): number => Math.round(share * 1e6) / 1e4;

function findInTarget({ entry, use }: ReadTarget, entries: readonly ForecastEntry[], add: AddFinding): void {
  const { row, period, amount, owner, team } = entry;
  if (use === 'unreadablePeriod') add('target-period-unreadable', at('targets', row, 'period'), { period });
  if (use === 'duplicate') add('target-duplicate', at('targets', row, 'period'), { period });
  if (use !== 'counts') return;
  if (amount !== null && amount <= 0) add('target-not-positive', at('targets', row, 'amount'), { amount });
  const isKnown = (name: string | null, of: (entry: ForecastEntry) => string | null): boolean =>
    name === null || entries.some((deal) => keyOf(of(deal) ?? '') === keyOf(name));
  if (!isKnown(owner, ({ assessed }) => assessed.deal.owner)) {
    add('target-of-unknown-name', at('targets', row, 'owner'), { name: owner ?? '' });
  }
  if (!isKnown(team, ({ assessed }) => assessed.deal.team)) {
    add('target-of-unknown-name', at('targets', row, 'team'), { name: team ?? '' });
  }
}

const MOST_DAYS = 6;

function findInRates({ facts, entries, rates, reporting }: ForecastView, add: AddFinding): void {
  const { reportingCurrency } = rates;
  if (reportingCurrency === null) {
    const [first] = facts.rates;
    if (first !== undefined) add('rates-without-currency', at('rates', first.row, 'currency'), NO_PARAMETERS);
    return;
  }
  for (const { entry, use } of rates.uses) {
    const currency = currencyOf(entry.currency) ?? '';
    if (use === 'duplicate') add('rate-duplicate', at('rates', entry.row, 'from'), { currency });
    else if (entry.rate !== null && use === 'unusable') {
      add('rate-not-positive', at('rates', entry.row, 'rate'), { currency, rate: entry.rate });
    } else if (currency === reportingCurrency && entry.rate !== null && entry.rate !== 1) {
      add('rate-of-reporting-currency', at('rates', entry.row, 'rate'), { currency, rate: entry.rate });
    }
  }
  for (const currency of new Set(entries.map((entry) => entry.currency))) {
    const days = reporting.flatMap(({ missing, ratesOn }) => (missing.includes(currency) ? [ratesOn] : []));
    if (currency === null || days.length === 0) continue;
    const named = [...new Set(days)].sort((one, other) => one - other).map(isoDate);
    const shown = named.length > MOST_DAYS ? [...named.slice(0, MOST_DAYS), '…'] : named;
    const row = facts.rates.find((rate) => currencyOf(rate.currency) === currency)?.row;
    const deal = entries.find((entry) => entry.currency === currency)?.assessed.deal;
    const place = row === undefined ? at('deals', deal?.row ?? 0, 'currency') : at('rates', row, 'from');
    add('rate-missing', place, { currency, days: shown.join(', '), reporting: reportingCurrency });
  }
}
