import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../../src/method';
import { pickFrom } from '../../../src/taskpane/forecast/pick';
import { TODAY } from '../../method/facts';
import { bestCase, forecast, together } from '../../method/forecast/forecast-of';

describe('what is picked', () => {
  const found = forecast(
    together(
      bestCase('A', { closeDate: dayOf(2026, 8, 1) }),
      bestCase('B', { closeDate: dayOf(2027, 2, 1), currency: 'USD' }),
      bestCase('C', { closeDate: dayOf(2027, 2, 1) }),
      bestCase('D', { closeDate: null }),
    ),
  );
  const pick = (...wish: [Parameters<typeof pickFrom>[1]]) => pickFrom(found, wish[0], TODAY)?.pick;
  test('is the period of today or the next one, and its first currency', () => {
    expect(pick({ kind: 'quarter' })).toEqual({ kind: 'quarter', label: '2027-Q1', currency: 'EUR' });
    expect(pick({ kind: 'year' })).toEqual({ kind: 'year', label: '2026', currency: 'EUR' });
  });
  test('is what the user wished for, as far as it is there', () => {
    expect(pick({ kind: 'quarter', currency: 'USD' })?.currency).toBe('USD');
    expect(pick({ kind: 'quarter', label: '2026-Q3' })?.label).toBe('2026-Q3');
    expect(pick({ kind: 'quarter', label: null })?.label).toBeNull();
    expect(pick({ kind: 'quarter', label: '2030-Q1' })?.label).toBe('2027-Q1');
  });
  test('is nothing without deals', () => {
    expect(pickFrom(forecast({ deals: [] }), { kind: 'month' }, TODAY)).toBeNull();
  });
});
