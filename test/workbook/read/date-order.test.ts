import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Day, dayOf, isoDate } from '../../../src/method';
import { columnOrder } from '../../../src/workbook/read/date-order';
import { read, readDealRows, sheetOf } from './grid';

const HEADERS = ['Deal ID', 'Customer', 'Deal', 'Close date'];
const rows = (...dates: (string | number)[]) => dates.map((date, index) => [`D-${index}`, 'A', 'a', date]);
const closeDates = (...dates: (string | number)[]) => {
  const { facts, findings } = readDealRows(HEADERS, ...rows(...dates));
  return {
    days: facts.deals.map(({ closeDate }) => (closeDate === null ? null : isoDate(closeDate))),
    findings: findings.map(({ rule, cell, parameters }) => [rule, cell?.row, parameters]),
  };
};

describe('dates with slashes', () => {
  test('are read as those of their column that can only be read one way, and it is said once', () => {
    expect(closeDates('3/1/2027', '3/26/2027', '12/31/2026 10:00', '4/5/2027', '1/13/2027')).toEqual({
      days: ['2027-03-01', '2027-03-26', '2026-12-31', '2027-04-05', '2027-01-13'],
      findings: [
        ['dates-month-first', 0, { column: 'deals.closeDate', value: '3/1/2027', example: '3/26/2027' }],
      ],
    });
    expect(closeDates('26/3/2027', '31/12/2026', '13/1/2027', '4/5/2027')).toEqual({
      days: ['2027-03-26', '2026-12-31', '2027-01-13', '2027-05-04'],
      findings: [
        ['dates-day-first', 3, { column: 'deals.closeDate', value: '4/5/2027', example: '26/3/2027' }],
      ],
    });
  });

  test('stay in doubt where fewer than three show the order, or where two disagree', () => {
    const inDoubt = (...dates: string[]) => closeDates(...dates).findings.map(([rule]) => rule);
    expect(inDoubt('3/1/2027', '3/26/2027', '12/31/2026')).toEqual(['date-ambiguous']);
    expect(inDoubt('3/1/2027', '3/26/2027', '12/31/2026', '1/13/2027', '13/1/2027')).toEqual([
      'date-ambiguous',
    ]);
    expect(inDoubt('3/1/2027', '2027-03-26', '26.3.2027', '3/3/2027', '13/13/2027')).toEqual([
      'date-ambiguous',
      'date-unreadable',
    ]);
  });

  test('that stand beside real dates of the first twelve days only are a warning: Excel may have swapped those', () => {
    const real = (...days: number[]) => days.map((day) => dayOf(2027, 5, day));
    const early = real(1, 2, 3, 4, 5, 6, 7, 12);
    const texts = ['26/3/2027', '31/12/2026', '13/1/2027'];
    const swapped = closeDates(...early, ...texts);
    expect(swapped.days.slice(0, 9)).toEqual([...early.map((serial) => isoDate(serial)), '2027-03-26']);
    expect(swapped.findings).toEqual([
      ['dates-may-be-swapped', 8, { column: 'deals.closeDate', example: '26/3/2027' }],
    ]);
    expect(closeDates(...real(1, 2, 3, 4, 5, 6, 7, 13), ...texts).findings).toEqual([]);
    expect(closeDates(...early.slice(1), ...texts).findings).toEqual([]);
    expect(closeDates(...early, ...texts.slice(1)).findings).toEqual([]);
    expect(closeDates(...early, '2027-03-26', '26.3.2027').findings).toEqual([]);
  });

  test('are read by their own column alone, in all the parts of a table', () => {
    const people = (...dates: string[]) => dates.map((date, index) => ['D-1', `P ${index}`, date]);
    const { facts, findings } = read(
      sheetOf('Deals', [HEADERS, ['D-1', 'A', 'a', '3/1/2027']]),
      sheetOf('Stakeholders', [['Deal ID', 'Person', 'Rated on'], ...people('26/3/2026', '1/4/2026')]),
      sheetOf('More', [['Deal ID', 'Person', 'Rated on'], ...people('25/3/2026', '24/3/2026')]),
    );
    expect(facts.deals[0]?.closeDate).toBeNull();
    expect(facts.stakeholders.map(({ ratedOn }) => ratedOn && isoDate(ratedOn))).toEqual([
      '2026-03-26',
      '2026-04-01',
      '2026-03-25',
      '2026-03-24',
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(['table-in-parts', 'date-ambiguous', 'dates-day-first']);
  });

  test('are the days that were meant, whichever they are', () => {
    const day = fc.integer({ min: dayOf(2020, 1, 1), max: dayOf(2040, 12, 31) });
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), fc.boolean(), (days, isDayFirst) => {
        const texts = days.map((serial) => {
          const [year, month, date] = isoDate(serial as Day)
            .split('-')
            .map(Number);
          return isDayFirst ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
        });
        const certain = days.filter((serial) => Number(isoDate(serial as Day).slice(-2)) > 12).length;
        expect(columnOrder(texts)?.order ?? null).toBe(
          certain < 3 ? null : isDayFirst ? 'day-first' : 'month-first',
        );
        if (certain >= 3)
          expect(closeDates(...texts).days).toEqual(days.map((serial) => isoDate(serial as Day)));
      }),
    );
  });
});
