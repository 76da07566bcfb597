import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { displayText, parseInput } from '../../../src/host/values';

const year = 2026;

describe('Typed text becomes what Excel (en-US) makes of it', () => {
  test.each([
    ['0012', 12],
    ['-5', -5],
    ['+5', 5],
    [' 12 ', 12],
    ['.5', 0.5],
    ['(5)', -5],
    ['123456789012345678', 123456789012345000],
  ])('%j is the plain number %d', (text, value) => {
    expect(parseInput(text, false, () => year)).toEqual({ value });
  });

  test.each([
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['$120', 120, '$#,##0_);[Red]($#,##0)'],
    ['-$5.50', -5.5, '$#,##0.00_);[Red]($#,##0.00)'],
    ['12%', 0.12, '0%'],
    ['1.5%', 0.015, '0.00%'],
    ['3E5', 300000, '0.00E+00'],
    ['1 1/2', 1.5, '# ?/?'],
    ['0 12/25', 0.48, '# ??/??'],
    ['1/1/2017', 42736, 'm/d/yyyy'],
    ['2020-03-05', 43895, 'm/d/yyyy'],
    ['1-2-3', 37623, 'm/d/yyyy'],
    ['15-Feb', 46068, 'd-mmm'],
    ['March 5, 2026', 46086, 'd-mmm-yy'],
    ['Feb 2020', 43862, 'mmm-yy'],
    ['1/32', 11689, 'mmm-yy'],
    ['1900-02-29', 60, 'm/d/yyyy'],
    ['10:30', 0.4375, 'h:mm'],
    ['10:30 PM', 0.9375, 'h:mm AM/PM'],
    ['25:00', 25 / 24, '[h]:mm:ss'],
    ['2020-03-05 12:00', 43895.5, 'm/d/yyyy h:mm'],
  ])('%j is %d shown as %s', (text, value, numberFormat) => {
    const parsed = parseInput(text, false, () => year);
    expect(parsed.value).toBeCloseTo(value, 10);
    expect(parsed.numberFormat).toBe(numberFormat);
  });

  test.each([
    '19-8-2025',
    '1.2.2020',
    '1,23',
    '1e400',
    '5$',
    '2020-02-30',
    'May',
    'Stage 3',
    '2026年3月5日',
    '2020-03-05T10:00:00Z',
    '--5',
    'NaN',
    'Infinity',
  ])('%j stays text', (text) => {
    expect(parseInput(text, false, () => year)).toEqual({ value: text });
  });

  test('booleans and errors are values in any letter case, and nothing is an empty cell', () => {
    expect(parseInput('true').value).toBe(true);
    expect(parseInput('FALSE').value).toBe(false);
    expect(parseInput('#n/a').value).toEqual({ error: '#N/A' });
    expect(parseInput('#tag').value).toBe('#tag');
    expect(parseInput('').value).toBeNull();
  });

  test('a leading apostrophe is hidden and makes the rest text', () => {
    expect(parseInput("'0012")).toEqual({ value: '0012', quotePrefix: true });
    expect(parseInput("'=A1")).toEqual({ value: '=A1', quotePrefix: true });
  });
});

describe('Parsing takes back what was displayed', () => {
  test('a number of cents shown with thousands and two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const value = cents / 100;
        expect(parseInput(displayText(value, '#,##0.00')).value).toBe(value);
      }),
    );
  });

  test('a day shown as m/d/yyyy, with Excel’s 29 February 1900', () => {
    const serial = fc.integer({ min: 1, max: 2_958_465 });
    fc.assert(
      fc.property(serial, (day) => {
        expect(parseInput(displayText(day, 'm/d/yyyy'))).toEqual({ value: day, numberFormat: 'm/d/yyyy' });
      }),
      { examples: [[59], [60], [61], [2_958_465]] },
    );
  });

  test('any text is kept whole or replaced by a value, never cut', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { value, quotePrefix } = parseInput(text);
        if (typeof value === 'string') expect(quotePrefix ? `'${value}` : value).toBe(text);
      }),
    );
  });
});
