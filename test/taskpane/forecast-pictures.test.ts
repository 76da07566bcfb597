import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, distributionOf, exactSum, finish, outcomeOf } from '../../src/method';
import { histogram } from '../../src/taskpane/forecast/histogram';
import { pickFrom } from '../../src/taskpane/forecast/pick';
import { changeOf, typedFrom } from '../../src/taskpane/forecast/typed-change';
import { money, TODAY } from '../method/facts';
import { bestCase, forecast, together } from '../method/forecast/forecast-of';

describe('the bars of the range', () => {
  const deal = fc.record({
    amount: fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  test('hold all but the outermost thousandth of the chances, side by side', () => {
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 40 }), (deals) => {
        const outcomes = deals.map((one) => outcomeOf({ ...one, override: null }, 0.5));
        const bars = histogram(finish(distributionOf(outcomes)), 50);
        const all = exactSum(bars.map(({ chance }) => chance));
        expect(all).toBeGreaterThan(0.998);
        expect(all).toBeLessThanOrEqual(1 + 1e-9);
        const isByAmount = bars.every(({ from, to }) => from === to);
        bars.slice(1).forEach(({ from }, place) => {
          if (isByAmount) expect(from).toBeGreaterThan(bars[place]!.to);
          else expect(from).toBeCloseTo(bars[place]!.to, 4);
        });
      }),
      { numRuns: 50 },
    );
  });
  test('of a certain amount are one', () => {
    expect(histogram(finish(distributionOf([])), 50)).toEqual([{ from: 0, to: 0, chance: 1 }]);
  });
});

describe('what is picked', () => {
  const found = forecast(
    together(
      bestCase('A', { closeDate: dayOf(2026, 8, 1) }),
      bestCase('B', { closeDate: dayOf(2027, 2, 1), currency: 'USD' }),
      bestCase('C', { closeDate: dayOf(2027, 2, 1) }),
      bestCase('D', { closeDate: null }),
    ),
  );
  const pick = (...wish: [Parameters<typeof pickFrom>[1]]) => pickFrom(found, wish[0], TODAY)?.pick;
  test('is the period of today or the next one, and its first currency', () => {
    expect(pick({ kind: 'quarter' })).toEqual({ kind: 'quarter', label: '2027-Q1', currency: 'EUR' });
    expect(pick({ kind: 'year' })).toEqual({ kind: 'year', label: '2026', currency: 'EUR' });
  });
  test('is what the user wished for, as far as it is there', () => {
    expect(pick({ kind: 'quarter', currency: 'USD' })?.currency).toBe('USD');
    expect(pick({ kind: 'quarter', label: '2026-Q3' })?.label).toBe('2026-Q3');
    expect(pick({ kind: 'quarter', label: null })?.label).toBeNull();
    expect(pick({ kind: 'quarter', label: '2030-Q1' })?.label).toBe('2027-Q1');
  });
  test('is nothing without deals', () => {
    expect(pickFrom(forecast({ deals: [] }), { kind: 'month' }, TODAY)).toBeNull();
  });
});

describe('the fields of a deal that is tried', () => {
  const [entry] = forecast(bestCase('A', { amount: money(1000.5), closeDate: dayOf(2027, 2, 1) })).entries;
  const typed = typedFrom(entry!);
  test('say what the deal is, and then change nothing', () => {
    expect(typed).toEqual({ percent: '50', amount: '1000.5', day: '2027-02-01' });
    expect(changeOf(entry!, typed)).toEqual({ deal: entry!.assessed.deal.key });
  });
  test('change what was typed; what cannot be read changes nothing', () => {
    expect(changeOf(entry!, { percent: '12.5', amount: '7', day: '' })).toEqual({
      deal: 'a',
      chance: 0.125,
      amount: 7,
      day: null,
    });
    expect(changeOf(entry!, { percent: '101', amount: '', day: '2027-02-31' })).toEqual({ deal: 'a' });
  });
});
