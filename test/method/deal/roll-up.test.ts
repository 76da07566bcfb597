import { describe, expect, test } from '@jest/globals';
import { supportSum } from '../../../src/method';
import { assessed, assessedDeal, rulesWith } from '../assess-one';
import { person } from '../facts';

describe('influence', () => {
  const influenceOf = (parts: Parameters<typeof person>[1]) =>
    assessedDeal({ stakeholders: [person('Wang', parts)] }).people[0]?.influence;

  test('a typed value wins over the role', () => {
    expect(influenceOf({ influence: 2, role: 'keyDecisionLeader' })).toBe(2);
  });
  test.each([
    ['keyDecisionLeader', 5],
    ['approver', 4],
    ['benefitOwner', 3],
    ['evaluator', 3],
    ['sponsor', 3],
    ['influencer', 2],
  ] as const)('the default of %s is %i', (role, influence) => {
    expect(influenceOf({ role })).toBe(influence);
  });
  test('without a role it is 1', () => {
    expect(influenceOf({})).toBe(1);
  });
  test('of two roles the higher default counts, whichever comes first', () => {
    expect(influenceOf({ role: 'influencer', secondRole: 'approver' })).toBe(4);
    expect(influenceOf({ role: 'approver', secondRole: 'influencer' })).toBe(4);
    expect(influenceOf({ secondRole: 'sponsor' })).toBe(3);
  });
});

describe('support', () => {
  const people = [
    person('Wang', { influence: 5, attitude: 'coach' }),
    person('Li', { influence: 3, attitude: 'nonSupporter' }),
    person('Zhao', { influence: 2 }),
  ];
  test('the index counts known attitudes only; worst and best fill in the unknown ones', () => {
    // (5·2 − 3·1) ÷ (2·8); unknown influence 2 as −2 and +2 over 2·10
    expect(assessedDeal({ stakeholders: people }).support).toEqual({
      index: (100 * 7) / 16,
      worst: (100 * (7 - 4)) / 20,
      best: (100 * (7 + 4)) / 20,
    });
  });
  test('without people all three are unknown', () => {
    expect(assessedDeal().support).toEqual({ index: null, worst: null, best: null });
  });
  test('with no known attitude the index is unknown and the cases span everything', () => {
    const { support } = assessedDeal({ stakeholders: [person('Zhao')] });
    expect(support).toEqual({ index: null, worst: -100, best: 100 });
  });
  test('the lines name the person and the rule and add up exactly', () => {
    const { deals, parameters } = assessed({ stakeholders: people });
    const sum = supportSum(deals[0]!, parameters);
    expect(sum.lines.map(({ rule, influence, points, amount }) => [rule, influence, points, amount])).toEqual(
      [
        ['support.coach', 5, 2, 10],
        ['support.nonSupporter', 3, -1, -3],
        [null, 2, null, 0],
      ],
    );
    expect([sum.total, sum.possible, sum.index]).toEqual([7, 16, 43.75]);
  });
  test('edited points change the index and its scale', () => {
    const rules = rulesWith({ 'support.coach': 4, 'support.opponent': -3 });
    // (5·4 − 3) ÷ (4·8); the unknown one as −3 and as +4 over 4·10
    expect(assessedDeal({ stakeholders: people }, rules).support).toEqual({
      index: (100 * 17) / 32,
      worst: (100 * 11) / 40,
      best: (100 * 25) / 40,
    });
  });
});

describe('knowledge and contact', () => {
  test('knowledge weighs filled dimensions by influence', () => {
    const stakeholders = [
      person('Wang', { influence: 4, need: 'esteem', attitude: 'coach', contact: 'deep' }),
      person('Li', { influence: 1 }),
    ];
    expect(assessedDeal({ stakeholders }).knowledge).toBeCloseTo((4 * 3) / 25, 12);
    expect(assessedDeal().knowledge).toBe(0);
  });
  test('contact adequacy leaves unknown contact out, and counts None', () => {
    const stakeholders = [
      person('Wang', { influence: 3, contact: 'deep' }),
      person('Li', { influence: 1, contact: 'none' }),
      person('Zhao', { influence: 5 }),
    ];
    expect(assessedDeal({ stakeholders }).contact).toBeCloseTo(0.75, 12);
    expect(assessedDeal({ stakeholders: [person('Zhao')] }).contact).toBeNull();
  });
  test('a firm that holds no needs has four dimensions', () => {
    const stakeholders = [person('Wang', { need: 'esteem', contact: 'deep' })];
    const deal = assessedDeal({ stakeholders }, rulesWith({ 'need.used': false }));
    expect(deal.knowledge).toBe(0.25);
    expect(deal.people[0]?.need).toBeNull();
  });
  test('a firm that does not hold personal benefit does not count it', () => {
    const stakeholders = [person('Wang', { need: 'personalBenefit', secondNeed: 'safety' })];
    const deal = assessedDeal({ stakeholders }, rulesWith({ 'need.personalBenefit': false }));
    expect([deal.knowledge, deal.people[0]?.need, deal.people[0]?.secondNeed]).toEqual([0, null, 'safety']);
  });
});

describe('top decider', () => {
  const decider = (...stakeholders: ReturnType<typeof person>[]) =>
    assessedDeal({ stakeholders }).topDecider?.stakeholder.name ?? null;

  test('is the key decision leader even when an approver has more influence', () => {
    expect(
      decider(
        person('Approver', { role: 'approver', influence: 5 }),
        person('Leader', { secondRole: 'keyDecisionLeader', influence: 2 }),
      ),
    ).toBe('Leader');
  });
  test('is the most influential of several, and on a tie the least supportive', () => {
    const leader = (name: string, influence: number, attitude: 'coach' | 'opponent' | null) =>
      person(name, { role: 'keyDecisionLeader', influence, attitude });
    expect(decider(leader('A', 3, 'opponent'), leader('B', 4, 'coach'))).toBe('B');
    expect(decider(leader('A', 4, 'coach'), leader('B', 4, 'opponent'))).toBe('B');
    expect(decider(leader('A', 4, 'opponent'), leader('B', 4, null), leader('C', 4, 'opponent'))).toBe('B');
  });
  test('without a key decision leader it is the approver, without one nobody', () => {
    expect(
      decider(person('Evaluator', { role: 'evaluator' }), person('Approver', { role: 'approver' })),
    ).toBe('Approver');
    expect(decider(person('Evaluator', { role: 'evaluator' }))).toBeNull();
  });
});
