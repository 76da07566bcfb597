import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amountFromText, daysFromText, readAmount, shareFrom } from '../../../src/workbook/read/number-text';

describe('an amount as text', () => {
  test.each([
    ['4,485,169.75', 4_485_169.75],
    ["1'234'567", 1_234_567],
    ['1 234 567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
    ['1 000 000,50', 1_000_000.5],
    ['1 234,5 €', 1_234.5],
    ['1.2万', 12_000],
    ['789.148697万', 7_891_486.97],
    ['3亿', 300_000_000],
    ['2.5千万', 25_000_000],
    ['1.2万亿', 1_200_000_000_000],
    ['1.2万元', 12_000],
    ['¥1,200', 1_200],
    ['-¥5', -5],
    ['$ 5', 5],
    ['CNY 5,000', 5_000],
    ['5000 USD', 5_000],
    ['人民币100万元', 1_000_000],
    ['(1,234)', -1_234],
    ['($1,234.50)', -1_234.5],
    ['-12', -12],
    ['.5', 0.5],
    ['1e6', 1_000_000],
    ['85k', 85_000],
    ['85K', 85_000],
    ['€85k', 85_000],
    ['85 k€', 85_000],
    ['85k EUR', 85_000],
    ['-85k', -85_000],
    ['(1.2k)', -1_200],
    ['1,250k', 1_250_000],
    ['1.2 million', 1_200_000],
    ['USD 1.2mn', 1_200_000],
    ['1,2 Mio', 1_200_000],
    ['1,2 Mio. €', 1_200_000],
    ['1,25 Mrd', 1_250_000_000],
    ['1.234,5 Tsd', 1_234_500],
    ['789.148697mn', 789_148_697],
    ['3bn', 3_000_000_000],
    ['2.5 crore', 25_000_000],
    ['5千', 5_000],
    ['85K元', 85_000],
  ])('%s is %d', (text, amount) => expect(amountFromText(text)).toBe(amount));

  test.each([
    '12,34',
    '1.000 000,5',
    '1 00,5',
    '1,2万',
    'about 500',
    '约500',
    '30%',
    '12x',
    '1.2m',
    'k',
    '85kk',
    '12k5',
    '1,2,3 Mio',
    '--5',
    '(-5)',
    '1,234,5',
    '',
    '万',
    '5-6',
    '1.2.3',
    '万5',
  ])('%j is no amount', (text) => expect(amountFromText(text)).toBeNull());

  test('every number is itself with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (number) => {
        expect(amountFromText(number.toLocaleString('en-US'))).toBe(number + 0);
      }),
    );
  });

  test('万 shifts the decimal point and does not round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => {
        const text = `${Math.floor(cents / 1_000_000)}.${String(cents % 1_000_000).padStart(6, '0')}万`;
        expect(amountFromText(text)).toBe(cents / 100);
      }),
    );
  });
});

describe('an amount of money', () => {
  test.each(['1.500', '-1.500', '(12.345)', '€ 1.500', '1.500 EUR', '125.000'])(
    '%s may be decimals or thousands',
    (text) => expect(readAmount(text)).toEqual({ kind: 'ambiguous' }),
  );

  test.each([
    ['1,500', 1500],
    ['1.50', 1.5],
    ['1.5000', 1.5],
    ['0.500', 0.5],
    ['1234.500', 1234.5],
    ['1,234.500', 1234.5],
    ['1.500万', 15_000],
    ['1.234.567,8', 1_234_567.8],
  ])('%s is %d only', (text, amount) => expect(readAmount(text)).toMatchObject({ kind: 'amount', amount }));

  test.each([
    ['€100', ['EUR']],
    ['100 EUR', ['EUR']],
    ['chf 100', ['CHF']],
    ['人民币100万元', ['CNY']],
    ['100元人民币', ['CNY']],
    ['US$100', ['USD']],
    ['¥100', ['CNY', 'JPY']],
    ['-£100', ['GBP']],
    ['100', null],
  ])('%s is an amount in %j', (text, currencies) =>
    expect(readAmount(text)).toMatchObject({ kind: 'amount', currencies }),
  );

  test.each(['1.2m', '1.2M', '€1,2 m', '$1.2mm', '5 T€', '320w', '3b', '12 lac', '-5m'])(
    '%s has a unit that may mean several',
    (text) => expect(readAmount(text)).toMatchObject({ kind: 'unit-unclear' }),
  );

  test.each(['1.250k', '1.250m', '1,250 Mio', '1.250 Mrd €'])('%s may be decimals or thousands', (text) =>
    expect(readAmount(text)).toEqual({ kind: 'ambiguous' }),
  );

  test('a unit of its own goes before that of the header', () => {
    expect(readAmount('85k', 6)).toEqual({ kind: 'amount', amount: 85_000, currencies: null });
    expect(readAmount('€85k', 3)).toEqual({ kind: 'amount', amount: 85_000, currencies: ['EUR'] });
  });

  test('a currency alone is no amount, and neither is nothing beside two', () => {
    for (const text of ['€', 'USD', '$ USD', 'RMB元'])
      expect(readAmount(text)).toEqual({ kind: 'unreadable' });
  });

  test('two currencies beside one amount contradict each other', () => {
    expect(readAmount('€100 USD')).toEqual({ kind: 'unreadable' });
    expect(readAmount('$100 USD')).toMatchObject({ amount: 100, currencies: ['USD'] });
  });

  test('what is no number is no amount', () => {
    for (const text of ['12x', 'm', '1.2.3m', '€', '12 pcs'])
      expect([text, readAmount(text)]).toEqual([text, { kind: 'unreadable' }]);
  });
});

describe('a share', () => {
  test.each([
    [0.3, 0.3],
    [30, 0.3],
    [1, 1],
    [0, 0],
    ['30%', 0.3],
    ['0.5 %', 0.005],
    ['0.3', 0.3],
    ['30', 0.3],
  ])('%j is %d', (cell, share) => expect(shareFrom(cell)).toBe(share));

  test.each([-0.1, 101, '150%', 'half', '-3%'])('%j is none', (cell) => expect(shareFrom(cell)).toBeNull());
});

test('days may have their unit behind them', () => {
  expect(daysFromText('30')).toBe(30);
  expect(daysFromText('30 days')).toBe(30);
  expect(daysFromText('30天')).toBe(30);
  expect(daysFromText('two weeks')).toBeNull();
});
