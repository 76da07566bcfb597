import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnLetters, columnOfLetters } from '../../../src/workbook/excel/units';

test('the letters of a column name it again', () => {
  expect(['A', 'Z', 'AA', 'XFD'].map(columnOfLetters)).toEqual([0, 25, 26, 16_383]);
  fc.assert(
    fc.property(fc.nat(16_383), (column) => expect(columnOfLetters(columnLetters(column))).toBe(column)),
  );
});
