import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  assess,
  dayOf,
  DEFAULT_RULES,
  exactSum,
  forecastOf,
  forecastReport,
  PERIOD_KINDS,
} from '../../../src/method';
import { rulesWith } from '../assess-one';
import { deal, money, TODAY } from '../facts';
import { randomFacts } from '../random-facts';
import { bestCase, forecast, together, unverified } from './forecast-of';

const Q1 = dayOf(2027, 2, 1);
const Q2 = dayOf(2027, 5, 1);

describe('the periods of a forecast', () => {
  const won = (id: string, parts = {}) => ({ deals: [deal({ id, status: 'won', ...parts })] });
  const tables = together(
    bestCase('A', { closeDate: Q2, amount: money(1000), owner: 'Ann', team: 'North', call: 'commit' }),
    unverified('B', { closeDate: Q1, amount: money(200), currency: ' usd', owner: 'Bo', stage: 3 }),
    bestCase('C', { closeDate: Q1, amount: money(300.3), owner: 'ANN', stage: 4 }),
    won('D', { closeDate: Q2, closedOn: Q1, amount: money(50) }),
    won('E', { closeDate: Q1, closedOn: null, amount: money(7) }),
    { deals: [deal({ id: 'F', status: 'lost', closedOn: Q1, amount: money(11) })] },
    { deals: [deal({ id: 'G', closeDate: Q1, amount: money(13), stage: 2 })] },
    bestCase('H', { closeDate: Q1, amount: money(17), cra: null }),
    bestCase('I', { closeDate: null, amount: money(19) }),
    bestCase('J', { closeDate: Q1, amount: null }),
    { deals: [deal({ id: 'K', closeDate: Q1, currency: null, amount: money(23) })] },
    { deals: [deal({ id: 'L', closeDate: Q1, status: null, amount: money(29) })] },
  );
  const { periods } = forecast(tables);
  const quarter = (label: string | null, currency: string | null) =>
    periods.quarter.find((one) => (one.period?.label ?? null) === label && one.currency === currency);

  test('stand in time order with the undated last, then the currencies as they first occur', () => {
    expect(periods.quarter.map(({ period, currency }) => [period?.label ?? null, currency])).toEqual([
      ['2027-Q1', 'EUR'],
      ['2027-Q1', 'USD'],
      ['2027-Q1', null],
      ['2027-Q2', 'EUR'],
      [null, 'EUR'],
    ]);
    expect(periods.month.map(({ period }) => period?.label ?? null)).toContain('2027-05');
    expect(periods.year.map(({ period }) => period?.label ?? null)).toEqual(['2027', '2027', '2027', null]);
  });
  test('count open deals by close date in Commit, Best case and Pipeline; the rest stands beside', () => {
    expect(quarter('2027-Q1', 'EUR')).toMatchObject({
      total: { count: 2, amount: 300.3, expected: 150.15 },
      booked: { count: 2, amount: 57 },
      omitted: { count: 2, amount: 28 },
      notAssessed: { count: 1, amount: 13 },
    });
    expect(quarter('2027-Q2', 'EUR')?.total).toMatchObject({ count: 1, amount: 1000, expected: 500 });
    expect(quarter(null, 'EUR')?.total).toMatchObject({ count: 1, amount: 19, expected: 9.5 });
    expect(quarter('2027-Q1', null)?.notAssessed).toEqual({ count: 1, amount: 23 });
  });
  test('show categories, owners, teams, calls and the stage odds', () => {
    const first = quarter('2027-Q1', 'EUR');
    expect(first?.categories.bestCase).toMatchObject({ count: 2, expected: 150.15, stageExpected: 150.15 });
    expect(first?.categories.commit.count).toBe(0);
    expect(first?.owners.map(({ name, total, booked }) => [name, total.count, booked.amount])).toEqual([
      ['ANN', 2, 57],
    ]);
    expect(quarter('2027-Q2', 'EUR')?.teams.map(({ name }) => name)).toEqual(['North']);
    expect(quarter('2027-Q2', 'EUR')?.calls).toEqual([
      { call: 'commit', count: 1, amount: 1000, expected: 500 },
    ]);
    // open deals only, the not assessed and the omitted among them: 300.30 × 0.5 + 13 × 0.1
    expect(first?.stageForecast).toEqual({ count: 4, amount: 330.3, expected: 150.15 + 1.3 });
  });
  test('show what rests on unverified and on contradicted items', () => {
    expect(quarter('2027-Q1', 'USD')?.total).toMatchObject({ expected: 95, unverified: 95 });
    // W1 is claimed without a top decider: without it nothing of 0.5 is left but the 0.03 of 0W1F
    expect(quarter('2027-Q2', 'EUR')?.total.contradicted).toBeCloseTo(1000 * (0.5 - 0.03), 9);
    expect(quarter('2027-Q2', 'EUR')?.total.unverified).toBe(0);
  });
  test('follow the fiscal year of the rules', () => {
    const fiscal = forecast(tables, rulesWith({ 'forecast.fiscalStartMonth': 4 })).periods;
    expect(fiscal.quarter.map(({ period }) => period?.label ?? null)).toEqual([
      'FY2027-Q4',
      'FY2027-Q4',
      'FY2027-Q4',
      'FY2028-Q1',
      null,
    ]);
  });
  test('add up to the same over months, quarters and years, whatever the order of the deals', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const of = (deals: typeof facts.deals) => {
          const read = { ...facts, deals };
          return forecastOf(assess(read, DEFAULT_RULES, TODAY), read);
        };
        const found = of(facts.deals);
        const totals = PERIOD_KINDS.map((kind) =>
          found.periods[kind].map(({ total, booked }) => [total.expected, booked.amount]),
        );
        const cents = totals.map((rows) =>
          rows
            .flat()
            .reduce((sum, value) => sum + value, 0)
            .toFixed(2),
        );
        expect(new Set(cents).size).toBe(1);
        const counts = found.periods.quarter.map(
          (one) => one.total.count + one.booked.count + one.omitted.count + one.notAssessed.count,
        );
        expect(exactSum(counts)).toBe(facts.deals.filter(({ status }) => status !== null).length);
        const turned = of([...facts.deals].reverse());
        const sums = ({ periods: { quarter: all } }: typeof found) =>
          all.map(({ period, total, range }) => [period?.label, total.amount, total.expected, range]);
        expect(sums(turned)).toEqual(sums(found));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an override', () => {
  const override = (parts: Parameters<typeof bestCase>[1], rows = bestCase) =>
    forecast(
      rows('A', { closeDate: Q1, forecastOverride: money(950), overrideReason: 'Frame order', ...parts }),
    );

  test('replaces the expected amount of a counted deal in the forecast, and nothing in the deal', () => {
    const found = override({ amount: money(1000) });
    const [quarter] = found.periods.quarter;
    expect(quarter?.total).toMatchObject({ amount: 1000, expected: 950, overridden: 950, contradicted: 0 });
    expect(quarter?.range).toMatchObject({ p10: 1000, p50: 1000 });
    expect(found.entries[0]?.assessed.expected).toBe(500);
    expect(found.overrides).toMatchObject([
      { override: 950, reason: 'Frame order', replaced: 500, counts: true },
    ]);
  });
  test('outside the amount is a fixed sum', () => {
    const [quarter] = override({ amount: money(800) }).periods.quarter;
    expect(quarter?.range).toEqual({ p10: 950, p50: 950, p90: 950, error: 0 });
  });
  test('of a deal that is not counted is listed and has no effect', () => {
    const found = override({ status: 'won', closedOn: Q1 });
    expect(found.periods.quarter[0]).toMatchObject({ booked: { amount: 1000 }, total: { expected: 0 } });
    expect(found.overrides.map(({ counts }) => counts)).toEqual([false]);
  });
});

test('the report names what it holds', () => {
  const report = forecastReport(
    forecast(together(bestCase('A', { closeDate: Q1, call: 'bestCase', forecastOverride: money(1) }))),
  );
  expect(report.periods[0]).toMatchObject({
    period: '2027-Q1',
    currency: 'EUR',
    count: 1,
    amount: 1000,
    expected: 1,
    p10: 0,
    p50: 0,
    p90: 0,
    rangeError: 0,
    booked: { count: 0, amount: 0 },
    calls: [{ call: 'Best case' }],
  });
  expect(Object.keys(report.periods[0]?.categories ?? {})).toEqual(['Commit', 'Best case', 'Pipeline']);
  expect(report.overrides).toEqual([{ deal: 'A', override: 1, reason: null, replaced: 500, counts: true }]);
});
