import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Day, PeriodKind } from '../../../../src/method';
import { dayOf, isoDate, parsePeriod, PERIOD_KINDS, periodOf } from '../../../../src/method';

const period = (day: Day, kind: PeriodKind, startMonth: number) => {
  const { label, first, after } = periodOf(day, kind, startMonth);
  return [label, isoDate(first), isoDate(after)];
};

describe('the period of a day', () => {
  test.each([
    ['month', 1, '2027-01', '2027-01-01', '2027-02-01'],
    ['quarter', 1, '2027-Q1', '2027-01-01', '2027-04-01'],
    ['year', 1, '2027', '2027-01-01', '2028-01-01'],
    ['month', 4, '2027-01', '2027-01-01', '2027-02-01'],
    ['quarter', 4, 'FY2027-Q4', '2027-01-01', '2027-04-01'],
    ['year', 4, 'FY2027', '2026-04-01', '2027-04-01'],
    ['quarter', 2, 'FY2027-Q4', '2026-11-01', '2027-02-01'],
    ['year', 2, 'FY2027', '2026-02-01', '2027-02-01'],
    ['quarter', 12, 'FY2027-Q1', '2026-12-01', '2027-03-01'],
  ] as const)('%s with a fiscal year from month %s is %s', (kind, startMonth, ...expected) => {
    expect(period(dayOf(2027, 1, 15), kind, startMonth)).toEqual(expected);
  });

  const days = fc.integer({ min: 30_000, max: 80_000 }).map((day) => day as Day);
  const months = fc.integer({ min: 1, max: 12 });
  test('holds the day, follows its neighbours without a gap, and is read back from its label', () => {
    fc.assert(
      fc.property(days, months, fc.constantFrom(...PERIOD_KINDS), (day, startMonth, kind) => {
        const found = periodOf(day, kind, startMonth);
        expect(found.first <= day && day < found.after).toBe(true);
        expect(periodOf((found.after - 1) as Day, kind, startMonth)).toEqual(found);
        expect(periodOf(found.after, kind, startMonth).first).toBe(found.after);
        expect(parsePeriod(found.label, startMonth)).toEqual(found);
      }),
    );
  });
  test('months make up quarters, and quarters years', () => {
    fc.assert(
      fc.property(days, months, (day, startMonth) => {
        const [month, quarter, year] = PERIOD_KINDS.map((kind) => periodOf(day, kind, startMonth));
        expect(quarter!.first <= month!.first && month!.after <= quarter!.after).toBe(true);
        expect(year!.first <= quarter!.first && quarter!.after <= year!.after).toBe(true);
      }),
    );
  });
});

describe('a typed period', () => {
  test.each([
    ['2027-01', '2027-01'],
    ['2027/1', '2027-01'],
    [' 2027.12 ', '2027-12'],
    ['2027年1月', '2027-01'],
    ['２０２７－０１', '2027-01'],
    ['2027-Q1', '2027-Q1'],
    ['2027q3', '2027-Q3'],
    ['Q2 2027', '2027-Q2'],
    ['q2/fy2027', '2027-Q2'],
    ['FY2027-Q1', '2027-Q1'],
    ['2027年第1季度', '2027-Q1'],
    ['2027年三季度', '2027-Q3'],
    ['2027', '2027'],
    ['2027年', '2027'],
    ['FY2027', '2027'],
    ['2027财年', '2027'],
  ])('%s is %s', (typed, label) => {
    expect(parsePeriod(typed, 1)?.label).toBe(label);
  });
  test.each([
    '2027-13',
    '2027-00',
    '2027-Q5',
    '2027-Q0',
    'Q1',
    '27',
    'next year',
    '2027-01-15',
    '2027H1',
    '',
  ])('“%s” cannot be read', (typed) => {
    expect(parsePeriod(typed, 1)).toBeNull();
  });
  test('quarters and years are fiscal, with or without FY', () => {
    for (const typed of ['2027-Q1', 'FY2027-Q1']) {
      const found = parsePeriod(typed, 4);
      expect([found?.label, found && isoDate(found.first)]).toEqual(['FY2027-Q1', '2026-04-01']);
    }
  });
});
