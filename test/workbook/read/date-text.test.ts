import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, isoDate } from '../../../src/method';
import { dateFromNumber, dateFromText } from '../../../src/workbook/read/date-text';

describe('a date as text', () => {
  test.each([
    '2026-03-05',
    '2026-3-5',
    '2026/3/5',
    '2026.3.5',
    '2026年3月5日',
    '2026年03月05号',
    '20260305',
    '46086',
    '5.3.2026',
    '05.03.2026',
    '5. 3. 2026',
    '5 Mar 2026',
    '05-Mar-2026',
    '5 march 2026',
    '5th March 2026',
    'Mar 5, 2026',
    'March 5 2026',
    'MAR. 5, 2026',
  ])('%s is 5 March 2026', (text) =>
    expect(dateFromText(text)).toEqual({ kind: 'date', day: dayOf(2026, 3, 5) }),
  );

  test.each(['2026-03-05T10:30:00Z', '2026-03-05 10:30', '2026/3/5 8:05:59', '5.3.2026 8:05'])(
    '%s is that day',
    (text) => expect(dateFromText(text)).toEqual({ kind: 'date', day: dayOf(2026, 3, 5) }),
  );

  test('slashes with the year last are read where no other reading exists', () => {
    expect(dateFromText('12/20/2026')).toEqual({ kind: 'date', day: dayOf(2026, 12, 20) });
    expect(dateFromText('3/3/2026')).toEqual({ kind: 'date', day: dayOf(2026, 3, 3) });
    expect(dateFromText('3/5/2026')).toEqual({ kind: 'ambiguous' });
    expect(dateFromText('20/12/2026')).toEqual({ kind: 'date', day: dayOf(2026, 12, 20) });
    expect(dateFromText('31/05/2027')).toEqual({ kind: 'date', day: dayOf(2027, 5, 31) });
    expect(dateFromText('31/13/2027')).toEqual({ kind: 'unreadable' });
    expect(dateFromText('31/06/2027')).toEqual({ kind: 'unreadable' });
    expect(dateFromText('31.02.2027')).toEqual({ kind: 'unreadable' });
  });

  test.each([
    '2026-02-30',
    '26/3/5',
    '5.3.26',
    '5 Mar',
    'Ma 5, 2026',
    '5 Marsh 2026',
    '31 Jun 2026',
    '2026年3月',
    'soon',
    '待定',
    '2026-13-01',
    '2026-3/5',
  ])('%s is no date', (text) => expect(dateFromText(text)).toEqual({ kind: 'unreadable' }));

  test('every day is itself in every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1990, 1, 1), max: dayOf(2199, 12, 31) }), (serial) => {
        const day = dateFromNumber(serial);
        if (day.kind !== 'date') throw new Error(`${serial} is no day`);
        const [year, month, date] = isoDate(day.day).split('-').map(Number);
        for (const text of [`${year}年${month}月${date}日`, `${year}/${month}/${date}`, isoDate(day.day)]) {
          expect(dateFromText(text)).toEqual(day);
        }
      }),
    );
  });
});

describe('a date as number', () => {
  test('the time of day is cut off', () => {
    expect(dateFromNumber(46_086.75)).toEqual({ kind: 'date', day: 46_086 });
  });

  test.each([0, 1, 366, 1900, 2026, -3, 999_999])('%d is out of range', (serial) =>
    expect(dateFromNumber(serial)).toEqual({ kind: 'implausible' }),
  );

  test('a date of 1900 as text is out of range too', () => {
    expect(dateFromText('1900-01-01')).toEqual({ kind: 'implausible' });
  });
});
