import { expect, test } from '@jest/globals';
import { DEAL_TAB_WORDS } from '../../../src/i18n/later-words';
import { flipText } from '../../../src/taskpane/deal/flip-text';
import { formatsOf } from '../../../src/taskpane/words/formats';

test.each([
  [0.22, 0.26, 'C6 confirmed: win chance 22% → 26%'],
  [0.015, 0.02, 'C6 confirmed: win chance 1.5% → 2%'],
  [0.1601, 0.1604, 'C6 confirmed: win chance 16.01% → 16.04%'],
  [0.16001, 0.16002, 'C6 confirmed: win chance 16% → 16%'],
])('a chance that rises from %d to %d is told with the decimals that show it', (before, after, text) => {
  const flip = { item: 'C6', chanceBefore: before, chanceAfter: after, gain: null } as const;
  expect(flipText(flip, { deal: DEAL_TAB_WORDS.en, formats: formatsOf('en') })).toBe(text);
});
