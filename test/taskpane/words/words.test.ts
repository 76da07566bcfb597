import { describe, expect, test } from '@jest/globals';
import {
  DEAL_TAB_WORDS,
  FORECAST_TAB_WORDS,
  PANE_WORDS,
  placeholdersIn,
  PROOF_WORDS,
  type Language,
} from '../../../src/i18n';
import { CONTROL_ITEMS } from '../../../src/method';

/** Every text with its path. */
function textsIn(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, value]): readonly (readonly [string, string])[] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsIn(Object(value), `${path}${key}.`),
  );
}

/** Everything that the pane says, with what is loaded later. */
const wordsIn = (language: Language) => ({
  ...PANE_WORDS[language],
  deal: DEAL_TAB_WORDS[language],
  forecast: FORECAST_TAB_WORDS[language],
  proof: PROOF_WORDS[language],
});

describe('the words of the pane', () => {
  const english = textsIn(wordsIn('en'));
  const chinese = new Map(textsIn(wordsIn('zh')));

  test('are complete in both languages', () => {
    expect([...chinese.keys()]).toEqual(english.map(([path]) => path));
    expect([...english, ...chinese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('take the same values in both languages', () => {
    const different = english.filter(
      ([path, text]) =>
        JSON.stringify(placeholdersIn(text)) !== JSON.stringify(placeholdersIn(chinese.get(path) ?? '')),
    );
    expect(different).toEqual([]);
  });

  test('are translated: nothing but names and signs is the same in both', () => {
    const same = english.filter(([path, text]) => chinese.get(path) === text).map(([path]) => path);
    expect(same.sort()).toEqual(
      [
        'frame.name',
        'frame.none',
        'start.english',
        'start.chinese',
        'start.columns.option',
        'check.unknownWords.word',
        'guide.ownWords.level',
        'deal.lines.supportLine',
        'deal.lines.expectedLine',
        'deal.lines.weightedLine',
        'deal.ladder.evidence',
        'forecast.marks.p10',
        'forecast.marks.p50',
        'forecast.marks.p90',
        'settings.english',
        'settings.chinese',
      ].sort(),
    );
  });

  test('say for every control item what proves it', () => {
    expect(Object.keys(PROOF_WORDS.en)).toEqual([...CONTROL_ITEMS]);
  });
});
