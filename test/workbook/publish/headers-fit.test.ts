import { expect, test } from '@jest/globals';
import { LANGUAGES } from '../../../src/i18n/shape/language';
import type { CellArea, SheetContent } from '../../../src/workbook/publish/content/content';
import { gatesSheet } from '../../../src/workbook/publish/sheets/gates-sheet';
import { overviewSheet } from '../../../src/workbook/publish/sheets/overview-sheet';
import { rollUpSheet } from '../../../src/workbook/publish/sheets/roll-up-sheet';
import { wordsIn } from '../../../src/workbook/publish/content/words';
import { INK } from '../../../src/workbook/style/palette';
import { aPipeline } from './a-pipeline';

/** How many lines a text takes in a column; Infinity where a word is wider. Chinese breaks anywhere, and is twice as wide. */
function linesIn(text: string, column: number): number {
  let [lines, used] = [1, 0];
  for (const piece of text.match(/ |\p{Script=Han}|[^ \p{Script=Han}]+/gu) ?? []) {
    const width = /\p{Script=Han}/u.test(piece) ? 2 : piece.length;
    if (width > column) return Infinity;
    if (used + width <= column) used += width;
    else [lines, used] = piece === ' ' ? [lines, used] : [lines + 1, width];
  }
  return lines;
}

function covers({ top, left, rows, columns }: CellArea, row: number, column: number): boolean {
  return row >= top && row < top + rows && column >= left && column < left + columns;
}

/** The texts of header rows that wrap, with the width of their column; such rows are two lines high. */
function headers({
  cells,
  looks,
  widths,
}: SheetContent): readonly (readonly [text: string, width: number])[] {
  return cells.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      const [fill, wrap] = (['fill', 'wrap'] as const).map(
        (key) => looks.findLast((look) => look[key] !== undefined && covers(look.area, row, column))?.[key],
      );
      const isHeader = typeof text === 'string' && fill === INK.headerFill && wrap === true;
      return isHeader ? [[text, widths[column] ?? 0] as const] : [];
    }),
  );
}

test.each(LANGUAGES)('headers of the result sheets fit into two lines (%s)', (language) => {
  const words = wordsIn(language);
  const sheets = [
    overviewSheet(aPipeline(), { toRead: 7, titleOf: (rule) => rule }, words),
    rollUpSheet(aPipeline(), words),
    gatesSheet(aPipeline(), words),
  ];
  const found = sheets.flatMap((sheet) => headers(sheet));
  expect(found).toContainEqual([{ en: '5 Conditionally agreeing', zh: '5 有条件达成一致' }[language], 15]);
  expect(found.filter(([text, width]) => linesIn(text, width) > 2)).toEqual([]);
});
