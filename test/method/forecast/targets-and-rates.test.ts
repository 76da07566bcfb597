import { describe, expect, test } from '@jest/globals';
import type { Commitment, RateEntry, TargetEntry } from '../../../src/method';
import { dayOf, isoDate } from '../../../src/method';
import { ratesOf } from '../../../src/method/forecast/rates';
import { rulesWith } from '../assess-one';
import { deal, money } from '../facts';
import { bestCase, forecast, together } from './forecast-of';

const Q1 = dayOf(2027, 2, 1);
const target = (parts: Partial<TargetEntry> = {}): TargetEntry => ({
  row: 0,
  period: '2027-Q1',
  owner: null,
  team: null,
  currency: 'EUR',
  amount: money(1000),
  ...parts,
});
const rate = (currency: string, from: number | null, value: number | null): RateEntry => ({
  row: 0,
  currency,
  from: from === null ? null : dayOf(2027, from, 1),
  rate: value,
});
const closedWith = (period: string, rates: Readonly<Record<string, number>>): Commitment => ({
  id: 'closed',
  kind: 'close',
  asOf: dayOf(2027, 4, 2),
  period,
  deals: [],
  rates: Object.entries(rates).map(([currency, value], row) => ({
    currency,
    rate: value,
    row,
    isEdited: false,
  })),
  fingerprint: '',
});
const deals = together(
  bestCase('A', { closeDate: Q1, amount: money(900), owner: 'Ann', team: 'North' }),
  bestCase('B', { closeDate: Q1, amount: money(300), owner: 'Bo', team: 'North' }),
  bestCase('C', { closeDate: dayOf(2027, 4, 1), amount: money(5000), owner: 'Ann' }),
  { deals: [deal({ id: 'D', status: 'won', closedOn: Q1, amount: money(600), owner: 'Bo' })] },
);

describe('a target', () => {
  const of = (...targets: TargetEntry[]) => forecast(together(deals, { targets })).targets;

  test('of everybody stands beside booked, gap, coverage and the chance to reach it', () => {
    const [found] = of(target());
    expect(found).toMatchObject({
      target: 1000,
      booked: { count: 1, amount: 600 },
      total: { count: 2, amount: 1200, expected: 600 },
      gap: 400,
      coverage: 3,
      shortfall: -200,
    });
    // 400 more is reached when A is won: 0.5 under every shock on average
    expect(found?.reach.chance).toBeCloseTo(0.5, 12);
    expect(found?.reach.error).toBe(0);
  });
  test('of an owner or a team takes their deals, however the name is written', () => {
    const [owner, team] = of(target({ owner: ' ann' }), target({ team: 'NORTH' }));
    expect([owner?.total.amount, owner?.booked.amount]).toEqual([900, 0]);
    expect([team?.total.amount, team?.booked.amount]).toEqual([1200, 0]);
  });
  test('that is reached has no gap and no coverage', () => {
    expect(of(target({ amount: money(600) }))[0]).toMatchObject({
      gap: 0,
      coverage: null,
      reach: { chance: 1 },
    });
  });
  test('counts the deals of its own currency and period only', () => {
    const [month, usd] = of(target({ period: '2027年4月' }), target({ currency: 'USD' }));
    expect([month?.period.label, month?.total.amount]).toEqual(['2027-04', 5000]);
    expect([usd?.total.count, usd?.reach.chance]).toEqual([0, 0]);
  });
  test('in an unreadable period, a second time or without an amount does not count', () => {
    const rows = [
      target({ period: 'soon' }),
      target(),
      target({ period: 'Q1 2027' }),
      target({ amount: null, team: 'x' }),
    ];
    expect(of(...rows)).toHaveLength(1);
  });
});

describe('the reporting currency', () => {
  const rules = rulesWith({ 'forecast.currency': 'eur' });
  const abroad = together(
    bestCase('A', { closeDate: Q1, amount: money(100) }),
    bestCase('B', { closeDate: Q1, amount: money(200), currency: 'USD' }),
    bestCase('C', { closeDate: dayOf(2027, 5, 1), amount: money(400), currency: 'USD' }),
    { deals: [deal({ id: 'D', status: 'won', closedOn: Q1, amount: money(10), currency: 'usd' })] },
  );
  const of = (...rates: RateEntry[]) => forecast(together(abroad, { rates }), rules).reporting.quarter;

  test.each(['€', '欧元', ' Ｅｕｒ '])('may be named %s in the rules', (name) => {
    const named = rulesWith({ 'forecast.currency': name });
    const rates = [rate('USD', null, 0.5)];
    const [first] = forecast(together(abroad, { rates }), named).reporting.quarter;
    expect(first?.currency).toBe('EUR');
    expect(first?.rates).toMatchObject([{ rate: 1 }, { currency: 'USD', rate: 0.5 }]);
  });

  test('takes the rate in force on the last day of the period', () => {
    const [first, second] = of(rate('USD', null, 0.5), rate('USD', 3, 0.8), rate('USD', 7, 9));
    expect(first).toMatchObject({
      currency: 'EUR',
      rates: [
        { currency: 'EUR', rate: 1 },
        { currency: 'USD', rate: 0.8 },
      ],
      missing: [],
      total: { count: 2, amount: 260, expected: 130 },
      booked: { count: 1, amount: 8 },
      range: { p10: 0, p90: 260 },
    });
    expect(first && isoDate(first.ratesOn)).toBe('2027-03-31');
    expect(second?.total.amount).toBe(320);
  });
  test('without a rate in force says that it is incomplete and leaves the deals out', () => {
    const [first, second] = of(rate('USD', 4, 0.8));
    expect(first).toMatchObject({ missing: ['USD'], total: { count: 1, amount: 100 } });
    expect(second).toMatchObject({ missing: [], total: { amount: 320 } });
  });
  test('a rate that cannot be used is a gap, not the rate before it', () => {
    for (const unusable of [null, 0, -1]) {
      expect(of(rate('USD', 1, 0.5), rate('USD', 2, unusable), rate('USD', 4, 0.8))[0]?.missing).toEqual([
        'USD',
      ]);
    }
  });
  test('of two rates of one day the first holds', () => {
    expect(of(rate('USD', 1, 0.5), rate('usd', 1, 0.9))[0]?.total.amount).toBe(200);
  });
  describe('of a closed period', () => {
    const closed = (...kept: Parameters<typeof closedWith>[1][]) =>
      forecast(
        {
          ...together(abroad, { rates: [rate('USD', null, 0.5), rate('GBP', null, 2)] }),
          history: { snapshots: [], commitments: kept.map((rates) => closedWith('2027-Q1', rates)) },
        },
        rules,
      ).reporting;
    const ofUsd = (reporting: ReturnType<typeof closed>, kind: 'month' | 'quarter' | 'year') =>
      reporting[kind].map(({ period, rates }) => [
        period?.label,
        rates.find(({ currency }) => currency === 'USD')?.rate,
      ]);

    test('goes on with the frozen rates, in every period that ends on the same day', () => {
      const reporting = closed({ EUR: 1, USD: 0.8 });
      expect(ofUsd(reporting, 'quarter')).toEqual([
        ['2027-Q1', 0.8],
        ['2027-Q2', 0.5],
      ]);
      expect(ofUsd(reporting, 'year')).toEqual([['2027', 0.5]]);
      const [first] = reporting.quarter;
      expect(first).toMatchObject({ total: { amount: 260, expected: 130 }, booked: { amount: 8 } });
      expect(first?.rates[1]).toEqual({
        currency: 'USD',
        rate: 0.8,
        cell: { table: 'commitments', row: 1, column: 'rate' },
        isFrozen: true,
      });
    });
    test('takes those of the last close', () => {
      expect(ofUsd(closed({ EUR: 1, USD: 0.8 }, { EUR: 1, USD: 0.7 }), 'quarter')[0]).toEqual([
        '2027-Q1',
        0.7,
      ]);
    });
    test('takes the Rates table where nothing was frozen: a currency, or another reporting currency', () => {
      expect(ofUsd(closed({ EUR: 1, GBP: 3 }), 'quarter')[0]).toEqual(['2027-Q1', 0.5]);
      expect(ofUsd(closed({ CNY: 1, USD: 7 }), 'quarter')[0]).toEqual(['2027-Q1', 0.5]);
      expect(ofUsd(closed({}), 'quarter')[0]).toEqual(['2027-Q1', 0.5]);
    });
  });
  test('takes of two rows from the same date the first that has a rate', () => {
    const { rateOn, uses } = ratesOf(
      [rate('USD', 1, null), rate('USD', 1, 0.9), rate('USD', 1, 0.8), rate('USD', 2, null)],
      'EUR',
    );
    expect(uses.map(({ use }) => use)).toEqual(['unusable', 'holds', 'duplicate', 'unusable']);
    expect(rateOn('USD', dayOf(2027, 1, 20))?.rate).toBe(0.9);
    expect(rateOn('USD', Q1)).toBeNull();
  });
  test('that is not named converts nothing', () => {
    expect(forecast(together(abroad, { rates: [rate('USD', 1, 0.5)] })).reporting.quarter).toEqual([]);
  });
});
