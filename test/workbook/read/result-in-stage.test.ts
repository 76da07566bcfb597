import { expect, test } from '@jest/globals';
import { readDealRows } from './grid';

const statusOf = (stage: string | number, status = '') => {
  const { facts, findings } = readDealRows(
    ['Deal ID', 'Customer', 'Deal', 'Stage', 'Status'],
    ['D-1', 'Acme', 'ERP', stage, status],
  );
  const [deal] = facts.deals;
  return [deal?.stage, deal?.status, findings.map(({ rule }) => rule)];
};

test.each([
  ['Closed Won', 'won'],
  ['Closed - Lost', 'lost'],
  ['closed lost', 'lost'],
  ['赢单', 'won'],
  ['输单', 'lost'],
  ['Dropped', 'dropped'],
])('a stage of %s with a blank status is no open deal but %s', (stage, status) => {
  expect(statusOf(stage)).toEqual([null, status, []]);
  const { facts } = readDealRows(['Deal ID', 'Customer', 'Deal', 'Stage'], ['D-1', 'Acme', 'ERP', stage]);
  expect(facts.deals[0]?.status).toBe(status);
});

test('a status beside it counts: where it says the same nothing is to be said, else the stage cannot be read', () => {
  expect(statusOf('Closed Lost', 'Lost')).toEqual([null, 'lost', []]);
  expect(statusOf('Closed Lost', 'Open')).toEqual([null, 'open', ['level-unreadable']]);
  expect(statusOf('Closed Lost', 'perhaps')).toEqual([null, null, ['level-unreadable', 'level-unreadable']]);
});

test('a stage of ours stays one, and a foreign stage stays a finding', () => {
  expect(statusOf('Won')).toEqual([6, 'open', []]);
  expect(statusOf('3 - Proposal')).toEqual([null, 'open', ['level-unreadable']]);
  expect(statusOf('In progress')).toEqual([null, 'open', ['level-unreadable']]);
});

test('in a column that says of a deal that it was lost, Won is a result too, and it is said once', () => {
  const deals = (...stages: (string | number)[]) => {
    const { facts, findings } = readDealRows(
      ['Deal ID', 'Customer', 'Deal', 'Stage', 'Status'],
      ...stages.map((stage, index) => [`D-${index}`, 'Acme', 'ERP', stage, index === 4 ? 'Open' : '']),
    );
    return {
      deals: facts.deals.map(({ stage, status }) => [stage, status]),
      findings: findings.map(({ rule, cell, parameters }) => [rule, cell?.row, parameters]),
    };
  };
  expect(deals('Won', 6, 'Lost', 'won', 'Won', 'Validating')).toEqual({
    deals: [
      [null, 'won'],
      [6, 'open'],
      [null, 'lost'],
      [null, 'won'],
      [6, 'open'],
      [3, 'open'],
    ],
    findings: [['won-is-result', 0, { value: 'Won', beside: 'Lost' }]],
  });
  expect(deals('Won', 'Closed won', 'Validating')).toEqual({
    deals: [
      [6, 'open'],
      [null, 'won'],
      [3, 'open'],
    ],
    findings: [],
  });
});

test.each([
  ['In progress', 'open'],
  ['Closed won', 'won'],
  ['已输单', 'lost'],
  ['Cancelled', 'dropped'],
])('a status of %s is %s', (word, status) => {
  expect(statusOf('', word)).toEqual([null, status, []]);
});
