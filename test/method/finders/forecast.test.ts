import { describe, expect, test } from '@jest/globals';
import type {
  Facts,
  FindingRuleId,
  PaymentMilestone,
  RateEntry,
  Rules,
  TargetEntry,
} from '../../../src/method';
import {
  assess,
  dayOf,
  DEFAULT_RULES,
  findInForecast,
  FORECAST_FINDING_RULES,
  keyOf,
} from '../../../src/method';
import { rulesWith } from '../assess-one';
import { facts, money, TODAY } from '../facts';
import { bestCase, together } from '../forecast/forecast-of';

type Rows = Partial<Facts>;
interface Example {
  readonly raises: Rows;
  readonly calm: Rows;
  readonly cell: string;
  /** The text of the reporting currency in the Rules table. */
  readonly reporting?: string;
  /** The first month of the fiscal year. */
  readonly startMonth?: number;
}

const A = bestCase('A', { closeDate: dayOf(2027, 2, 1), owner: 'Ann', team: 'North' });
const overridden = (override: number, parts = {}) =>
  bestCase('A', { forecastOverride: money(override), overrideReason: 'Frame order', ...parts });
const target = (parts: Partial<TargetEntry>): TargetEntry => ({
  row: 0,
  period: '2027',
  owner: null,
  team: null,
  currency: 'EUR',
  amount: money(1),
  ...parts,
});
const targets = (...parts: Partial<TargetEntry>[]) => together(A, { targets: parts.map(target) });
const rate = (currency: string, year: number, value: number | null): RateEntry => ({
  row: 0,
  currency,
  from: dayOf(year, 1, 1),
  rate: value,
});
const rates = (...rows: RateEntry[]) => together(A, { rates: rows });
const plan = (...rows: (readonly [number | null, number | null])[]): Rows =>
  together(A, {
    payments: rows.map(([share, daysAfterClose]): PaymentMilestone => ({
      row: 0,
      deal: keyOf('A'),
      milestone: 'Delivery',
      share,
      daysAfterClose,
    })),
  });

const EXAMPLES: Readonly<Record<keyof typeof FORECAST_FINDING_RULES, Example>> = {
  'override-without-effect': {
    raises: overridden(5, { status: 'won', closedOn: dayOf(2026, 11, 1) }),
    calm: overridden(5),
    cell: 'deals.forecastOverride',
  },
  'override-beyond-amount': {
    raises: overridden(1000.01),
    calm: overridden(1000),
    cell: 'deals.forecastOverride',
  },
  'target-period-unreadable': {
    raises: targets({ period: 'soon' }),
    calm: targets({}),
    cell: 'targets.period',
  },
  'target-duplicate': {
    raises: targets({ period: '2027-Q1', currency: 'eur' }, { period: 'Q1 2027' }),
    calm: targets({ period: '2027-Q1' }, { period: '2027-Q1', owner: 'Ann' }),
    cell: 'targets.period',
  },
  'target-not-positive': { raises: targets({ amount: money(0) }), calm: targets({}), cell: 'targets.amount' },
  'target-in-fiscal-year': {
    raises: targets({ period: '2026-Q4' }, { period: 'Q4 2026', owner: 'Ann' }, { period: '2027-01' }),
    calm: targets({ period: 'FY2026-Q4' }, { period: '2027财年' }, { period: '2027-01' }),
    cell: 'targets.period',
    startMonth: 4,
  },
  'target-of-unknown-name': {
    raises: targets({ owner: 'Anne' }),
    calm: targets({ owner: 'ann' }),
    cell: 'targets.owner',
  },
  'rates-without-currency': { raises: rates(rate('EUR', 2026, 7)), calm: A, cell: 'rates.currency' },
  'currency-unknown': {
    raises: bestCase('A', { currency: 'euro' }),
    calm: bestCase('A', { currency: ' ｅur' }),
    cell: 'deals.currency',
  },
  'rate-missing': {
    raises: rates(rate('EUR', 2028, 7)),
    calm: rates(rate('EUR', 2026, 7)),
    cell: 'rates.from',
    reporting: 'CNY',
  },
  'rate-duplicate': {
    raises: rates(rate('EUR', 2026, 7), rate('eur', 2026, 8)),
    calm: rates(rate('EUR', 2026, 7), rate('EUR', 2027, 8)),
    cell: 'rates.from',
    reporting: 'CNY',
  },
  'rate-not-positive': {
    raises: rates(rate('EUR', 2026, 0)),
    calm: rates(rate('EUR', 2026, 0.01)),
    cell: 'rates.rate',
    reporting: 'CNY',
  },
  'rate-of-reporting-currency': {
    raises: rates(rate('EUR', 2026, 7)),
    calm: rates(rate('EUR', 2026, 1)),
    cell: 'rates.rate',
    reporting: 'EUR',
  },
  'payment-shares-not-whole': {
    raises: plan([0.5, 1], [0.4, 1]),
    calm: plan([1 / 3, 1], [1 / 3, 1], [1 / 3, 1]),
    cell: 'payments.share',
  },
  'payment-share-missing': { raises: plan([null, 1], [1, 2]), calm: plan([1, 2]), cell: 'payments.share' },
  'payment-share-negative': {
    raises: plan([-0.1, 1], [1.1, 2]),
    calm: plan([0, 1], [1, 2]),
    cell: 'payments.share',
  },
  'payment-days-missing': { raises: plan([1, null]), calm: plan([1, -30]), cell: 'payments.daysAfterClose' },
};

function all(tables: Rows, rules: Rules = DEFAULT_RULES) {
  const read = facts(tables);
  return findInForecast(assess(read, rules, TODAY), read);
}

function found(rule: FindingRuleId, tables: Rows, reporting = '', startMonth = 1) {
  const rules = rulesWith({
    'forecast.fiscalStartMonth': startMonth,
    ...(reporting === '' ? {} : { 'forecast.currency': reporting }),
  });
  return all(tables, rules).filter((finding) => finding.rule === rule);
}

describe('each rule of the forecast', () => {
  test('has an example', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(FORECAST_FINDING_RULES).sort());
  });
  test.each(Object.entries(EXAMPLES) as [FindingRuleId, Example][])(
    '%s is raised by its example at its cell, and not by the near miss',
    (rule, { raises, calm, cell, reporting, startMonth }) => {
      const cells = found(rule, raises, reporting, startMonth).map(
        (finding) => `${finding.cell?.table}.${finding.cell?.column}`,
      );
      expect(cells).toEqual([cell]);
      expect(found(rule, calm, reporting, startMonth)).toEqual([]);
    },
  );
});

describe('a finding of the forecast', () => {
  test('carries what it rests on', () => {
    expect(found('payment-shares-not-whole', plan([0.5, 1], [0.4, 1]))[0]).toMatchObject({
      deal: 'A',
      severity: 'warning',
      parameters: { percent: 90 },
    });
    const [missing] = found('rate-missing', A, 'cny');
    expect(missing).toMatchObject({
      cell: { table: 'deals', column: 'currency' },
      parameters: { currency: 'EUR', days: '2027-02-28, 2027-03-31, 2027-12-31', reporting: 'CNY' },
    });
  });
  test('says which days a typed quarter stands for in a fiscal year from April', () => {
    const quarter = targets({ period: '2026-Q4' });
    expect(found('target-in-fiscal-year', quarter, '', 4)[0]).toMatchObject({
      severity: 'info',
      parameters: {
        period: '2026-Q4',
        label: 'FY2026-Q4',
        first: dayOf(2026, 1, 1),
        last: dayOf(2026, 3, 31),
      },
    });
    expect(found('target-in-fiscal-year', quarter)).toEqual([]);
  });
  test('of a rule that is switched off is not raised', () => {
    const rules = rulesWith({ 'finding.payment-days-missing': false });
    expect(all(plan([1, null]), rules)).toEqual([]);
  });
});

describe('a currency that is not recognised', () => {
  const unknown = (tables: Rows) => all(tables).filter(({ rule }) => rule === 'currency-unknown');
  test.each(['euro', '$', '¥', 'EU', 'E1R'])('is shown as it was typed: %s', (currency) => {
    const [found, ...others] = unknown(bestCase('A', { currency }));
    expect(found).toMatchObject({ severity: 'warning', deal: 'A', parameters: { currency } });
    expect(others).toEqual([]);
  });
  test('is none when it is a code, stands in the Rates table, or is missing', () => {
    for (const currency of ['EUR', 'usd', 'RMB', null])
      expect(unknown(bestCase('A', { currency }))).toEqual([]);
    expect(
      unknown(together(bestCase('A', { currency: '人民币' }), { rates: [rate('人民币', 2026, 1)] })),
    ).toEqual([]);
  });
  test('is found in the targets, too', () => {
    expect(unknown(targets({ currency: 'euro' }))[0]?.cell).toEqual({
      table: 'targets',
      row: 0,
      column: 'currency',
    });
  });
});

test('a missing reporting currency is missed in its own line of the Rules table, where there is one', () => {
  const withRule = (id: string) =>
    all({
      ...rates(rate('EUR', 2026, 7)),
      rules: [
        { row: 0, id: 'support.coach', value: 2 },
        { row: 0, id, value: null },
      ],
    }).find(({ rule }) => rule === 'rates-without-currency')?.cell;
  expect(withRule('forecast.currency ')).toEqual({ table: 'rules', row: 1, column: 'value' });
  expect(withRule('forecast.commonShock')).toEqual({ table: 'rates', row: 0, column: 'currency' });
});
