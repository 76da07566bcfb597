import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { distributionOf, exactSum, finish, outcomeOf, rangeOf, chanceToReach } from '../../../src/method';
import type { Distribution, Outcome } from '../../../src/method';

interface Plain {
  readonly amount: number;
  readonly chance: number;
  readonly override: number | null;
}

const SHOCKS = [
  [-1, 0.25],
  [0, 0.5],
  [1, 0.25],
] as const;

/** Every one of the 2ⁿ results under every shock, by value: written from method.md, shares nothing with the engine. */
function bruteForce(deals: readonly Plain[], shock: number): readonly (readonly [number, number])[] {
  const byValue = new Map<number, number>();
  for (const [z, weight] of SHOCKS) {
    let results: readonly (readonly [number, number])[] = [[0, weight]];
    for (const { amount, chance, override } of deals) {
      const isFixed = override !== null && !(amount > 0 && override >= 0 && override <= amount);
      const p = override !== null && !isFixed ? override / amount : chance;
      const shocked = p + z * shock * p * (1 - p);
      results = results.flatMap(([sum, q]) =>
        isFixed
          ? [[sum + override, q] as const]
          : [[sum, q * (1 - shocked)] as const, [sum + amount, q * shocked] as const],
      );
    }
    for (const [sum, q] of results) {
      const cents = Math.round(sum * 100) / 100;
      byValue.set(cents, (byValue.get(cents) ?? 0) + q);
    }
  }
  return [...byValue].filter(([, q]) => q > 0).sort(([one], [other]) => one - other);
}

function quantile(results: readonly (readonly [number, number])[], level: number): number {
  let total = 0;
  for (const [value, chance] of results) {
    total += chance;
    if (total >= level - 1e-12) return value;
  }
  return results.at(-1)![0];
}

const distribution = (deals: readonly Plain[], shock: number): Distribution =>
  finish(distributionOf(deals.map((deal) => outcomeOf(deal, shock))));

function meanOf({ values, cumulative }: Distribution): number {
  return exactSum(values.map((value, place) => value * (cumulative[place]! - (cumulative[place - 1] ?? 0))));
}

const chance = fc.oneof(
  fc.constantFrom(0, 0.02, 0.11, 0.25, 0.5, 0.85, 0.9, 0.95, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const cents = (max: number) => fc.integer({ min: -1000, max }).map((count) => count / 100);
const plain = (amounts: fc.Arbitrary<number>): fc.Arbitrary<Plain> =>
  fc.record({
    amount: amounts,
    chance,
    override: fc.option(cents(200_000), { freq: 4 }),
  });
const shocks = fc.constantFrom(0, 0.5, 1);

describe('the range of up to 12 deals is that of brute force', () => {
  test.each([
    ['any cents', cents(100_000)],
    ['round amounts', fc.integer({ min: 0, max: 20 }).map((count) => count * 5000)],
    ['amounts up to 1e12', fc.integer({ min: 0, max: 1_000_000_000 }).map((count) => count * 1000)],
  ])('%s', (_name, amounts) => {
    fc.assert(
      fc.property(fc.array(plain(amounts), { maxLength: 10 }), shocks, (deals, shock) => {
        const brute = bruteForce(deals, shock);
        const engine = distribution(deals, shock);
        const { p10, p50, p90, error } = rangeOf(engine);
        expect([p10, p50, p90]).toEqual([0.1, 0.5, 0.9].map((level) => quantile(brute, level)));
        expect(error).toBe(0);
        for (const target of [0, 1000, brute[Math.floor(brute.length / 2)]![0]]) {
          const reached = exactSum(brute.filter(([value]) => value >= target - 0.005).map(([, q]) => q));
          expect(chanceToReach(engine, target).chance).toBeCloseTo(reached, 10);
        }
      }),
      { numRuns: 60 },
    );
  });
  test('12 deals of different amounts, cent by cent', () => {
    const deals = Array.from({ length: 12 }, (_, index) => ({
      amount: 1000.01 * 1.7 ** index - (index % 3) / 100,
      chance: [0.5, 0.22, 0.85, 0.95][index % 4]!,
      override: null,
    })).map((deal) => ({ ...deal, amount: Math.round(deal.amount * 100) / 100 }));
    const brute = bruteForce(deals, 0.5);
    expect(brute).toHaveLength(4096);
    const engine = distribution(deals, 0.5);
    expect([...engine.values]).toEqual(brute.map(([value]) => value));
    for (const level of [0.1, 0.5, 0.9]) {
      const { p10, p50, p90 } = rangeOf(engine);
      expect({ 0.1: p10, 0.5: p50, 0.9: p90 }[level]).toBe(quantile(brute, level));
    }
  });
  test('one cent beside ten trillion keeps its cent', () => {
    const deals = [
      { amount: 1e13, chance: 1, override: null },
      { amount: 0.01, chance: 0.5, override: null },
    ];
    const { p10, p90, error } = rangeOf(distribution(deals, 0.5));
    expect([p10, p90, error]).toEqual([1e13, 10000000000000.01, 0]);
  });
});

/** A pipeline that is the same for the same number. */
function pipeline(count: number, amountOf: (random: number) => number): Plain[] {
  let state = count;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return Array.from({ length: count }, () => ({
    amount: amountOf(random()),
    chance: [0.02, 0.11, 0.25, 0.5, 0.85, 0.95][Math.floor(random() * 6)]!,
    override: null,
  }));
}
const toCents = (amount: number) => Math.round(amount * 100) / 100;

describe('the range of many deals', () => {
  test.each([
    ['30 deals in cents', pipeline(30, (r) => toCents(1000 * 900 ** r))],
    ['400 deals in cents', pipeline(400, (r) => toCents(100 * 9000 ** r))],
    ['300 deals in thousands', pipeline(300, (r) => Math.ceil(r * 90) * 1000)],
    ['100 deals of trillions', pipeline(100, (r) => toCents(1e13 * r))],
    ['200 deals below 1', pipeline(200, (r) => toCents(0.01 + r))],
    [
      'one giant among dwarfs',
      [...pipeline(60, (r) => toCents(10 * r)), { amount: 1e13, chance: 0.5, override: null }],
    ],
  ])('%s: the mean is the weighted sum to the cent', (_name, deals) => {
    const expected = exactSum(deals.map(({ amount, chance: p }) => amount * p));
    const engine = distribution(deals, 0.5);
    expect(Math.abs(meanOf(engine) - expected)).toBeLessThan(Math.max(0.005, 1e-13 * expected));
    expect(engine.cumulative.at(-1)).toBeCloseTo(1, 12);
  });
  test('amounts with a common unit are exact, whatever their number', () => {
    const deals = pipeline(300, (r) => Math.ceil(r * 20) * 5000);
    const engine = distribution(deals, 0.5);
    expect(rangeOf(engine).error).toBe(0);
    expect(engine.accuracy.step).toBe(5000);
    const [p10, p50, p90] = binomialStyle(deals, 5000, 0.5);
    expect(rangeOf(engine)).toMatchObject({ p10, p50, p90 });
  });
  test('on a lattice the true quantiles lie within the error that is returned', () => {
    // in units of 7 the amounts are small whole numbers, so the truth can be worked out cell by cell; with one odd cent
    // among them the engine has to use its lattice
    const whole = pipeline(60, (r) => Math.ceil(r * 9000) * 7);
    const odd = whole.map((deal, index) => (index === 0 ? { ...deal, amount: deal.amount + 0.01 } : deal));
    const engine = distribution(odd, 0.5);
    const { p10, p50, p90, error } = rangeOf(engine);
    expect(engine.accuracy.step).toBeGreaterThan(0.01);
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan((p90 - p10) * 0.02);
    const truth = binomialStyle(whole, 7, 0.5);
    [p10, p50, p90].forEach((value, index) =>
      expect(Math.abs(value - truth[index]!)).toBeLessThanOrEqual(error + 0.01),
    );
    const reach = chanceToReach(engine, truth[1]!);
    expect(Math.abs(reach.chance - 0.5)).toBeLessThan(reach.error + 0.001);
  });
  test('the order of the deals does not matter', () => {
    const deals = pipeline(50, (r) => toCents(100 * 900 ** r));
    expect(rangeOf(distribution([...deals].reverse(), 0.5))).toEqual(rangeOf(distribution(deals, 0.5)));
  });
  test('the common shock widens the range and leaves the mean', () => {
    const deals = pipeline(200, (r) => Math.ceil(r * 100) * 1000);
    const widths = [0, 0.5, 1].map((shock) => {
      const { p10, p90 } = rangeOf(distribution(deals, shock));
      return p90 - p10;
    });
    expect(widths[1]! / widths[0]!).toBeGreaterThan(1.2);
    expect(widths[2]! / widths[1]!).toBeGreaterThan(1.2);
    expect(meanOf(distribution(deals, 1))).toBeCloseTo(meanOf(distribution(deals, 0)), 3);
  });
  test('nothing to win is zero, for certain', () => {
    const none = distribution([], 0.5);
    expect(rangeOf(none)).toEqual({ p10: 0, p50: 0, p90: 0, error: 0 });
    expect(chanceToReach(none, 0)).toEqual({ chance: 1, error: 0 });
    expect(chanceToReach(none, 0.01)).toEqual({ chance: 0, error: 0 });
  });
});

/** The quantiles of amounts that are multiples of `unit`, by a plain table over all totals: nothing trimmed. */
function binomialStyle(deals: readonly Plain[], unit: number, shock: number): readonly number[] {
  const most = deals.reduce((sum, { amount }) => sum + Math.round(amount / unit), 0);
  const mixed = new Float64Array(most + 1);
  for (const [z, weight] of SHOCKS) {
    let table = new Float64Array(most + 1);
    table[0] = 1;
    for (const { amount, chance: p } of deals) {
      const shocked = p + z * shock * p * (1 - p);
      const next = new Float64Array(most + 1);
      const move = Math.round(amount / unit);
      for (let cell = 0; cell <= most; cell++) {
        next[cell] = (1 - shocked) * table[cell]! + (cell >= move ? shocked * table[cell - move]! : 0);
      }
      table = next;
    }
    table.forEach((value, cell) => (mixed[cell]! += weight * value));
  }
  return [0.1, 0.5, 0.9].map((level) => {
    let total = 0;
    const cell = mixed.findIndex((value) => (total += value) >= level - 1e-12);
    return cell * unit;
  });
}

describe('what a deal can bring', () => {
  const outcome = (parts: Partial<Plain>): Outcome =>
    outcomeOf({ amount: 1000, chance: 0.5, override: null, ...parts }, 0.5);
  test('its amount with the shocked chances, whose mean is the win chance', () => {
    expect(outcome({})).toEqual({ fixed: 0, amount: 1000, chances: [0.375, 0.5, 0.625] });
    expect(outcome({ chance: 1 }).chances).toEqual([1, 1, 1]);
  });
  test('an override within the amount is a chance, any other a fixed sum', () => {
    expect(outcome({ override: 250 }).chances[1]).toBe(0.25);
    expect(outcome({ override: 1000 }).chances).toEqual([1, 1, 1]);
    expect(outcome({ override: 1000.01 })).toMatchObject({ fixed: 1000.01, amount: 0 });
    expect(outcome({ override: -1 })).toMatchObject({ fixed: -1, amount: 0 });
    expect(outcome({ amount: 0, override: 70 })).toMatchObject({ fixed: 70, amount: 0 });
  });
  test('a negative amount is lost with the win chance', () => {
    expect(outcome({ amount: -400, chance: 0.25 })).toMatchObject({ fixed: -400, amount: 400 });
    expect(outcome({ amount: -400, chance: 0.25 }).chances[1]).toBe(0.75);
  });
});
