import { describe, expect, test } from '@jest/globals';
import { format, placeholdersIn } from '../../src/i18n';

describe('format', () => {
  test('puts values in place of their names, as often as they stand', () => {
    expect(format('{a} and {b}, then {a}', { a: 'one', b: 2 })).toBe('one and 2, then one');
  });
  test('takes a value as it is, braces and dollar signs included', () => {
    expect(format('{a}', { a: '$& {b}' })).toBe('$& {b}');
  });
  test('a placeholder without a value is a bug', () => {
    const template: string = '{missing}';
    expect(() => format(template, {})).toThrow('no value for {missing}');
  });
  test('takes the word for one, or that for any other number', () => {
    const deals = (count: number | string) => format('{count} {count|deal is|deals are} open', { count });
    expect([0, 1, '1', 2].map(deals)).toEqual([
      '0 deals are open',
      '1 deal is open',
      '1 deal is open',
      '2 deals are open',
    ]);
    expect(placeholdersIn('{count} {count|deal|deals}')).toEqual(['count']);
  });
  test('lists the names of a template once, sorted', () => {
    expect(placeholdersIn('{b} {a} {b}')).toEqual(['a', 'b']);
  });
});
