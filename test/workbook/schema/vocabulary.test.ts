import { LIST_LEVELS, type ListId } from '../../../src/method';
import { expect, test } from '@jest/globals';
import { LabelCodes } from '../../../src/workbook/schema/label-codes';
import { levelsByCode } from '../../../src/workbook/schema/levels';
import { comparable, plain, saysNothing } from '../../../src/workbook/schema/plain-text';
import { codesByLabel, labelsWithCodes, levelWords } from '../../../src/workbook/schema/vocabulary';

const LISTS = Object.keys(LIST_LEVELS) as ListId[];

test.each(LISTS)(
  'a label of %s is known by its code without being normalised, and means the same',
  (list) => {
    const levels = levelsByCode(list);
    const labels = labelsWithCodes(list);
    expect(new Set(labels.map(([, code]) => code)).size).toBe(LIST_LEVELS[list].length);
    for (const [label, code] of labels) {
      expect(saysNothing(plain(String(label)))).toBe(false);
      expect(levelWords(list).get(comparable(String(label)))).toBe(levels[code]);
      expect(codesByLabel(list).get(label)).toBe(code);
      expect(codesByLabel(list).get(`${label}.`)).toBeUndefined();
    }
  },
);

test('labels that share a slot are told apart, and numbers from texts', () => {
  const codes = new LabelCodes([
    ['Deep', 1],
    ['Dark', 2],
    [1, 3],
  ]);
  expect(['Deep', 'Dark', 1, '1', 'Dusk', '', true].map((cell) => codes.get(cell))).toEqual([
    1,
    2,
    3,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
