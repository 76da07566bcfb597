import { LISTS_EN, RULES_EN } from './en/rules';
import { workbook as english } from './en/workbook';
import { FINDINGS } from './finding-text';
import { LEVELS } from './levels';
import type { InEachLanguage, Language } from './shape/language';
import type { RuleWords } from './shape/rule-words';
import { LISTS_ZH, RULES_ZH } from './zh/rules';
import { workbook as chinese } from './zh/workbook';

export type RuleTextId = keyof typeof RULES_EN;

/** Name and effect of the lines of the Rules table but for own words and the switches of findings. */
export const RULES: InEachLanguage<Readonly<Record<RuleTextId, RuleWords>>> = { en: RULES_EN, zh: RULES_ZH };

const FINDING_SWITCH: InEachLanguage<(title: string) => RuleWords> = {
  en: (title) => ({ name: `Finding: ${title}`, effect: 'Off: this finding is not raised.' }),
  zh: (title) => ({ name: `发现：${title}`, effect: '关闭后不再给出此项发现。' }),
};

const LISTS: InEachLanguage<Readonly<Record<keyof typeof LISTS_EN, string>>> = { en: LISTS_EN, zh: LISTS_ZH };
const YES_NO: InEachLanguage<Readonly<Record<string, string>>> = {
  en: { yes: english.yes, no: english.no },
  zh: { yes: chinese.yes, no: chinese.no },
};

const OWN_WORDS: InEachLanguage<(label: string, list: string) => RuleWords> = {
  en: (label, list) => ({
    name: `Own words for ${label} (${list})`,
    effect: 'Commas between several.',
  }),
  zh: (label, list) => ({
    name: `“${label}”的自定义叫法（${list}）`,
    effect: '多个用逗号或顿号隔开。',
  }),
};

const UNITS: InEachLanguage<Readonly<Record<string, string>>> = {
  en: {
    points: 'points',
    fraction: 'share',
    days: 'days',
    count: 'number',
    influence: 'influence 1–5',
    stage: 'stage 0–7',
    month: 'month 1–12',
    switch: 'Yes / No',
    text: 'text',
  },
  zh: {
    points: '分',
    fraction: '比例',
    days: '天',
    count: '个',
    influence: '影响力 1–5',
    stage: '阶段 0–7',
    month: '月 1–12',
    switch: '是 / 否',
    text: '文字',
  },
};

/** Name and effect of one line of the Rules table; null for an id that is no rule. */
export function ruleText(language: Language, id: string): RuleWords | null {
  const rules: Readonly<Record<string, RuleWords>> = RULES[language];
  if (Object.hasOwn(rules, id)) return rules[id] ?? null;
  if (id.startsWith('word.')) return ownWordsText(language, id);
  if (!id.startsWith('finding.')) return null;
  const findings: Readonly<Record<string, { readonly title: string }>> = FINDINGS[language];
  const title = findings[id.slice('finding.'.length)]?.title;
  return title === undefined ? null : FINDING_SWITCH[language](title);
}

function ownWordsText(language: Language, id: string): RuleWords | null {
  const [, list = '', level = ''] = id.split('.');
  if (!isList(list)) return null;
  const labels: Readonly<Record<string, string>> =
    list === 'yesNo' ? YES_NO[language] : LEVELS[language][list];
  const label = labels[level];
  const name = LISTS[language][list];
  if (label === undefined) return null;
  return OWN_WORDS[language](label, /^\d/.test(level) ? `${name} ${level}` : name);
}

function isList(id: string): id is keyof typeof LISTS_EN {
  return Object.hasOwn(LISTS_EN, id);
}

/** The unit of a rule in words; the id itself when there is none, which is a gap that a test finds. */
export function ruleUnitText(language: Language, unit: string): string {
  return UNITS[language][unit] ?? unit;
}
