import { describe, expect, test } from '@jest/globals';
import { READING_FINDINGS_EN } from '../../../src/i18n/en/workbook-findings';
import { placeholdersIn } from '../../../src/i18n/format';
import type { FindingWords } from '../../../src/i18n/shape/finding-words';
import { LANGUAGES } from '../../../src/i18n/shape/language';
import { READING_FINDINGS_ZH } from '../../../src/i18n/zh/workbook-findings';
import { FINDING_RULE_IDS } from '../../../src/method';
import { READING_RULES, type ReadingRuleId } from '../../../src/workbook/read/reading-rules';
import { readingFindingText } from '../../../src/workbook/read/reading-finding-text';
import { maySayNothing, plain, saysNothing } from '../../../src/workbook/schema/plain-text';
import { readDealRows } from './grid';

const RULES = Object.keys(READING_RULES) as ReadingRuleId[];

test('every rule of reading has words in both languages, no words are without a rule, and no id is the method’s', () => {
  expect(Object.keys(READING_FINDINGS_EN).sort()).toEqual([...RULES].sort());
  expect(Object.keys(READING_FINDINGS_ZH).sort()).toEqual([...RULES].sort());
  const ofMethod: readonly string[] = FINDING_RULE_IDS;
  for (const rule of RULES) expect(ofMethod).not.toContain(rule);
});

test.each(RULES)('the words of %s use its parameters and no others, alike in both languages', (rule) => {
  const parameters = Object.entries(READING_RULES[rule].parameters)
    .flatMap(([name, kind]) => (kind === 'list' ? [name, `${name}Id`] : [name]))
    .sort();
  for (const words of [READING_FINDINGS_EN[rule], READING_FINDINGS_ZH[rule]]) {
    const used = placeholdersIn(`${words.title} ${words.message} ${words.question}`);
    expect(parameters).toEqual(expect.arrayContaining([...used]));
    expect(words.title).not.toBe('');
    expect(words.question).not.toBe('');
  }
  expect(placeholdersIn(READING_FINDINGS_EN[rule].message)).toEqual(
    placeholdersIn(READING_FINDINGS_ZH[rule].message),
  );
});

test('what is said where a fact is missing is all but that fact', () => {
  for (const rule of RULES) {
    for (const words of [READING_FINDINGS_EN, READING_FINDINGS_ZH]) {
      const { message, messageWithout = {} }: FindingWords = words[rule];
      for (const [name, without] of Object.entries(messageWithout)) {
        expect(placeholdersIn(message).filter((other) => other !== name)).toEqual(placeholdersIn(without));
      }
    }
  }
});

test('what is said once for several rows says in how many, beside all that is said of one', () => {
  const of = (words: FindingWords) => placeholdersIn(words.messageOfSeveral ?? '');
  const several = RULES.filter((rule) => of(READING_FINDINGS_EN[rule]).length > 0);
  expect(several).toEqual(['level-unreadable']);
  for (const rule of several) {
    const wanted = [...placeholdersIn(READING_FINDINGS_EN[rule].message), 'further'].sort();
    expect([of(READING_FINDINGS_EN[rule]), of(READING_FINDINGS_ZH[rule])]).toEqual([wanted, wanted]);
  }
});

describe('a finding in words', () => {
  const [finding] = readDealRows(
    ['Deal ID', 'Customer', 'Deal', 'Stage'],
    ['D-1', 'Acme', 'ERP', 'Quali'],
  ).findings;
  if (finding === undefined) throw new Error('no finding');

  test('names value, column and the levels to choose from, in the language asked for', () => {
    expect(LANGUAGES.map((language) => readingFindingText(language, finding)?.message)).toEqual([
      '“Quali” is no level of Stage and counts as unknown.',
      '“Quali”不是“声明阶段”的级别，按未知处理。',
    ]);
    expect(readingFindingText('zh', finding)?.question).toContain('关注、发现、确立');
  });

  test('a rule of the method has no words here', () => {
    expect(readingFindingText('en', { rule: 'unknown-deal', parameters: {} })).toBeNull();
  });
});

test('the quick look lets every blank word through', () => {
  for (const word of [
    'Unknown',
    'unknown',
    'UNKNOWN',
    '未知',
    '-',
    '–',
    '—',
    'N/A',
    'n/a',
    '?',
    '？',
    '－',
    'ｎ／ａ',
    'Ｕｎｋｎｏｗｎ',
    '\u200b?',
  ]) {
    expect(saysNothing(plain(word))).toBe(true);
    expect(maySayNothing(word)).toBe(true);
  }
});
