import { describe, expect, test } from '@jest/globals';
import type { Deal, Facts } from '../../../src/method';
import { categoryReasons, expectedReasons } from '../../../src/method';
import { assessed, rulesWith } from '../assess-one';
import { control, deal, evidence, money } from '../facts';

const upTo = (last: number) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).filter((stage) => stage <= last).map((stage) => evidence(stage));

function reasons(tables: Partial<Facts>, rules = rulesWith({})) {
  const { deals, parameters } = assessed(tables, rules);
  const [first] = deals;
  if (first === undefined) throw new Error('the facts have no deal');
  return {
    category: first.category,
    why: categoryReasons(first, parameters).map(({ code, needed, cell }) => [
      code,
      ...(needed === null ? [] : [needed]),
      cell === null ? null : `${cell.table}.${cell.column}`,
    ]),
    expected: expectedReasons(first),
  };
}
const of = (parts: Partial<Deal>, earned: number, row = control('C1 F1 F2 W1')) =>
  reasons({ deals: [deal(parts)], evidence: upTo(earned), control: [row] });

describe('why a deal is in its category', () => {
  test('omitted: every condition that fails, each at its cell', () => {
    expect(of({ cra: null, craDate: null }, 1, control('C1'))).toEqual({
      category: 'omitted',
      why: [
        ['noReasonToAct', 'deals.cra'],
        ['noDateToAct', 'deals.craDate'],
        ['stageTooLow', 2, 'deals.stage'],
        ['inLoseZone', 'control.C1'],
      ],
      expected: ['leftOut'],
    });
    expect(of({ craDate: null }, 3).why).toEqual([['noDateToAct', 'deals.craDate']]);
  });
  test('the stage that a deal has to reach is that of the rules', () => {
    const tables = { deals: [deal()], evidence: upTo(2), control: [control('C1 F1 F2 W1')] };
    expect(reasons(tables).category).toBe('pipeline');
    expect(reasons(tables, rulesWith({ 'category.omittedStage': 3 })).why).toEqual([
      ['stageTooLow', 4, 'deals.stage'],
    ]);
  });
  test('pipeline: what keeps it from Best case', () => {
    expect(of({}, 3, control('', 'C1 F1 W1'))).toMatchObject({
      category: 'pipeline',
      why: [
        ['stageBelowBestCase', 4, 'deals.stage'],
        ['notVerified', 'control.coach'],
        ['neitherWinZoneNorWin', 'control.C1'],
      ],
      expected: [],
    });
  });
  test('best case: what keeps it from Commit', () => {
    expect(of({ closeDate: null }, 4, control('C1 F1 W1'))).toMatchObject({
      category: 'bestCase',
      why: [
        ['stageBelowCommit', 5, 'deals.stage'],
        ['notInWinZone', 'control.C1'],
        ['noCloseDate', 'deals.closeDate'],
      ],
    });
    expect(of({}, 4, control('C1 F1 F2 F3')).category).toBe('omitted');
  });
  test('the others: what put it there', () => {
    expect(of({}, 5)).toMatchObject({ category: 'commit', why: [['committed', 'deals.stage']] });
    expect(of({}, 6, control(''))).toMatchObject({ category: 'commit', why: [['signed', 'deals.stage']] });
    expect(of({}, 4, control(''))).toMatchObject({
      category: 'notAssessed',
      why: [['nothingClaimed', 'control.C1']],
      expected: ['chanceUnknown'],
    });
    expect(reasons({}).why).toEqual([['nothingClaimed', null]]);
    expect(of({ status: 'won' }, 0)).toMatchObject({ category: 'closed', why: [['won', 'deals.status']] });
    expect(of({ status: 'dropped' }, 5).why).toEqual([['lostOrDropped', 'deals.status']]);
    expect(of({ status: null }, 5)).toEqual({
      category: null,
      why: [['statusUnreadable', 'deals.status']],
      expected: [],
    });
  });
});

describe('why the forecast does not expect amount × win chance', () => {
  test('no amount, an unknown win chance, an override in force', () => {
    expect(of({ amount: null }, 4).expected).toEqual(['amountMissing']);
    expect(of({ amount: null }, 4, control('')).expected).toEqual(['amountMissing', 'chanceUnknown']);
    expect(of({ forecastOverride: money(5) }, 4).expected).toEqual(['overridden']);
    expect(of({ forecastOverride: money(5), cra: null }, 4).expected).toEqual(['leftOut']);
    expect(of({ status: 'lost', amount: null }, 4).expected).toEqual([]);
  });
});
