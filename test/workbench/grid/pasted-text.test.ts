import { expect, test } from '@jest/globals';
import { asPastedTable } from '../../../src/workbench/grid/pasted-text';

function tableOf(textContent: string): unknown {
  const params = { htmlContent: '', textContent };
  asPastedTable('sheet.command.paste-by-short-key', params);
  expect(params.textContent).toBe(textContent);
  return params.htmlContent;
}

test('a block of text from Windows keeps its cells without carriage returns, blank ones too', () => {
  expect(tableOf('\tb\r\nc\t\r\n')).toBe(
    '<table><tr><td></td><td>b</td></tr><tr><td>c</td><td></td></tr></table>',
  );
  expect(tableOf('\n\nc')).toBe('<table><tr><td></td></tr><tr><td></td></tr><tr><td>c</td></tr></table>');
});

test('what looks like the text of a web page is text', () => {
  expect(tableOf('<b>\t&lt;')).toBe('<table><tr><td>&lt;b&gt;</td><td>&amp;lt;</td></tr></table>');
});

test('other texts, pages of the web and other commands are left as they are', () => {
  expect(tableOf('one cell')).toBe('');
  for (const params of [{ htmlContent: '<p>x</p>', textContent: 'x\r\n' }, { textContent: 1 }, null]) {
    const before = structuredClone(params);
    asPastedTable('sheet.command.paste-by-short-key', params);
    expect(params).toEqual(before);
  }
  const other = { textContent: 'a\r\n' };
  asPastedTable('sheet.command.other', other);
  expect(other).toEqual({ textContent: 'a\r\n' });
});
