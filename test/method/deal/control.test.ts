import { describe, expect, test } from '@jest/globals';
import { controlSum } from '../../../src/method';
import { assessed, assessedDeal, rulesWith } from '../assess-one';
import { control, daysFromToday, deal, evidence, money, person } from '../facts';

const C = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9'];
const items = (win: number, first: number, clear: number): string =>
  [...C.slice(0, clear), ...['F1', 'F2', 'F3'].slice(0, first), ...['W1'].slice(0, win)].join(' ');

describe('the zone table', () => {
  // the printed table, the published rates clamped to 2–95 %
  const rows: [string, string, number, boolean][] = [];
  for (let clear = 0; clear <= 9; clear += 1) {
    rows.push([`1W3F${clear}C`, 'win', 0.95, false], [`1W2F${clear}C`, 'win', 0.95, false]);
    if (clear === 9) rows.push([`1W1F${clear}C`, 'win', 0.91, false]);
    else if (clear >= 6) rows.push([`1W1F${clear}C`, 'win', 0.85, false]);
    else rows.push([`1W1F${clear}C`, 'volatile', 0.5, false]);
    rows.push([`1W0F${clear}C`, 'volatile', 0.5, true]);
    for (const first of [2, 3]) {
      const odd = first === 3;
      if (clear >= 7) rows.push([`0W${first}F${clear}C`, 'volatile', 0.5, odd]);
      else if (clear === 6) rows.push([`0W${first}F${clear}C`, 'lose', 0.26, odd]);
      else rows.push([`0W${first}F${clear}C`, 'lose', 0.22, odd]);
    }
    rows.push([`0W1F${clear}C`, 'lose', 0.03, false]);
    if (clear > 0) rows.push([`0W0F${clear}C`, 'lose', 0.02, false]);
  }
  test.each(rows)('%s is %s, %f', (text, zone, rate, contradiction) => {
    const [win = 0, first = 0, clear = 0] = [...text.matchAll(/\d/g)].map(Number);
    const { c139 } = assessedDeal({ control: [control(items(win, first, clear))] });
    expect(c139).toMatchObject({ basis: 'verified', zone, rate, contradiction });
    expect(c139.verified.text).toBe(text);
  });
});

describe('both strings', () => {
  test('self counts claims too, and the forecast stands on the verified one', () => {
    const { c139 } = assessedDeal({ control: [control('C1 F1', 'C2 C3 F2 W1')] });
    expect([c139.self.text, c139.verified.text, c139.basis]).toEqual(['1W2F3C', '0W1F1C', 'verified']);
  });
  test('with claims only it stands on self, at half the rate', () => {
    const deal1 = assessedDeal({ control: [control('', 'F1 F2 W1')] });
    expect([deal1.c139.basis, deal1.c139.rate, deal1.winChance, deal1.expected]).toEqual([
      'self',
      0.95,
      0.475,
      475,
    ]);
  });
  test('without a row, or with No everywhere, nothing is assessed', () => {
    for (const rows of [[], [control('', '', { answers: { C1: 'no', W1: 'no' } })]]) {
      const { c139, winChance, expected, category } = assessedDeal({ control: rows });
      expect(c139).toMatchObject({ basis: 'none', zone: null, rate: null, contradiction: false });
      expect([c139.self.text, winChance, expected, category]).toEqual(['0W0F0C', null, null, 'notAssessed']);
    }
  });
  test('of several rows the latest review counts, on a tie the first, and undated rows only without a dated one', () => {
    const inForce = (...rows: ReturnType<typeof control>[]) =>
      assessedDeal({ control: rows }).c139.verified.text;
    const old = control('C1', '', { reviewedOn: daysFromToday(-40) });
    const late = control('C1 C2', '', { reviewedOn: daysFromToday(-4) });
    const sameDay = control('C1 C2 C3', '', { reviewedOn: daysFromToday(-4) });
    const undated = control('C1 C2 C3 C4');
    expect(inForce(old, late, sameDay)).toBe('0W0F2C');
    expect(inForce(undated, old)).toBe('0W0F1C');
    expect(inForce(undated, control('C1'))).toBe('0W0F4C');
  });
});

describe('control score', () => {
  test('is 20 for W, 15 for each F and 35 ninths for each C', () => {
    const scored = assessedDeal({ control: [control(items(1, 1, 6), 'F2 C7')] });
    expect(scored.c139.verified.score).toBeCloseTo(20 + 15 + (35 / 9) * 6, 10);
    expect(scored.c139.self.score).toBeCloseTo(20 + 30 + (35 / 9) * 7, 10);
    expect(assessedDeal({ control: [control(items(1, 3, 9))] }).c139.verified.score).toBeCloseTo(100, 10);
    expect(assessedDeal().c139.verified.score).toBe(0);
  });
  test('its lines, added in order, are the score itself', () => {
    const { deals, parameters } = assessed({ control: [control(items(1, 2, 7), 'C8 F3')] });
    const sum = controlSum(deals[0]!, parameters);
    expect(sum.lines).toHaveLength(13);
    expect(sum.lines.reduce((total, line) => total + line.verified, 0)).toBe(deals[0]!.c139.verified.score);
    expect(sum.lines.reduce((total, line) => total + line.self, 0)).toBe(deals[0]!.c139.self.score);
    expect(sum.lines[7]).toMatchObject({ item: 'C8', rule: 'score.clear', answer: 'claimed', verified: 0 });
  });
  test('an item that is switched off neither counts nor keeps the score below 100', () => {
    const rules = rulesWith({ 'item.C9': false });
    const scored = assessedDeal({ control: [control(items(1, 3, 9))] }, rules);
    expect(scored.c139.verified.text).toBe('1W3F8C');
    expect(scored.c139.verified.score).toBeCloseTo(100, 10);
  });
});

describe('next cheapest flip', () => {
  const flipOf = (confirmed: string, claimed = '', parts = {}) =>
    assessedDeal({ deals: [deal(parts)], control: [control(confirmed, claimed)] }).nextFlip;

  test('takes the C item that reaches the winning inflection, and says what it adds', () => {
    expect(flipOf(items(1, 1, 5))).toMatchObject({
      item: 'C6',
      chanceBefore: 0.5,
      chanceAfter: 0.85,
      gain: 1000 * (0.85 - 0.5),
    });
  });
  test('prefers a claimed item of a dearer group to a blank one of a cheaper', () => {
    expect(flipOf(items(1, 1, 5), 'F2')).toMatchObject({ item: 'F2', chanceAfter: 0.95 });
    expect(flipOf(items(1, 1, 5), 'F2 C9')).toMatchObject({ item: 'C9', chanceAfter: 0.85 });
  });
  test('takes an item that was answered No like one left blank', () => {
    const answers = { C1: 'confirmed', F1: 'confirmed', W1: 'confirmed', F2: 'no' } as const;
    const flip = (parts: object) =>
      assessedDeal({ control: [control('', '', { answers: { ...answers, ...parts } })] }).nextFlip;
    expect(flip({})).toMatchObject({ item: 'F2', chanceAfter: 0.95 });
    expect(flip({ F2: undefined, F3: 'no' })).toMatchObject({ item: 'F2', chanceAfter: 0.95 });
  });
  test('passes over groups whose next item raises nothing', () => {
    // 0W2F3C: one more C changes nothing, one more F is read as 0W2F, W leads to the win zone
    expect(flipOf(items(0, 2, 3))).toMatchObject({ item: 'W1', chanceBefore: 0.22, chanceAfter: 0.95 });
  });
  test('is none when nothing is claimed, nothing can rise, or the deal is closed or signed', () => {
    expect(flipOf('')).toBeNull();
    expect(flipOf(items(1, 3, 9))).toBeNull();
    expect(flipOf(items(1, 1, 5), '', { status: 'lost' })).toBeNull();
    const signed = ([1, 2, 3, 4, 5, 6] as const).map((stage) => evidence(stage));
    expect(assessedDeal({ control: [control(items(1, 1, 5))], evidence: signed }).nextFlip).toBeNull();
  });
  test('has no gain without an amount', () => {
    expect(flipOf(items(0, 0, 8), 'W1', { amount: null })).toMatchObject({ item: 'W1', gain: null });
  });
});

describe('items against the matrix', () => {
  const supporting = person('Leader', { role: 'keyDecisionLeader', influence: 5, attitude: 'coach' });
  const contradicted = (confirmed: string, stakeholders: ReturnType<typeof person>[], parts = {}) =>
    assessedDeal({ deals: [deal(parts)], stakeholders, control: [control(confirmed)] }).contradicted;

  test('nothing is contradicted where the matrix agrees', () => {
    expect(contradicted(items(1, 3, 9), [supporting])).toEqual({
      items: [],
      unbackedConfirmation: false,
      expected: 0,
    });
  });
  test('F3, W1, F2 and C4 need a majority, a decider on our side, a coach, and no gaps', () => {
    expect(contradicted(items(1, 3, 9), []).items).toEqual(['C4', 'F2', 'F3', 'W1']);
    const neutral = person('Leader', { role: 'keyDecisionLeader', influence: 5, attitude: 'neutral' });
    expect(contradicted('W1', [neutral]).items).toEqual(['W1']);
    expect(contradicted('W1', [person('Leader', { role: 'keyDecisionLeader' })]).items).toEqual(['W1']);
    expect(contradicted('C4', [person('A', { role: 'evaluator', attitude: 'neutral' })]).items).toEqual([
      'C4',
    ]);
    expect(contradicted('F2', [person('A', { influence: 1, attitude: 'coach' })]).items).toEqual(['F2']);
  });
  test('the expected amount that rests on them is what is lost without them', () => {
    const neutral = person('Leader', { role: 'keyDecisionLeader', influence: 5, attitude: 'neutral' });
    // 1W1F6C at 0.85; without W1 it is 0W1F6C at 0.03
    expect(contradicted(items(1, 1, 6).replace('C4', 'C7'), [neutral]).expected).toBeCloseTo(820, 9);
  });
  test('confirmed items without any coach are only claims', () => {
    const rows = [control('C1 C2', '', { coach: null })];
    const neutral = person('A', { attitude: 'neutral' });
    const { contradicted: found } = assessedDeal({ stakeholders: [neutral], control: rows });
    expect(found).toEqual({ items: [], unbackedConfirmation: true, expected: 1000 * (0.02 - 0.5 * 0.02) });
    expect(contradicted('C1', [neutral]).unbackedConfirmation).toBe(false);
  });
  test('nothing rests on items of a closed deal', () => {
    expect(contradicted('W1', [], { status: 'won', amount: money(5) }).expected).toBe(0);
  });
});
