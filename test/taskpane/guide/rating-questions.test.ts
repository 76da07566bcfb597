import { describe, expect, test } from '@jest/globals';
import { dayOf, parametersOf, readRules } from '../../../src/method';
import {
  levelsOf,
  ratingEdits,
  ratingQuestions,
  withAnswer,
  worthFindingOut,
} from '../../../src/taskpane/guide/rating-questions';
import { assessedDeal } from '../assessed-deal';

const parameters = parametersOf(readRules([]).rules);
const withRule = (id: string, value: boolean) => parametersOf(readRules([{ row: 0, id, value }]).rules);
const today = dayOf(2026, 11, 22);

describe('the guided rating', () => {
  test('asks first for the unknowns of the top decider, then of the most influential, the attitude first', () => {
    const deal = assessedDeal([
      { name: 'Clerk', influence: 1 },
      {
        name: 'Chief',
        role: 'keyDecisionLeader',
        need: 'esteem',
        change: 'visionary',
        focus: 'business',
        attitude: 'coach',
      },
      { name: 'Finance', influence: 4, contact: 'deep', need: 'safety', change: 'laggard' },
    ]);
    expect(
      worthFindingOut(deal, parameters).map(({ person, dimension }) => [person.stakeholder.name, dimension]),
    ).toEqual([
      ['Chief', 'contact'],
      ['Finance', 'attitude'],
      ['Finance', 'focus'],
    ]);
  });

  test('does not ask for what a firm must not hold', () => {
    expect(ratingQuestions(withRule('need.used', false))).not.toContain('need');
    expect(levelsOf('need', withRule('need.personalBenefit', false))).not.toContain('personalBenefit');
    expect(levelsOf('need', parameters)).toContain('personalBenefit');
    const deal = assessedDeal([{ influence: 5 }]);
    const asked = worthFindingOut(deal, withRule('need.used', false), 10);
    expect(asked.map(({ dimension }) => dimension)).toEqual(['attitude', 'contact', 'focus', 'change']);
  });

  test('writes what changed in the language of the sheets, with the day, and nothing else', () => {
    const [person] = assessedDeal([{ attitude: 'neutral', contact: 'little' }]).people;
    if (person === undefined) throw new Error('nobody');
    const answers = withAnswer(withAnswer({}, 'attitude', 'opponent'), 'contact', null);
    const cell = (column: string, next: string | number) => ({
      cell: { table: 'stakeholders', row: 0, column },
      next,
    });
    expect(ratingEdits(person, answers, today, 'zh')).toEqual([
      cell('contact', ''),
      cell('attitude', '反对者'),
      cell('ratedOn', today),
    ]);
    expect(ratingEdits(person, withAnswer({}, 'attitude', 'neutral'), today, 'en')).toEqual([]);
    expect(() => withAnswer({}, 'attitude', 'deep')).toThrow('no level');
  });
});
