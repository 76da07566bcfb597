import { describe, expect, test } from '@jest/globals';
import { heatMapOf } from '../../../src/method';
import { assessedDeal } from '../assess-one';
import { action, person } from '../facts';

const leader = person('Leader', { role: 'keyDecisionLeader', attitude: 'supporter' });
const coach = person('Coach', { influence: 3, attitude: 'coach' });

describe('enough support', () => {
  const failed = (stakeholders: ReturnType<typeof person>[], actions: ReturnType<typeof action>[] = []) =>
    assessedDeal({ stakeholders, actions }).enoughSupport.failed;

  test('is met with a supporting decider, a majority, a coach and no unanswered opponent', () => {
    const { enoughSupport } = assessedDeal({ stakeholders: [leader, coach] });
    expect(enoughSupport).toMatchObject({ met: true, failed: [], supporting: 8, circle: 8 });
  });
  test('fails in all ways but the opponent without people', () => {
    expect(failed([])).toEqual(['top-decider', 'majority', 'coach']);
  });
  test('half of the influence is no majority', () => {
    const against = person('Against', { influence: 5, attitude: 'neutral' });
    const half = person('Half', { role: 'keyDecisionLeader', attitude: 'coach' });
    expect(failed([half, against])).toEqual(['majority']);
    expect(failed([half, person('Against', { influence: 4 })])).toEqual([]);
  });
  test('people below the circle do not count for the majority', () => {
    const small = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map((name) =>
      person(name, { influence: 1, attitude: 'opponent' }),
    );
    expect(failed([leader, coach, ...small])).toEqual([]);
  });
  test('an opponent with influence 4 needs an open action for that very person', () => {
    const opponent = person('Opponent', { influence: 4, attitude: 'opponent' });
    const people = [leader, coach, opponent];
    expect(failed(people)).toEqual(['opponent']);
    expect(failed(people, [action('Opponent')])).toEqual([]);
    expect(failed(people, [action('Coach')])).toEqual(['opponent']);
    expect(failed(people, [action('Opponent', { status: 'done' })])).toEqual(['opponent']);
    expect(failed(people, [action('Opponent', { status: null })])).toEqual(['opponent']);
    expect(failed([leader, coach, { ...opponent, influence: 3 }])).toEqual([]);
  });
  test('names the opponents that nobody answers', () => {
    const opponent = person('Opponent', { influence: 4, attitude: 'opponent' });
    const { enoughSupport } = assessedDeal({ stakeholders: [leader, opponent] });
    expect(enoughSupport.unansweredOpponents.map(({ stakeholder }) => stakeholder.name)).toEqual([
      'Opponent',
    ]);
  });
});

describe('missing people', () => {
  test('positions other than "other" and roles that nobody fills are listed in their order', () => {
    const deal = assessedDeal({
      stakeholders: [
        person('A', { position: 'chairman', role: 'approver', secondRole: 'sponsor' }),
        person('B', { position: 'itDirector', role: 'evaluator' }),
      ],
    });
    expect(deal.missingPositions).toEqual(['generalManager', 'vicePresident', 'financeDirector']);
    expect(deal.missingRoles).toEqual(['keyDecisionLeader', 'benefitOwner', 'influencer']);
  });
});

describe('heat map', () => {
  test('shows the least supportive of the most influential in a position, and the count', () => {
    const finance = (name: string, influence: number, attitude: 'coach' | 'neutral' | 'opponent') =>
      person(name, { position: 'financeDirector', influence, attitude });
    const deal = assessedDeal({
      stakeholders: [finance('A', 4, 'coach'), finance('B', 4, 'neutral'), finance('C', 2, 'opponent')],
    });
    const cells = heatMapOf(deal).map(({ position, person: shown, count }) => [
      position,
      shown?.stakeholder.name ?? null,
      count,
    ]);
    expect(cells).toEqual([
      ['chairman', null, 0],
      ['generalManager', null, 0],
      ['vicePresident', null, 0],
      ['financeDirector', 'B', 3],
      ['itDirector', null, 0],
      ['other', null, 0],
    ]);
  });
});
