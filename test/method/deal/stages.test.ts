import { describe, expect, test } from '@jest/globals';
import type { Stage } from '../../../src/method';
import { missingForNextStage, stageLadder } from '../../../src/method';
import { assessed, assessedDeal, rulesWith } from '../assess-one';
import { action, control, daysFromToday, deal, evidence, person } from '../facts';

const upTo = (last: number) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).filter((stage) => stage <= last).map((s) => evidence(s));

describe('earned stage', () => {
  const earned = (...rows: ReturnType<typeof evidence>[]) => assessedDeal({ evidence: rows }).stage.earned;

  test('is the highest stage with evidence for every outcome up to it', () => {
    expect(earned()).toBe(0);
    expect(earned(...upTo(3))).toBe(3);
    expect(earned(...upTo(2), evidence(4))).toBe(2);
    expect(earned(evidence(2))).toBe(0);
    expect(earned(...upTo(7))).toBe(7);
  });
  test('evidence needs status Confirmed, date, text and confirmer', () => {
    for (const gap of [
      { date: null },
      { text: null },
      { confirmedBy: null },
      { status: 'claimed' as const },
      { status: null },
    ]) {
      expect(earned(evidence(1, gap))).toBe(0);
    }
    expect(earned(evidence(1, { text: null }), evidence(1))).toBe(1);
  });
  test('evidence of today counts, evidence of tomorrow does not', () => {
    expect(earned(evidence(1, { date: daysFromToday(0) }))).toBe(1);
    expect(earned(evidence(1, { date: daysFromToday(1) }))).toBe(0);
  });
  test('a revocation of the same or a later day takes it back, an earlier one does not', () => {
    const revoked = (days: number) => evidence(1, { status: 'revoked', date: daysFromToday(days) });
    expect(earned(evidence(1), revoked(-30))).toBe(0);
    expect(earned(evidence(1), revoked(-29))).toBe(0);
    expect(earned(evidence(1), revoked(-31))).toBe(1);
    expect(earned(revoked(-30), evidence(1), evidence(1, { date: daysFromToday(-5) }))).toBe(1);
  });
  test('an undated revocation takes back everything', () => {
    const undated = evidence(1, { status: 'revoked', date: null });
    expect(earned(undated, evidence(1, { date: daysFromToday(0) }))).toBe(0);
  });
  test('every outcome says whether it is confirmed, claimed, stale or missing', () => {
    const { outcomes } = assessedDeal({
      evidence: [
        evidence(1),
        evidence(2, { status: 'claimed' }),
        evidence(3),
        evidence(3, { status: 'revoked', date: null }),
      ],
    }).stage;
    expect(outcomes.slice(0, 4)).toEqual(['confirmed', 'claimed', 'stale', 'missing']);
  });
});

describe('what is missing', () => {
  const missing = (tables: Parameters<typeof assessedDeal>[0]) =>
    assessedDeal(tables).stage.missing.map(({ what }) => what);

  test('lists outcomes and criteria up to the stage after the earned one', () => {
    expect(missing({})).toEqual(['outcome.1']);
    expect(missing({ evidence: upTo(1) })).toEqual(['outcome.2', 'gate.2.clear']);
  });
  test('lists up to the claimed stage when that is higher, in stage order', () => {
    expect(missing({ deals: [deal({ stage: 4, cra: null })], evidence: upTo(1) })).toEqual([
      'outcome.2',
      'gate.2.clear',
      'outcome.3',
      'gate.3.clear',
      'gate.3.coach',
      'gate.3.compellingReason',
      'gate.3.sponsor',
      'outcome.4',
      'gate.4.clear',
      'gate.4.first',
      'gate.4.keyDecisionLeader',
    ]);
  });
  test('a deal that has everything for stage 5 lacks nothing but stage 6', () => {
    const tables = {
      deals: [deal({ stage: 5 as Stage })],
      evidence: upTo(5),
      control: [control('C1 C2 C3 C4 C5 C6 C7 F1 F2 W1', 'C8')],
      stakeholders: [
        person('Leader', { role: 'keyDecisionLeader', attitude: 'supporter', contact: 'little' }),
        person('Coach', { role: 'sponsor', attitude: 'coach' }),
        person('Opponent', { influence: 4, attitude: 'opponent' }),
      ],
      actions: [action('Opponent')],
    };
    expect(missing(tables)).toEqual(['outcome.6', 'gate.6.items']);
    expect(missing({ ...tables, actions: [] })).toContain('gate.5.opponent');
  });
  test('the key decision leader is that very role, and contact None is no contact', () => {
    const stage4 = { deals: [deal({ stage: 4 as Stage })] };
    const is = (parts: Parameters<typeof person>[1]) =>
      missing({ ...stage4, stakeholders: [person('A', parts)] }).includes('gate.4.keyDecisionLeader');
    expect(is({ role: 'approver', contact: 'deep' })).toBe(true);
    expect(is({ role: 'keyDecisionLeader', contact: 'none' })).toBe(true);
    expect(is({ role: 'keyDecisionLeader' })).toBe(true);
    expect(is({ secondRole: 'keyDecisionLeader', contact: 'little' })).toBe(false);
  });
  test('claimed items do not open a gate, confirmed ones do', () => {
    expect(missing({ evidence: upTo(1), control: [control('C1 C2', 'C3')] })).toContain('gate.2.clear');
    expect(missing({ evidence: upTo(1), control: [control('C1 C2 C3')] })).not.toContain('gate.2.clear');
  });
  test('a criterion can be moved or turned off in the rules', () => {
    const rules = rulesWith({ 'gate.2.clear': 0, 'gate.3.coach': false });
    const what = assessedDeal({ deals: [deal({ stage: 3 })] }, rules).stage.missing.map((line) => line.what);
    expect(what).not.toContain('gate.2.clear');
    expect(what).not.toContain('gate.3.coach');
    expect(what).toContain('gate.3.sponsor');
  });
  test('for the next stage it names of counts of the same items the one that asks for most', () => {
    const next = (values: Parameters<typeof rulesWith>[0], items = '') => {
      const tables = { evidence: upTo(3), control: [control(items)] };
      const { deals, parameters } = assessed(tables, rulesWith(values));
      return deals.flatMap((each) => missingForNextStage(each, parameters).map(({ what }) => what));
    };
    const others = ['gate.3.coach', 'gate.3.sponsor', 'outcome.4'];
    const leader = 'gate.4.keyDecisionLeader';
    expect(next({})).toEqual([...others, 'gate.4.clear', 'gate.4.first', leader]);
    expect(next({ 'gate.4.clear': 4 })).toEqual(['gate.3.clear', ...others, 'gate.4.first', leader]);
    expect(next({ 'gate.3.clear': 6 })).toEqual([...others, 'gate.4.clear', 'gate.4.first', leader]);
    expect(next({}, 'C1 C2 C3 C4 C5 C6 F1')).toEqual([...others, leader]);
  });
});

describe('stage ladder', () => {
  test('has seven rungs with the criteria, how far they are met, and the evidence', () => {
    const { deals, parameters } = assessed({
      deals: [deal({ stage: 2 })],
      evidence: [...upTo(1), evidence(3, { status: 'claimed' })],
      control: [control('C1 C2')],
    });
    const rungs = stageLadder(deals[0]!, parameters);
    expect(rungs.map(({ stage, state, outcome }) => [stage, state, outcome])).toEqual([
      [1, 'earned', 'confirmed'],
      [2, 'missing', 'missing'],
      [3, 'partial', 'claimed'],
      [4, 'notDue', 'missing'],
      [5, 'notDue', 'missing'],
      [6, 'notDue', 'missing'],
      [7, 'notDue', 'missing'],
    ]);
    expect(rungs[1]?.criteria).toEqual([{ id: 'gate.2.clear', has: 2, needs: 3, isMet: false }]);
    expect(rungs[0]?.evidence).toHaveLength(1);
    expect(rungs[4]?.criteria.find(({ id }) => id === 'gate.5.opponent')).toEqual({
      id: 'gate.5.opponent',
      has: 1,
      needs: 1,
      isMet: true,
    });
    expect(rungs[5]?.criteria).toEqual([{ id: 'gate.6.items', has: 2, needs: 13, isMet: false }]);
  });
});

describe('alignment', () => {
  test.each([
    [4, 3, 'sellerAhead'],
    [3, 3, 'aligned'],
    [2, 3, 'sellerBehind'],
    [null, 3, null],
    [4, null, null],
  ] as const)('seller %s, customer %s: %s', (stage, customerPhase, alignment) => {
    expect(assessedDeal({ deals: [deal({ stage, customerPhase })] }).alignment).toBe(alignment);
  });
});
