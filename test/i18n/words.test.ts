import { describe, expect, test } from '@jest/globals';
import {
  FINDINGS,
  GUIDANCE,
  HISTORY,
  HISTORY_RESULTS,
  LEVELS,
  levelPrompt,
  placeholdersIn,
  PROMPT_LIMIT,
  RULES,
  texts,
} from '../../src/i18n';
import { FORECAST_SHEET } from '../../src/i18n/forecast-words';
import { RESULTS, SUMMARY_SHEET } from '../../src/i18n/result-words';
import { textsIn } from './same-shape';

const LISTS: readonly [string, object, object][] = [
  ['levels', LEVELS.en, LEVELS.zh],
  ['findings', FINDINGS.en, FINDINGS.zh],
  ['rules', RULES.en, RULES.zh],
  ['guidance', GUIDANCE.en, GUIDANCE.zh],
  ['history', HISTORY.en, HISTORY.zh],
  ['history results', HISTORY_RESULTS.en, HISTORY_RESULTS.zh],
  ['result sheets', RESULTS.en, RESULTS.zh],
  ['the Forecast sheet', FORECAST_SHEET.en, FORECAST_SHEET.zh],
  ['the Summary sheet', SUMMARY_SHEET.en, SUMMARY_SHEET.zh],
  ...(Object.keys(texts('en')) as (keyof ReturnType<typeof texts>)[]).map(
    (name): [string, object, object] => [`texts of ${name}`, texts('en')[name], texts('zh')[name]],
  ),
];

describe.each(LISTS)('%s', (_name, en, zh) => {
  const english = textsIn(en);
  const chinese = textsIn(zh);
  test('have the same keys in both languages', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });
  test('have the same placeholders in both languages', () => {
    for (const [path, text] of english) {
      expect([path, placeholdersIn(chinese.get(path) ?? '')]).toEqual([path, placeholdersIn(text)]);
    }
  });
});

describe.each([
  ['levels', LEVELS],
  ['findings', FINDINGS],
  ['rules', RULES],
  ['guidance', GUIDANCE],
  ['history', HISTORY],
  ['history results', HISTORY_RESULTS],
])('%s', (_name, lists) => {
  test('have no empty text, and none with a stray space', () => {
    for (const [path, text] of [...textsIn(lists.en), ...textsIn(lists.zh)]) {
      expect([path, text]).toEqual([path, text.trim()]);
      expect([path, text === '']).toEqual([path, false]);
    }
  });
  test('are English in English and Chinese in Chinese', () => {
    for (const [path, text] of textsIn(lists.en))
      expect([path, /[\u3400-\u9fff]/.test(text)]).toEqual([path, false]);
    for (const [path, text] of textsIn(lists.zh))
      expect([path, /[\u3400-\u9fff]/.test(text)]).toEqual([path, true]);
  });
});

test('Chinese texts have Chinese punctuation', () => {
  for (const [list, , chinese] of LISTS) {
    for (const [path, text] of textsIn(chinese)) {
      const half = /[\u3400-\u9fff”}][,;:?!]|[,;:?!][\u3400-\u9fff“]/.exec(text);
      expect([list, path, half?.[0]]).toEqual([list, path, undefined]);
    }
  }
});

describe('labels', () => {
  test.each(Object.keys(LEVELS.en) as (keyof typeof LEVELS.en)[])('of %s differ from each other', (list) => {
    // two opponents criteria say the same of different stages
    if (list === 'criterion') return;
    for (const language of ['en', 'zh'] as const) {
      const labels = Object.values<string>(LEVELS[language][list]);
      expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
    }
  });
});

describe('prompts', () => {
  const dimensions = ['need', 'change', 'focus', 'contact', 'attitude'] as const;
  test.each(dimensions)('of %s list every level and fit into a cell prompt', (dimension) => {
    for (const language of ['en', 'zh'] as const) {
      const prompt = levelPrompt(language, dimension);
      expect(prompt.length).toBeLessThanOrEqual(PROMPT_LIMIT);
      for (const label of Object.values(LEVELS[language][dimension])) expect(prompt).toContain(label);
    }
  });
});

test('nothing recommends a gift: the compliance texts say so in both languages', () => {
  expect(GUIDANCE.en.need.personalBenefit.advice).toMatch(/no gift/);
  expect(FINDINGS.en['personal-benefit'].message).toMatch(/no gift/);
  expect(GUIDANCE.zh.need.personalBenefit.advice).toContain('不提供礼品');
  expect(FINDINGS.zh['personal-benefit'].message).toContain('不得提供礼品');
});
