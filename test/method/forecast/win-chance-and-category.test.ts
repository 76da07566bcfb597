import { describe, expect, test } from '@jest/globals';
import type { Deal } from '../../../src/method';
import { entriesOf } from '../../../src/method/forecast/entries/entry';
import { assessed, assessedDeal, rulesWith } from '../assess-one';
import { control, daysFromToday, deal, evidence, money, person } from '../facts';

const upTo = (last: number) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).filter((stage) => stage <= last).map((s) => evidence(s));
const WIN = control('C1 F1 F2 W1');
const VOLATILE_WITH_W = control('C1 F1 W1');
const VOLATILE_WITHOUT_W = control('C1 C2 C3 C4 C5 C6 C7 F1 F2');
const LOSE = control('C1');

function category(parts: Partial<Deal>, earned: number, row = WIN) {
  return assessedDeal({ deals: [deal(parts)], evidence: upTo(earned), control: [row] }).category;
}

describe('category, the first that matches', () => {
  test('Won is closed; Lost and Dropped are omitted, whatever else is true', () => {
    expect(category({ status: 'won' }, 0, LOSE)).toBe('closed');
    expect(category({ status: 'lost' }, 6)).toBe('omitted');
    expect(category({ status: 'dropped' }, 6)).toBe('omitted');
  });
  test('signed is Commit, even when nothing is assessed', () => {
    expect(category({ cra: null, closeDate: null }, 6, control(''))).toBe('commit');
  });
  test('stage 5 is Commit with a confirmed W, the win zone and a close date', () => {
    expect(category({ cra: null }, 5)).toBe('commit');
    expect(category({ closeDate: null }, 5)).toBe('bestCase');
    expect(category({}, 4)).toBe('bestCase');
    expect(category({}, 5, VOLATILE_WITH_W)).toBe('bestCase');
    expect(category({}, 5, control('', 'C1 F1 F2 W1'))).toBe('pipeline');
  });
  test('nothing claimed is Not assessed before it is Omitted', () => {
    expect(category({ cra: null }, 0, control(''))).toBe('notAssessed');
  });
  test('the lose zone, no reason to act, no date for it, or stage 1 at most is Omitted', () => {
    expect(category({}, 4, LOSE)).toBe('omitted');
    expect(category({ cra: null }, 4)).toBe('omitted');
    expect(category({ craDate: null }, 4)).toBe('omitted');
    expect(category({}, 1)).toBe('omitted');
    expect(category({ craConsequence: null }, 4)).toBe('bestCase');
  });
  test('Best case needs stage 4 and the win zone, or the volatile zone with W, on the verified string', () => {
    expect(category({}, 4, VOLATILE_WITH_W)).toBe('bestCase');
    expect(category({}, 4, VOLATILE_WITHOUT_W)).toBe('pipeline');
    expect(category({}, 3)).toBe('pipeline');
    expect(category({}, 4, control('', 'F1 F2 W1'))).toBe('pipeline');
  });
  test('a status that cannot be read has no category and no win chance', () => {
    const unread = assessedDeal({ deals: [deal({ status: null })], control: [WIN] });
    expect([unread.category, unread.winChance, unread.expected]).toEqual([null, null, null]);
  });
});

describe('win chance, odds and expected amount', () => {
  const chance = (parts: Partial<Deal>, earned = 0) =>
    assessedDeal({ deals: [deal(parts)], evidence: upTo(earned), control: [WIN] }).winChance;

  test('is 1 when won, 0 when lost or dropped, 0.95 when signed, else the rate', () => {
    expect(chance({ status: 'won' })).toBe(1);
    expect(chance({ status: 'lost' }, 6)).toBe(0);
    expect(chance({ status: 'dropped' })).toBe(0);
    expect(chance({}, 6)).toBe(0.95);
    expect(chance({})).toBe(0.95);
    expect(assessedDeal({ control: [VOLATILE_WITH_W] }).winChance).toBe(0.5);
  });
  test.each([
    [null, null],
    [1, 0],
    [2, 0.1],
    [3, 0.25],
    [4, 0.5],
    [5, 0.75],
    [6, 1],
    [7, 1],
  ] as const)('claimed stage %s has the odds %s', (stage, odds) => {
    expect(assessedDeal({ deals: [deal({ stage })] }).stageOdds).toBe(odds);
  });
  test('expected is amount × win chance, unknown without either', () => {
    expect(assessedDeal({ control: [WIN] }).expected).toBe(950);
    expect(assessedDeal({ deals: [deal({ amount: null })], control: [WIN] }).expected).toBeNull();
    expect(assessedDeal().expected).toBeNull();
    expect(assessedDeal({ deals: [deal({ status: 'lost' })] }).expected).toBe(0);
  });
  test('haircut, signed chance and rates come from the rules', () => {
    const rules = rulesWith({ 'chance.unverified': 0.25, 'rate.1W2F': 0.8 });
    expect(assessedDeal({ control: [control('', 'F1 F2 W1')] }, rules).winChance).toBe(0.2);
  });
});

describe('portfolio', () => {
  const rows = (id: string) => ({ deal: deal({ id }).key });
  const portfolio = assessed({
    deals: [
      deal({ id: 'A', amount: money(100), stage: 4 }),
      deal({ id: 'B', amount: money(200), currency: 'eur', status: 'won' }),
      deal({ id: 'C', amount: money(400), currency: 'USD', stage: 3, stageReason: 'Tender rules' }),
      deal({ id: 'D', amount: money(800), currency: null }),
      deal({ id: 'E', amount: money(1600), status: null }),
    ],
    control: [
      { ...control('', 'F1 F2 W1'), ...rows('A') },
      { ...control('F1 F2 W1'), ...rows('C') },
    ],
    evidence: ['A', 'C'].flatMap((id) => upTo(3).map((entry) => ({ ...entry, ...rows(id) }))),
  }).portfolio;
  const currency = (code: string | null) => portfolio.currencies.find((figures) => figures.currency === code);

  test('never adds currencies up, and reads eur and EUR as one', () => {
    expect(portfolio.currencies.map((figures) => figures.currency)).toEqual(['EUR', 'USD', null]);
    expect(currency('EUR')?.open).toEqual({ count: 1, amount: 100, expected: 47.5 });
    expect(currency('EUR')?.categories.closed).toEqual({ count: 1, amount: 200, expected: 200 });
    expect(currency('USD')?.open).toEqual({ count: 1, amount: 400, expected: 380 });
  });
  test('leaves a deal with an unreadable status out of everything', () => {
    expect(portfolio.open).toBe(3);
    expect(currency(null)?.open).toEqual({ count: 1, amount: 800, expected: 0 });
  });
  test('shows what is not verified, and what rests on contradicted items', () => {
    expect(currency('EUR')?.unverifiedExpected).toBe(47.5);
    expect(currency('USD')?.unverifiedExpected).toBe(0);
    // without W1 and F2 the string 1W2F0C is 0W1F0C at 0.03
    expect(currency('USD')?.contradictedExpected).toBeCloseTo(400 * (0.95 - 0.03), 9);
  });
  test('expects what the forecast does: overrides in place of the model, and nothing of what it leaves out', () => {
    const deals = [
      deal({ id: 'A', amount: money(100), stage: 4, forecastOverride: money(70) }),
      deal({ id: 'B', amount: money(200), stage: 4 }),
      deal({ id: 'C', amount: money(400), stage: 4 }),
    ];
    // nothing of C is earned
    const assessment = assessed({
      deals,
      control: [
        { ...control('', 'F1 F2 W1'), ...rows('A') },
        { ...control('', 'F1 F2 W1'), ...rows('B') },
        { ...control('', 'F1 F2 W1'), ...rows('C') },
      ],
      evidence: ['A', 'B'].flatMap((id) => upTo(3).map((entry) => ({ ...entry, ...rows(id) }))),
    });
    const [figures] = assessment.portfolio.currencies;
    expect(entriesOf(assessment).map(({ block, expected }) => [block, expected])).toEqual([
      ['counted', 70],
      ['counted', 95],
      ['omitted', 190],
    ]);
    expect(figures?.open).toEqual({ count: 3, amount: 700, expected: 165 });
    expect(figures?.categories.omitted.expected).toBe(190);
    expect(figures?.unverifiedExpected).toBe(95);
  });
  test('counts what a coach has confirmed to be won, with enough support', () => {
    const everybody = ['A', 'B', 'C', 'D'].map((id) =>
      person(id, { ...rows(id), role: 'keyDecisionLeader', attitude: id === 'B' ? 'neutral' : 'coach' }),
    );
    const underControl = (row: ReturnType<typeof control>) =>
      assessed({
        deals: ['A', 'B', 'C', 'D'].map((id) => deal({ id, status: id === 'D' ? 'won' : 'open' })),
        stakeholders: everybody,
        control: ['A', 'B', 'D'].map((id) => ({ ...row, ...rows(id) })),
      }).portfolio.underControl;
    // B lacks support, of C nothing is confirmed, D is not open any more
    expect(underControl(WIN)).toBe(1);
    expect(underControl(control('', 'C1 F1 F2 W1'))).toBe(0);
  });
  test('counts claims above what is earned', () => {
    expect([portfolio.stageClaimed, portfolio.stageNotEarned]).toEqual([2, 1]);
  });
  test('a rule that repeats across deals is a pattern', () => {
    const deals = ['A', 'B', 'C'].map((id) => deal({ id, cra: null }));
    const pattern = assessed({ deals }).portfolio.patterns.find(
      ({ rule }) => rule === 'compelling-reason-missing',
    );
    expect(pattern?.deals).toEqual(['A', 'B', 'C']);
    const two = assessed({ deals: deals.slice(0, 2) }).portfolio.patterns;
    expect(two).toEqual([]);
  });
  test('dates do not decide a category by being in the past', () => {
    expect(category({ closeDate: daysFromToday(-5) }, 5)).toBe('commit');
  });
});
