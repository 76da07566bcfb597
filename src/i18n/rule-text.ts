import { RULES_EN } from './en/rules';
import { FINDINGS } from './finding-text';
import type { InEachLanguage, Language } from './shape/language';
import type { RuleWords } from './shape/rule-words';
import { RULES_ZH } from './zh/rules';

export type RuleTextId = keyof typeof RULES_EN;

/** Name and effect of the lines of the Rules table that are not the switch of a finding. */
export const RULES: InEachLanguage<Readonly<Record<RuleTextId, RuleWords>>> = { en: RULES_EN, zh: RULES_ZH };

const FINDING_SWITCH: InEachLanguage<(title: string) => RuleWords> = {
  en: (title) => ({ name: `Finding: ${title}`, effect: 'Off: this finding is not raised.' }),
  zh: (title) => ({ name: `发现：${title}`, effect: '关闭后不再给出此项发现。' }),
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
  if (!id.startsWith('finding.')) return null;
  const findings: Readonly<Record<string, { readonly title: string }>> = FINDINGS[language];
  const title = findings[id.slice('finding.'.length)]?.title;
  return title === undefined ? null : FINDING_SWITCH[language](title);
}

/** The unit of a rule in words; the id itself when there is none, which is a gap that a test finds. */
export function ruleUnitText(language: Language, unit: string): string {
  return UNITS[language][unit] ?? unit;
}
