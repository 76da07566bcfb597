import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { distributionOf, exactSum, finish, outcomeOf } from '../../../../src/method';
import { histogram } from '../../../../src/taskpane/forecast/range/histogram';

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
