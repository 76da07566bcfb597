import type { Assessment } from '../deal/assessment';
import { isoDate } from '../facts/day';
import type { Facts } from '../facts/facts';
import type { Finding } from '../findings/finding';
import { currencyOf, isCurrencyCode } from '../facts/currency';
import { entriesOf } from '../forecast/entries/entry';
import type { ForecastEntry } from '../forecast/entries/entry';
import { grouped } from '../forecast/entries/grouped';
import { overridesOf } from '../forecast/entries/overrides';
import type { OverrideLine } from '../forecast/entries/overrides';
import { sharesOf } from '../forecast/payments';
import { PERIOD_KINDS } from '../forecast/entries/period';
import { entriesByPeriod } from '../forecast/entries/period-entries';
import { ratesDayOf, ratesOf } from '../forecast/rates';
import { readTargets } from '../forecast/read-targets';
import type { ReadTarget } from '../forecast/read-targets';
import { frozenDays } from '../forecast/commitment';
import { isTypedAsFiscal, lastDayOf } from '../forecast/entries/period';
import { keyOf } from '../facts/key';
import type { CellReference } from '../facts/rows';
import { findingCollector, NO_PARAMETERS } from '../findings/collector';
import type { AddFinding } from '../findings/collector';

/**
 * What keeps a total, a target, a conversion or a payment plan from being right: overrides, payments, targets, rates.
 * Needs no range, so that it is there long before the forecast.
 */
export function findInForecast(assessment: Assessment, facts: Facts): readonly Finding[] {
  const { findings, add } = findingCollector(assessment.parameters.findingIsOn, facts.unreadable);
  const entries = entriesOf(assessment);
  const startMonth = assessment.rules.number('forecast.fiscalStartMonth');
  for (const line of overridesOf(entries)) findInOverride(line, add);
  findInPayments(facts, add);
  const targets = readTargets(facts.targets, startMonth);
  for (const target of targets) findInTarget(target, entries, add);
  findFiscalTargets(targets, startMonth, add);
  findInRates(facts, entries, assessment, add);
  findUnknownCurrencies(facts, add);
  return findings;
}

const at = (table: CellReference['table'], row: number, column: string): CellReference => ({
  table,
  row,
  column,
});

function findInOverride({ entry, override, counts }: OverrideLine, add: AddFinding): void {
  const { deal } = entry.assessed;
  const cell = at('deals', deal.row, 'forecastOverride');
  if (!counts) add('override-without-effect', cell, deal.id, null, { override, category: entry.category });
  else if (deal.amount !== null && (override < 0 || override > deal.amount)) {
    add('override-beyond-amount', cell, deal.id, null, { override, amount: deal.amount });
  }
}

function findInPayments(facts: Facts, add: AddFinding): void {
  const plans = grouped(facts.payments, ({ deal }) => deal);
  for (const deal of facts.deals) {
    const plan = plans.get(deal.key) ?? [];
    for (const { row, milestone, share, daysAfterClose } of plan) {
      const cell = (column: string) => at('payments', row, column);
      if (share === null) add('payment-share-missing', cell('share'), deal.id, null, { milestone });
      else if (share < 0)
        add('payment-share-negative', cell('share'), deal.id, null, { milestone, percent: percentOf(share) });
      if (daysAfterClose === null)
        add('payment-days-missing', cell('daysAfterClose'), deal.id, null, { milestone });
    }
    const [first] = plan;
    const sum = sharesOf(plan);
    if (first === undefined || sum === 1) continue;
    const cell = at('payments', first.row, 'share');
    add('payment-shares-not-whole', cell, deal.id, null, { percent: percentOf(sum) });
  }
}

const percentOf = (share: number): number => Math.round(share * 1e6) / 1e4;

function findInTarget({ entry, use }: ReadTarget, entries: readonly ForecastEntry[], add: AddFinding): void {
  const { row, period, amount, owner, team } = entry;
  if (use === 'unreadablePeriod')
    add('target-period-unreadable', at('targets', row, 'period'), null, null, { period });
  if (use === 'duplicate') add('target-duplicate', at('targets', row, 'period'), null, null, { period });
  if (use !== 'counts') return;
  if (amount !== null && amount <= 0)
    add('target-not-positive', at('targets', row, 'amount'), null, null, { amount });
  const isKnown = (name: string | null, of: (entry: ForecastEntry) => string | null): boolean =>
    name === null || entries.some((deal) => keyOf(of(deal) ?? '') === keyOf(name));
  if (!isKnown(owner, ({ assessed }) => assessed.deal.owner)) {
    add('target-of-unknown-name', at('targets', row, 'owner'), null, null, { name: owner ?? '' });
  }
  if (!isKnown(team, ({ assessed }) => assessed.deal.team)) {
    add('target-of-unknown-name', at('targets', row, 'team'), null, null, { name: team ?? '' });
  }
}

/** Years and quarters that were typed as those of the calendar may be, where the fiscal year is another one: one for each. */
function findFiscalTargets(targets: readonly ReadTarget[], startMonth: number, add: AddFinding): void {
  if (startMonth === 1) return;
  const told = new Set<string>();
  for (const { entry, period } of targets) {
    if (period === null || period.kind === 'month' || isTypedAsFiscal(entry.period)) continue;
    if (told.has(period.label)) continue;
    told.add(period.label);
    add('target-in-fiscal-year', at('targets', entry.row, 'period'), null, null, {
      period: entry.period,
      label: period.label,
      first: period.first,
      last: lastDayOf(period),
    });
  }
}

const MOST_DAYS = 6;
const REPORTING_CURRENCY = 'forecast.currency';

function findInRates(
  facts: Facts,
  entries: readonly ForecastEntry[],
  assessment: Assessment,
  add: AddFinding,
): void {
  const { rules, asOf } = assessment;
  const rates = ratesOf(facts.rates, rules.text(REPORTING_CURRENCY), frozenDays(assessment));
  const { reportingCurrency } = rates;
  if (reportingCurrency === null) {
    const [first] = facts.rates;
    if (first === undefined) return;
    const rule = facts.rules.find(({ id }) => id.normalize('NFKC').trim() === REPORTING_CURRENCY);
    const cell = rule === undefined ? at('rates', first.row, 'currency') : at('rules', rule.row, 'value');
    add('rates-without-currency', cell, null, null, NO_PARAMETERS);
    return;
  }
  for (const { entry, use } of rates.uses) {
    const currency = currencyOf(entry.currency) ?? '';
    if (use === 'duplicate') add('rate-duplicate', at('rates', entry.row, 'from'), null, null, { currency });
    else if (entry.rate !== null && use === 'unusable') {
      add('rate-not-positive', at('rates', entry.row, 'rate'), null, null, { currency, rate: entry.rate });
    } else if (currency === reportingCurrency && entry.rate !== null && entry.rate !== 1) {
      add('rate-of-reporting-currency', at('rates', entry.row, 'rate'), null, null, {
        currency,
        rate: entry.rate,
      });
    }
  }
  const startMonth = rules.number('forecast.fiscalStartMonth');
  const missing = PERIOD_KINDS.flatMap((kind) => entriesByPeriod(entries, kind, startMonth))
    .map(({ period, currency }) => ({ currency, day: ratesDayOf(period, asOf) }))
    .filter(({ currency, day }) => rates.rateOn(currency, day) === null);
  for (const [currency, ofCurrency] of grouped(missing, (one) => one.currency)) {
    if (currency === null) continue;
    const named = [...new Set(ofCurrency.map(({ day }) => day))]
      .sort((one, other) => one - other)
      .map(isoDate);
    const shown = named.length > MOST_DAYS ? [...named.slice(0, MOST_DAYS), '…'] : named;
    const row = facts.rates.find((rate) => currencyOf(rate.currency) === currency)?.row;
    const deal = entries.find((entry) => entry.currency === currency)?.assessed.deal;
    const cell = row === undefined ? at('deals', deal?.row ?? 0, 'currency') : at('rates', row, 'from');
    add('rate-missing', cell, null, null, { currency, days: shown.join(', '), reporting: reportingCurrency });
  }
}

/**
 * A currency that is neither a code of three letters nor one of the Rates table is likely mistyped: its amounts stand
 * apart from those that they belong to.
 */
function findUnknownCurrencies({ deals, targets, rates }: Facts, add: AddFinding): void {
  const rated = new Set(rates.map(({ currency }) => currencyOf(currency)));
  const isKnown = (currency: string): boolean => {
    const code = currencyOf(currency) ?? '';
    return isCurrencyCode(code) || rated.has(code);
  };
  for (const { row, id, currency } of deals) {
    if (currency === null || isKnown(currency)) continue;
    add('currency-unknown', at('deals', row, 'currency'), id, null, { currency });
  }
  for (const { row, currency } of targets) {
    if (!isKnown(currency)) add('currency-unknown', at('targets', row, 'currency'), null, null, { currency });
  }
}
