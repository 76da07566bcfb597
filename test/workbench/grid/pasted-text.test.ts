import { expect, test } from '@jest/globals';
import { normalizeLineEnds } from '../../../src/workbench/grid/pasted-text';

test('a block pasted from Windows has no carriage returns in its last column', () => {
  const params = { htmlContent: '', textContent: 'a\tb\r\nc\td\r\n' };
  normalizeLineEnds('sheet.command.paste-by-short-key', params);
  expect(params).toEqual({ htmlContent: '', textContent: 'a\tb\nc\td\n' });
  const other = { textContent: 'a\r\n' };
  normalizeLineEnds('sheet.command.other', other);
  expect(other).toEqual({ textContent: 'a\r\n' });
});
