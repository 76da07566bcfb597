import { FINDINGS_EN } from './en/findings';
import type { FindingWords } from './shape/finding-words';
import { format } from './format';
import type { InEachLanguage, Language } from './shape/language';
import { LEVELS } from './levels';
import type { LevelList } from './levels';
import { FINDINGS_ZH } from './zh/findings';

export type MethodFindingId = keyof typeof FINDINGS_EN;
export type MethodFindingWords = Readonly<Record<MethodFindingId, FindingWords>>;

/** The words of every finding rule of the method, with their placeholders. */
export const FINDINGS: InEachLanguage<MethodFindingWords> = { en: FINDINGS_EN, zh: FINDINGS_ZH };

/** What is needed of a finding to word it. */
export interface FindingToWord {
  readonly rule: string;
  readonly deal: string | null;
  readonly person: string | null;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** The lists of levels behind the parameter kinds that hold one level id, or several joined by a comma. */
const LEVEL_LISTS: Readonly<Record<string, LevelList>> = {
  table: 'table',
  need: 'need',
  attitude: 'attitude',
  contact: 'contact',
  call: 'call',
  category: 'category',
  positionList: 'position',
  roleList: 'role',
  criterionList: 'criterion',
  compellingReasonPartList: 'compellingReasonPart',
  evidencePartList: 'evidencePart',
};

const UNKNOWN: InEachLanguage<string> = { en: 'unknown', zh: '未知' };
const NOTHING: InEachLanguage<string> = { en: 'none', zh: '无' };
const SEPARATOR: InEachLanguage<string> = { en: ', ', zh: '、' };
/** Between parts that contain commas themselves. */
const STRONG_SEPARATOR: InEachLanguage<string> = { en: '; ', zh: '；' };
const AND: InEachLanguage<string> = { en: ' and ', zh: '和' };
const MONEY: InEachLanguage<Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
  zh: new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }),
};

/** How a day is written, given as its serial number. */
export type DayText = (day: number) => string;

/**
 * Title, message and question of a finding of the method in one language; null for a rule that is not the method's.
 * `kinds` says what each parameter holds (the method's rule definition has it); days are `YYYY-MM-DD` unless `dayText`
 * writes them otherwise.
 */
export function findingText(
  language: Language,
  finding: FindingToWord,
  kinds: Readonly<Record<string, string>>,
  dayText: DayText = isoDay,
): FindingWords | null {
  const { rule, deal, person, parameters } = finding;
  const words = wordsOf(language, rule);
  if (words === null) return null;
  const values: Record<string, string> = {
    deal: deal ?? UNKNOWN[language],
    person: person ?? UNKNOWN[language],
  };
  for (const [name, value] of Object.entries(parameters)) {
    values[name] = parameterText(language, kinds[name] ?? 'text', value, dayText);
  }
  return {
    title: format(words.title, values),
    message: format(messageOf(words, parameters), values),
    question: format(words.question, values),
  };
}

/** The message of a finding: where a parameter names or counts nothing, the one for that. */
export function messageOf(
  { message, messageWithout }: FindingWords,
  parameters: FindingToWord['parameters'],
): string {
  const [without] = Object.entries(messageWithout ?? {}).filter(
    ([name]) => parameters[name] === '' || parameters[name] === 0,
  );
  return without?.[1] ?? message;
}

function wordsOf(language: Language, rule: string): FindingWords | null {
  const all: Readonly<Record<string, FindingWords>> = FINDINGS[language];
  return Object.hasOwn(all, rule) ? (all[rule] ?? null) : null;
}

/** One parameter in words: a level by its label, a list of levels, a day as `YYYY-MM-DD`, money with separators. */
export function parameterText(
  language: Language,
  kind: string,
  value: string | number,
  dayText: DayText = isoDay,
): string {
  if (kind === 'day' && typeof value === 'number') return dayText(value);
  if (kind === 'money' && typeof value === 'number') return moneyText(language, value);
  const list = LEVEL_LISTS[kind];
  const isList = kind.endsWith('List');
  if (value === '') return isList ? NOTHING[language] : UNKNOWN[language];
  if (isList) {
    const ids = String(value).split(',');
    const labels = ids.map((id) => (list === undefined ? id : levelText(language, list, id)));
    return enumerated(language, kind, labels);
  }
  return list === undefined ? String(value) : levelText(language, list, String(value));
}

/** An amount of money with separators. */
export function moneyText(language: Language, amount: number): string {
  return MONEY[language].format(amount);
}

function enumerated(language: Language, kind: string, labels: readonly string[]): string {
  if (kind === 'criterionList') return labels.join(STRONG_SEPARATOR[language]);
  if (!kind.endsWith('PartList') || labels.length < 2) return labels.join(SEPARATOR[language]);
  return labels.slice(0, -1).join(SEPARATOR[language]) + AND[language] + labels.slice(-1).join('');
}

/** The label of a level; the id itself when there is none, which is a gap that a test finds. */
export function levelText(language: Language, list: LevelList, id: string): string {
  const labels: Readonly<Record<string, string>> = LEVELS[language][list];
  return labels[id] ?? id;
}

function isoDay(day: number): string {
  return new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);
}
