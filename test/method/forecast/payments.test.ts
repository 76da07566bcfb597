import { describe, expect, test } from '@jest/globals';
import type { PaymentMilestone } from '../../../src/method';
import { dayOf, exactSum, keyOf } from '../../../src/method';
import { deal, money } from '../facts';
import { bestCase, forecast, together } from './forecast-of';

const milestone = (id: string, share: number | null, days: number | null): PaymentMilestone => ({
  row: 0,
  deal: keyOf(id),
  milestone: 'Delivery',
  share,
  daysAfterClose: days,
});
const CLOSE = dayOf(2027, 1, 15);
const months = (tables: Parameters<typeof forecast>[0]) =>
  forecast(tables).payments.months.map(({ month, currency, booked, open }) => [
    month?.label ?? null,
    currency,
    booked,
    open,
  ]);

describe('expected cash', () => {
  test('follows the default plan of the rules from the close date', () => {
    expect(months(bestCase('A', { closeDate: CLOSE }))).toEqual([
      ['2027-02', 'EUR', 0, 150],
      ['2027-05', 'EUR', 0, 300],
      ['2028-01', 'EUR', 0, 50],
    ]);
  });
  test('follows the deal’s own payments where there are some', () => {
    const payments = [milestone('A', 0.25, 0), milestone('A', 0.75, 20)];
    expect(months(together(bestCase('A', { closeDate: CLOSE }), { payments }))).toEqual([
      ['2027-01', 'EUR', 0, 125],
      ['2027-02', 'EUR', 0, 375],
    ]);
  });
  test('of a won deal is its whole amount from the day it was closed on', () => {
    const won = deal({ id: 'A', status: 'won', closedOn: dayOf(2026, 12, 1), closeDate: CLOSE });
    expect(months({ deals: [won], payments: [milestone('A', 1, 30)] })).toEqual([
      ['2026-12', 'EUR', 1000, 0],
    ]);
  });
  test('is the override where there is one, and nothing of a deal that does not count', () => {
    const payments = [milestone('A', 1, 0)];
    const overridden = bestCase('A', { closeDate: CLOSE, forecastOverride: money(70) });
    expect(months(together(overridden, { payments }))).toEqual([['2027-01', 'EUR', 0, 70]]);
    expect(months(together(bestCase('A', { closeDate: CLOSE, cra: null }), { payments }))).toEqual([]);
  });
  test('that no share, no days or no close date places stands without a month, so that nothing is lost', () => {
    const payments = [milestone('A', 0.5, 10), milestone('A', 0.2, null), milestone('A', null, 10)];
    const tables = together(bestCase('A', { closeDate: CLOSE }), bestCase('B', { closeDate: null }), {
      payments,
    });
    const { payments: plan } = forecast(tables);
    expect(plan.months.map(({ month, expected }) => [month?.label ?? null, expected])).toEqual([
      ['2027-01', 250],
      [null, 750],
    ]);
    expect(exactSum(plan.lines.map(({ cash }) => cash))).toBe(1000);
  });
  test('beyond the whole is taken off again without a month', () => {
    const payments = [milestone('A', 0.8, 0), milestone('A', 0.6, 0)];
    const found = months(together(bestCase('A', { closeDate: CLOSE }), { payments }));
    expect(found.map(([month, , , open]) => [month, Number(open).toFixed(2)])).toEqual([
      ['2027-01', '700.00'],
      [null, '-200.00'],
    ]);
  });
  test('of several currencies is never added up', () => {
    const tables = together(
      bestCase('A', { closeDate: CLOSE }),
      bestCase('B', { closeDate: CLOSE, currency: 'USD' }),
    );
    expect(
      months(tables)
        .map(([month, currency]) => `${String(month)} ${String(currency)}`)
        .slice(0, 2),
    ).toEqual(['2027-02 EUR', '2027-02 USD']);
  });
});
