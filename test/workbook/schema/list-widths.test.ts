import { expect, test } from '@jest/globals';
import { LANGUAGES } from '../../../src/i18n/shape/language';
import { INPUT_TABLES } from '../../../src/workbook/schema';
import { listLabels } from '../../../src/workbook/schema/vocabulary';

/** A Chinese letter of 11 points is 14.7 pixels wide, a digit, in which widths are counted, 7. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2.1 : 1), 0);
}

test.each(LANGUAGES)('columns of lists are as wide as the longest value that they offer (%s)', (language) => {
  const tooNarrow = INPUT_TABLES.flatMap(({ id, columns }) =>
    columns.flatMap(({ id: column, list, width }) => {
      const labels = list === null ? [] : listLabels(list, language);
      const longest = Math.max(0, ...labels.map(widthOf));
      return longest > width ? [`${id}.${column}: ${width} for ${longest}`] : [];
    }),
  );
  expect(tooNarrow).toEqual([]);
});
