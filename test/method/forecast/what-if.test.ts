import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome, Steps } from '../../../src/method';
import {
  assess,
  dayOf,
  DEFAULT_RULES,
  distributionOf,
  finish,
  forecastSteps,
  keyOf,
  moversOf,
  outcomeOf,
  rangeOf,
  SLICE,
  whatIf,
} from '../../../src/method';
import { deal, facts, money, TODAY } from '../facts';
import { bestCase, forecast, together } from './forecast-of';

const Q1 = dayOf(2027, 2, 1);

describe('what if', () => {
  const now = forecast(
    together(
      bestCase('A', { closeDate: Q1, amount: money(1000) }),
      bestCase('B', { closeDate: dayOf(2027, 5, 1), amount: money(300), forecastOverride: money(100) }),
      bestCase('C', { closeDate: Q1, amount: money(70), cra: null }),
      { deals: [deal({ id: 'D', status: 'won', closedOn: Q1, amount: money(9) })] },
    ),
  );
  const [first] = now.periods.quarter;
  const asked = (...changes: Parameters<typeof whatIf>[2]) =>
    finish(whatIf(now, { period: first!.period, currency: 'EUR' }, changes));

  test('without a change gives the figures of the forecast', () => {
    const { total, range, booked, omitted } = asked();
    expect({ total, range, booked, omitted }).toEqual({
      total: first!.total,
      range: first!.range,
      booked: first!.booked,
      omitted: first!.omitted,
    });
  });
  test('takes another win chance and another amount', () => {
    const { total, range } = asked({ deal: keyOf('A'), chance: 0.8, amount: 2000 });
    expect(total).toMatchObject({ count: 1, amount: 2000, expected: 1600 });
    expect(range).toMatchObject({ p10: 0, p50: 2000 });
  });
  test('moves a deal in and out of the period, with its override', () => {
    expect(asked({ deal: keyOf('B'), day: Q1 }).total).toMatchObject({
      count: 2,
      expected: 600,
      overridden: 100,
    });
    expect(asked({ deal: keyOf('A'), day: null }).total.count).toBe(0);
  });
  test('counts a deal that the model leaves out once its chance is tried out, and drops an override', () => {
    const { total, omitted } = asked({ deal: keyOf('C'), chance: 0.5 });
    expect([total.count, total.expected, omitted.count]).toEqual([2, 535, 0]);
    expect(asked({ deal: keyOf('B'), day: Q1, chance: 0.9 }).total).toMatchObject({
      expected: 770,
      overridden: 0,
    });
  });
  test('leaves closed deals as they are', () => {
    expect(asked({ deal: keyOf('D'), amount: 1, chance: 0 }).booked).toEqual({ count: 1, amount: 9 });
  });
});

describe('the deals that move P10 most', () => {
  const plain = fc.record({
    amount: fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100),
    chance: fc.constantFrom(0.02, 0.25, 0.5, 0.85, 0.95),
  });
  const outcome = ({ amount, chance }: { amount: number; chance: number }): Outcome =>
    outcomeOf({ amount, chance, override: null }, 0.5);
  test('rise and fall are those of the forecast with the deal certain and with the deal lost', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 9 }), (deals) => {
        const p10 = (some: readonly { amount: number; chance: number }[]) =>
          rangeOf(finish(distributionOf(some.map(outcome)))).p10;
        const moves = finish(moversOf(deals, outcome));
        const now = p10(deals);
        for (const { of, rise, fall, average } of moves) {
          const others = deals.filter((one) => one !== of);
          expect(now - p10(others)).toBeCloseTo(fall, 8);
          expect(p10([...others, { amount: of.amount, chance: 1 }]) - now).toBeCloseTo(rise, 8);
          expect(of.chance * rise + (1 - of.chance) * fall).toBeCloseTo(average, 8);
        }
        const averages = moves.map(({ average }) => average);
        expect(averages).toEqual([...averages].sort((one, other) => other - one));
      }),
      { numRuns: 50 },
    );
  });
  test('are found among hundreds, and a certain deal moves nothing', () => {
    const deals = [
      ...Array.from({ length: 300 }, (_, index) => ({ amount: 10 + index / 100, chance: 0.5 })),
      { amount: 90_000.01, chance: 1 },
      { amount: 4000.07, chance: 0.5 },
    ];
    const [first, second] = finish(moversOf(deals, outcome));
    expect(first?.of).toBe(deals[301]);
    expect(first!.average).toBeGreaterThan(1000);
    expect(second!.average).toBeLessThan(20);
  });
});

/** The pieces of work that the steps hand back. */
function workOf(steps: Steps<unknown>): number[] {
  const pieces: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) pieces.push(step.value);
  return pieces;
}

describe('slices', () => {
  const row = (index: number) =>
    bestCase(`D-${index}`, {
      closeDate: dayOf(2027, 1 + (index % 12), 1),
      amount: money(1000 + index * 7.31),
    });
  const read = facts(together(...Array.from({ length: 400 }, (_, index) => row(index))));
  // the work of one deal on the widest lattice that can be laid out, under three shocks
  const ONE_DEAL = 3 * 25_100;

  test('of a forecast are never much larger than one slice, so that the pane can answer', () => {
    const pieces = workOf(forecastSteps(assess(read, DEFAULT_RULES, TODAY), read));
    expect(Math.max(...pieces)).toBeLessThanOrEqual(SLICE + ONE_DEAL);
    expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBeGreaterThan(5 * SLICE);
  });
  test('of one range of 5,000 deals are as small', () => {
    const outcomes = Array.from({ length: 5000 }, (_, index) =>
      outcomeOf({ amount: 100.01 + index * 7.31, chance: 0.1 + (index % 9) / 10, override: null }, 0.5),
    );
    const pieces = workOf(distributionOf(outcomes));
    expect(Math.max(...pieces)).toBeLessThanOrEqual(SLICE + ONE_DEAL);
    expect(pieces.length).toBeGreaterThan(50);
  });
});
