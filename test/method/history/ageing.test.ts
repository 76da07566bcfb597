import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evidenceWeightedSupport, parametersOf, type Rules, type Stakeholder } from '../../../src/method';
import { assessedDeal, rulesWith } from '../assess-one';
import { daysFromToday, person, TODAY } from '../facts';
import { randomFacts } from '../random-facts';

const sum = (people: readonly Partial<Stakeholder>[], rules: Rules = rulesWith({})) => {
  const stakeholders = people.map((parts, index) => person(`P${index}`, { influence: 5, ...parts }));
  return evidenceWeightedSupport(assessedDeal({ stakeholders }, rules), TODAY, parametersOf(rules));
};
const seen = { source: 'seen', ratedOn: TODAY } as const;

describe('the evidence-weighted support index', () => {
  test('is the raw index while everything was seen today', () => {
    expect(
      sum([
        { attitude: 'coach', ...seen },
        { attitude: 'neutral', ...seen },
      ]).index,
    ).toBe(50);
  });
  test('halves the weight of a rating per half-life, and grades its source', () => {
    const { lines, index } = sum([
      { attitude: 'coach', ...seen, ratedOn: daysFromToday(-180) },
      { attitude: 'opponent', source: 'coachSaid', ratedOn: TODAY },
    ]);
    expect(lines.map(({ weight }) => weight)).toEqual([0.5, 0.8]);
    // 5·(0.5·2 − 0.8·2) ÷ 5·(0.5 + 0.8)·2
    expect(index).toBeCloseTo((100 * -0.6) / 2.6, 12);
  });
  test.each<[string, Partial<Stakeholder>, number]>([
    ['without a date counts as one half-life old', { source: 'seen' }, 0.5],
    ['without a source counts as a guess', { ratedOn: TODAY }, 0.25],
    ['dated in the future counts as of today', { source: 'seen', ratedOn: daysFromToday(9) }, 1],
  ])('a rating %s', (_what, parts, weight) => {
    expect(sum([{ attitude: 'coach', ...parts }]).lines[0]?.weight).toBe(weight);
  });
  test('ages nothing into neutral: an old coach alone is still +100', () => {
    expect(sum([{ attitude: 'coach', source: 'guess', ratedOn: daysFromToday(-3000) }]).index).toBeCloseTo(
      100,
      9,
    );
  });
  test('with a half-life of 0 only ratings of today count', () => {
    const rules = rulesWith({ 'rating.halfLifeDays': 0 });
    expect(sum([{ attitude: 'coach', ...seen, ratedOn: daysFromToday(-1) }], rules).index).toBeNull();
  });
  test('has lines that add up, and stays between −100 and +100', () => {
    const rules = rulesWith({});
    fc.assert(
      fc.property(randomFacts, (tables) => {
        const { lines, total, index } = evidenceWeightedSupport(
          assessedDeal(tables),
          TODAY,
          parametersOf(rules),
        );
        expect(lines.reduce((all, { amount }) => all + amount, 0)).toBeCloseTo(total, 12);
        if (index !== null) expect(Math.abs(index)).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});
