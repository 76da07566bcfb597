import { expect, test } from '@jest/globals';
import { titleOf } from '../../../../src/workbook/publish/content/finding-sentence';

test('a kind of finding is named in either language, whoever raises it; one of another version by its id', () => {
  expect(titleOf('close-date-past', 'en')).toBe('Close date has passed');
  expect(titleOf('duplicate-deal', 'en')).toBe('Deal ID used twice');
  expect(titleOf('duplicate-deal', 'zh')).toBe('商机编号重复');
  expect(titleOf('of-a-later-version', 'zh')).toBe('of-a-later-version');
});
