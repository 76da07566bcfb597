import { expect, test } from '@jest/globals';
import { caseReviewOf } from '../../../src/method';
import { assessed } from '../assess-one';
import { control, daysFromToday, deal, person } from '../facts';
import { historyOf, snapshotBefore } from './past';

test('won against lost, with what the matrix said in the last snapshot before the result', () => {
  const open = ['D-1', 'D-2', 'D-3'].map((id) => deal({ id, stage: 3 }));
  const [one, two] = open;
  const then = {
    deals: open.slice(0, 2),
    control: [control('C1 C2 C3 C4 C5 C6 F1 W1'), control('C1', '', { deal: two?.key ?? open[0]!.key })],
    stakeholders: [
      person('Wang', { role: 'keyDecisionLeader', attitude: 'coach' }),
      person('Sun', { deal: two?.key ?? open[0]!.key, role: 'keyDecisionLeader', attitude: 'opponent' }),
    ],
  };
  const closed = { closedOn: daysFromToday(-1) };
  const { cases, won, lost, reasonsLost, wonBy } = caseReviewOf(
    assessed({
      deals: [
        { ...one!, ...closed, status: 'won', resultReason: 'Value' },
        { ...two!, ...closed, status: 'lost', resultReason: 'Price', wonBy: 'Rivalsoft' },
        { ...open[2]!, ...closed, status: 'lost', resultReason: ' price', wonBy: null },
        deal({ id: 'D-4' }),
      ],
      history: historyOf(snapshotBefore(7, then)),
    }),
  );
  expect(cases.map(({ result, before }) => [result, before?.id ?? null])).toEqual([
    ['won', 'D-1'],
    ['lost', 'D-2'],
    ['lost', null],
  ]);
  expect(won).toEqual({
    deals: 1,
    known: 1,
    supportIndex: 100,
    knowledge: 0.2,
    winChance: 0.85,
    enoughSupport: 1,
    deciderForUs: 1,
    stageNotEarned: 1,
  });
  expect(lost).toMatchObject({ deals: 2, known: 1, supportIndex: -100, winChance: 0.02, deciderForUs: 0 });
  expect(reasonsLost).toEqual([{ name: 'Price', deals: ['D-2', 'D-3'] }]);
  expect(wonBy).toEqual([{ name: 'Rivalsoft', deals: ['D-2'] }]);
});
