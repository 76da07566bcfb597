import { expect, test } from '@jest/globals';
import { keyOf } from '../../../src/method';
import { lookalikes } from '../../../src/method/finders/lookalike';

test('an id looks like the one known id that differs in dashes and characters that show nothing', () => {
  const known = lookalikes(['D-1', 'D-10', 'X 7']);
  expect(known(keyOf('d–1'))).toBe('D-1');
  expect(known(keyOf('D‑10\u200b'))).toBe('D-10');
  expect(known(keyOf('D−1'))).toBe('D-1');
  expect(known(keyOf('X7'))).toBe('X 7');
  expect(known(keyOf('D-2'))).toBeNull();
  expect(known(keyOf('D1'))).toBeNull();
});

test('of several that look alike none is meant', () => {
  expect(lookalikes(['D-1', 'D–1'])(keyOf('D—1'))).toBeNull();
});
