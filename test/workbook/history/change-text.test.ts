import { expect, test } from '@jest/globals';
import { changesSince } from '../../../src/method';
import { changeText } from '../../../src/workbook/history/change-text';
import { assessed } from '../../method/assess-one';
import { control, daysFromToday, deal, person } from '../../method/facts';
import { historyOf, snapshotBefore } from '../../method/history/past';

const then = {
  deals: [deal({ stage: 2, closeDate: daysFromToday(10) })],
  control: [control('C1')],
  stakeholders: [person('Wang', { attitude: 'neutral' }), person('Sun')],
};
const changes = changesSince(
  assessed({
    deals: [deal({ stage: 3, closeDate: null })],
    control: [control('', 'C1')],
    stakeholders: [person('Wang', { attitude: 'coach' }), person('Wu')],
    history: historyOf(snapshotBefore(7, then)),
  }),
);

test('changes read as lines, in both languages', () => {
  expect(changes.map((change) => changeText(change, 'en'))).toEqual([
    'Close date: 2026-12-02 → blank',
    'Stage: 2 Identifying → 3 Validating',
    'C1: Confirmed → Claimed',
    'Wang, Attitude: Neutral → Coach',
    'Wu: new',
    'Sun: no longer listed',
  ]);
  expect(changes.map((change) => changeText(change, 'zh'))[3]).toBe(
    'Wang，对我方态度：由“中立者”改为“指导者”',
  );
});
