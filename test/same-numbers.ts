import { expect } from '@jest/globals';

/** Expects every value of `expected` in `actual`: numbers with a relative difference below 1e-9, all else equal. */
export function expectSameNumbers(actual: unknown, expected: unknown): void {
  expect(differences(actual, expected, '$')).toEqual([]);
}

function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (typeof expected === 'number' && typeof actual === 'number') {
    const scale = Math.max(Math.abs(expected), Math.abs(actual));
    return Math.abs(expected - actual) <= 1e-9 * scale ? [] : [`${path}: ${actual} instead of ${expected}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: no list`];
    const length =
      actual.length === expected.length
        ? []
        : [`${path}: ${actual.length} entries instead of ${expected.length}`];
    return [
      ...length,
      ...expected.flatMap((entry, index) => differences(actual[index], entry, `${path}[${index}]`)),
    ];
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null)
      return [`${path}: ${String(actual)} instead of an object`];
    const values = new Map(Object.entries(actual));
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(values.get(key), value, `${path}.${key}`),
    );
  }
  return Object.is(actual, expected)
    ? []
    : [`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}
