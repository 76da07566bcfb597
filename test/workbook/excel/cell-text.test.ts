import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cellText, MAXIMUM_CELL_TEXT } from '../../../src/workbook/excel/cell-text';
import {
  cellAddress,
  columnLetters,
  quotedSheetName,
  sheetNameInFormula,
} from '../../../src/workbook/excel/units';
import { quoteSheetName } from '../../../src/host/formulas';
import { LANGUAGES, texts } from '../../../src/i18n';
import { openClient } from '../../host/open-client';

/** Writes texts into one column of General cells and reads values and formulas back. */
async function throughExcel(texts: readonly string[]) {
  return openClient().run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, texts.length, 1);
    range.values = texts.map((text) => [cellText(text)]);
    range.load('values,formulas,valueTypes');
    await context.sync();
    return range.valueTypes.map(([type], row) => ({
      type,
      value: range.values[row]?.[0],
      formula: range.formulas[row]?.[0],
    }));
  });
}

const TRICKY = [
  '=cmd()', '+1', '-2', '@x', '001', '1-2', '3E5', '1,234', '50%', '$5', '¥5', '(5)', 'TRUE', 'false', '#REF!', '#N/A',
  '2026-03-05', '5 Mar', 'Mar 5', 'March 2026', '12:30', ' leading', "'quoted", "''", '.5', '1/2', '10 %', '1e3', '\t=1+1', 'plain text',
  '王启明', '=HYPERLINK("http://x")',
]; // prettier-ignore

test('a text stays the text that it is, and never becomes a formula, a number or a date', async () => {
  const back = await throughExcel(TRICKY);
  expect(back.map(({ type, value }) => [type, value])).toEqual(TRICKY.map((text) => ['String', text]));
});

test('so does any text', async () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom(...'=+-@\'"0123456789.,:/%$¥()eE #TRUEtrue月日'),
      minLength: 1,
      maxLength: 9,
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 50, maxLength: 50 }), async (texts) => {
      const back = await throughExcel(texts);
      expect(back.map(({ value }) => value)).toEqual(texts);
    }),
    { numRuns: 12 },
  );
});

test('a text that no cell can hold is cut and says so', async () => {
  const texts = ['x'.repeat(40_000), `=${'x'.repeat(40_000)}`, 'x'.repeat(MAXIMUM_CELL_TEXT)];
  const back = await throughExcel(texts);
  expect(back.map(({ value }) => String(value).length)).toEqual([
    MAXIMUM_CELL_TEXT,
    MAXIMUM_CELL_TEXT - 1,
    MAXIMUM_CELL_TEXT,
  ]);
  expect(back.map(({ value }) => String(value).at(-1))).toEqual(['…', '…', 'x']);
});

test('addresses', () => {
  expect([0, 25, 26, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  expect(cellAddress(0, 27)).toBe('AB1');
  expect(quotedSheetName("It's")).toBe("'It''s'");
});

test('sheet names in formulas are quoted where Excel quotes them', () => {
  const plain = ['Targets', '目标', '_x', 'Q1.plan', 'Total2026x'];
  expect(plain.map(sheetNameInFormula)).toEqual(plain);
  const others = [
    'Account plan',
    "It's",
    'A1',
    'XFD12',
    'RC',
    'R1C1',
    'c',
    '2026',
    'a-b',
    '数据（一）',
    'True',
  ];
  expect(others.map(sheetNameInFormula)).toEqual(others.map(quotedSheetName));
});

test('the embedded Excel quotes sheets as the product does, ours in both languages and any others', () => {
  const ours = LANGUAGES.flatMap((language) => Object.values(texts(language).workbook.sheets));
  for (const name of ours) expect(sheetNameInFormula(name)).toBe(quoteSheetName(name));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), (name) => {
      expect(sheetNameInFormula(name)).toBe(quoteSheetName(name));
    }),
  );
});
