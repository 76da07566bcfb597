import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactSum } from '../../../../src/method';

/** The exact value of a double, as a count of 2⁻¹⁰⁷⁴. */
function exact(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0 ? fraction : (fraction | 0x10000000000000n) << BigInt(exponent - 1);
  return bits >> 63n === 1n ? -size : size;
}

const amounts = fc.array(
  fc.oneof(
    fc.double({ min: -1e13, max: 1e13, noNaN: true }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
    fc.constantFrom(1e13, -1e13, 0.01, 1e-9),
  ),
  { maxLength: 40 },
);

test('the sum is the double next to the true one', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const sum = exactSum(values);
      const truth = values.reduce((total, value) => total + exact(value), 0n);
      const distance = (value: number): bigint => {
        const difference = exact(value) - truth;
        return difference < 0n ? -difference : difference;
      };
      const step = Math.max(Number.MIN_VALUE, Math.abs(sum) * Number.EPSILON);
      expect(distance(sum) <= distance(sum + step) && distance(sum) <= distance(sum - step)).toBe(true);
    }),
  );
});

test('the order does not matter, and what cancels leaves no trace', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      expect(exactSum([...values].reverse())).toBe(exactSum(values));
      expect(exactSum([...values, ...values.map((value) => -value)])).toBe(0);
    }),
  );
  expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
});
