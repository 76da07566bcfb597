import { describe, expect, test } from '@jest/globals';
import { displayText, isDateFormat, isTextFormat } from '../../../src/host/values';

describe('Displayed text follows the number format', () => {
  test.each([
    [1234.5, '#,##0.00', '1,234.50'],
    [0.1 + 0.2, 'General', '0.3'],
    [1234567890123, 'General', '1.23457E+12'],
    [12345678901, 'General', '12345678901'],
    [46086, 'm/d/yyyy', '3/5/2026'],
    [46086, 'yyyy"年"m"月"d"日"', '2026年3月5日'],
    [-1, 'm/d/yyyy', '########'],
    [-5, '$#,##0_);[Red]($#,##0)', '($5)'],
    [0.5, '0%', '50%'],
    [1.5, '[h]:mm:ss', '36:00:00'],
    ['text', '0.00', 'text'],
    ['text', ';;;', ''],
    ['x', '0;0;0;"a "@', 'a x'],
    [true, '0', 'TRUE'],
    [null, '0.00', ''],
  ])('%j under %s is %j', (value, format, text) => {
    expect(displayText(value, format)).toBe(text);
  });

  test('errors show their code', () => {
    expect(displayText({ error: '#REF!' }, '0.00')).toBe('#REF!');
  });

  test('the 1904 date system starts 1462 days later', () => {
    expect(displayText(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
    expect(displayText(0, '0.0', true)).toBe('0.0');
  });
});

test('date formats are told from number and text formats', () => {
  expect(['m/d/yyyy', '[h]:mm', 'yyyy"年"m"月"', 'mm:ss.0'].map(isDateFormat)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['General', '0.00', '@', '"day" 0', '[Red]0', undefined].map(isDateFormat)).toEqual(
    Array(6).fill(false),
  );
  expect(['@', '@" USD"', '0;@', 'General'].map(isTextFormat)).toEqual([true, true, false, false]);
});
