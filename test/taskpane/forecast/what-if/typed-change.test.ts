import { describe, expect, test } from '@jest/globals';
import { dayOf } from '../../../../src/method';
import { changeOf, typedFrom } from '../../../../src/taskpane/forecast/what-if/typed-change';
import { money } from '../../../method/facts';
import { bestCase, forecast } from '../../../method/forecast/forecast-of';

describe('the fields of a deal that is tried', () => {
  const [entry] = forecast(bestCase('A', { amount: money(1000.5), closeDate: dayOf(2027, 2, 1) })).entries;
  const typed = typedFrom(entry!);
  test('say what the deal is, and then change nothing', () => {
    expect(typed).toEqual({ percent: '50', amount: '1000.5', day: '2027-02-01' });
    expect(changeOf(entry!, typed)).toEqual({ deal: entry!.assessed.deal.key });
  });
  test('change what was typed; what cannot be read changes nothing', () => {
    expect(changeOf(entry!, { percent: '12.5', amount: '7', day: '' })).toEqual({
      deal: 'a',
      chance: 0.125,
      amount: 7,
      day: null,
    });
    expect(changeOf(entry!, { percent: '101', amount: '', day: '2027-02-31' })).toEqual({ deal: 'a' });
  });
});
