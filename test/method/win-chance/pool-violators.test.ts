import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { neverRising } from '../../../src/method/win-chance/pool-violators';

const values = fc.array(
  fc.record({
    value: fc.double({ min: 0, max: 1, noNaN: true }),
    weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('rising neighbours become their weighted mean', () => {
  expect(
    neverRising([
      { value: 0.9, weight: 1 },
      { value: 0.2, weight: 3 },
      { value: 0.6, weight: 1 },
    ]),
  ).toEqual([0.9, expect.closeTo(0.3, 12), expect.closeTo(0.3, 12)]);
});

test('nothing rises, the weighted sum stays, and what never rose is left alone', () => {
  fc.assert(
    fc.property(values, (given) => {
      const pooled = neverRising(given);
      expect(pooled).toHaveLength(given.length);
      pooled.forEach((value, index) => expect(value).toBeLessThanOrEqual(pooled[index - 1] ?? 1));
      const sum = (each: readonly number[]) =>
        each.reduce((total, value, index) => total + value * (given[index]?.weight ?? 0), 0);
      expect(sum(pooled)).toBeCloseTo(sum(given.map(({ value }) => value)), 9);
      const sorted = [...given].sort((one, other) => other.value - one.value);
      expect(neverRising(sorted)).toEqual(sorted.map(({ value }) => value));
    }),
  );
});

test('no other sequence that never rises is nearer in weighted squares', () => {
  fc.assert(
    fc.property(
      values,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (given, other) => {
        const rival = [...other].sort((one, two) => two - one).slice(0, given.length);
        const distance = (each: readonly number[]) =>
          given.reduce(
            (sum, { value, weight }, index) => sum + weight * (value - (each[index] ?? 0)) ** 2,
            0,
          );
        expect(distance(neverRising(given))).toBeLessThanOrEqual(distance(rival) + 1e-9);
      },
    ),
  );
});
