import { expect, test } from '@jest/globals';
import { LIST_LEVELS, levelsByCode, type ListId } from '../../../src/workbook/schema/levels';
import { comparable, plain, saysNothing } from '../../../src/workbook/schema/plain-text';
import { codesByLabel, levelWords } from '../../../src/workbook/schema/vocabulary';

const LISTS = Object.keys(LIST_LEVELS) as ListId[];

test.each(LISTS)(
  'a label of %s is known by its code without being normalised, and means the same',
  (list) => {
    const levels = levelsByCode(list);
    const labels = [...codesByLabel(list)];
    expect(new Set(labels.map(([, code]) => code)).size).toBe(LIST_LEVELS[list].length);
    for (const [label, code] of labels) {
      expect(saysNothing(plain(String(label)))).toBe(false);
      expect(levelWords(list).get(comparable(String(label)))).toBe(levels[code]);
    }
  },
);
