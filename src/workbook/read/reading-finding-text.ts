import { LIST_LEVELS, type ListId } from '../../method';
import { READING_FINDINGS_EN } from '../../i18n/en/workbook-findings';
import { READING_FINDINGS_ZH } from '../../i18n/zh/workbook-findings';
import type { FindingWords } from '../../i18n/shape/finding-words';
import { messageOf, moneyText } from '../../i18n/finding-text';
import { format } from '../../i18n/format';
import type { InEachLanguage, Language } from '../../i18n/shape/language';
import { INPUT_TABLES } from '../schema';
import { levelLabel, listLabels } from '../schema/vocabulary';
import { columnHeader, WORKBOOK_WORDS } from '../schema/words';
import { shortened } from './quoted';
import { READING_RULES, type ReadingParameterKind, type ReadingRuleId } from './reading-rules';

const WORDS: InEachLanguage<Readonly<Record<ReadingRuleId, FindingWords>>> = {
  en: READING_FINDINGS_EN,
  zh: READING_FINDINGS_ZH,
};
const QUOTED: InEachLanguage<(header: string) => string> = {
  en: (header) => header,
  zh: (header) => `“${header}”`,
};
const UNKNOWN: InEachLanguage<string> = { en: 'unknown', zh: '未知' };
const SEPARATOR: InEachLanguage<string> = { en: ', ', zh: '、' };

interface ReadingFindingToWord {
  readonly rule: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly further?: number;
}

/** Title, message and cure of a finding of reading in one language; null for a rule that is not reading's. */
export function readingFindingText(language: Language, finding: ReadingFindingToWord): FindingWords | null {
  const { rule, parameters, further = 0 } = finding;
  if (!isReadingRule(rule)) return null;
  const kinds: Readonly<Record<string, ReadingParameterKind>> = READING_RULES[rule].parameters;
  const values: Record<string, string | number> = { further };
  for (const [name, value] of Object.entries(parameters)) {
    values[name] = parameterInWords(language, kinds[name] ?? 'text', value);
    if (kinds[name] === 'list') values[`${name}Id`] = value;
  }
  const words = WORDS[language][rule];
  return {
    title: format(words.title, values),
    message: format(
      (further > 0 ? words.messageOfSeveral : undefined) ?? messageOf(words, parameters),
      values,
    ),
    question: format(words.question, values),
  };
}

/** What a rule of reading is about, without the facts of a case; null for a rule that is not reading's. */
export function readingTitle(rule: string, language: Language): string | null {
  return isReadingRule(rule) ? WORDS[language][rule].title : null;
}

function isReadingRule(rule: string): rule is ReadingRuleId {
  return Object.hasOwn(READING_RULES, rule);
}

function parameterInWords(
  language: Language,
  kind: ReadingParameterKind,
  value: string | number,
): string | number {
  if (kind === 'column') return QUOTED[language](headerNamed(String(value), language));
  if (kind === 'table' || kind === 'sheet') return sheetNamed(String(value), language);
  const text = String(value);
  if (kind === 'quote') return shortened(text);
  if (kind === 'money')
    return text.trim() === '' || Number.isNaN(Number(text))
      ? shortened(text)
      : moneyText(language, Number(text));
  if (kind === 'level') return levelNamed(text, language);
  if (kind === 'list' && isList(text)) return listLabels(text, language).join(SEPARATOR[language]);
  return value;
}

function isList(id: string): id is ListId {
  return Object.hasOwn(LIST_LEVELS, id);
}

/** A level by its name in findings: "<list id>.<level>", empty for unknown. */
export function levelNamed(name: string, language: Language): string {
  const [list = '', id] = name.split('.');
  const level = isList(list) ? LIST_LEVELS[list].find((candidate) => String(candidate) === id) : undefined;
  return isList(list) && level !== undefined ? levelLabel(list, level, language) : UNKNOWN[language];
}

/** The header of a column by its name in findings: "<table id>.<column id>". */
export function headerNamed(name: string, language: Language): string {
  const [table, column] = name.split('.');
  const schema = INPUT_TABLES.find(({ id }) => id === table);
  return schema === undefined || column === undefined ? name : columnHeader(schema.id, column, language);
}

function sheetNamed(id: string, language: Language): string {
  const names: Readonly<Record<string, string>> = WORKBOOK_WORDS[language].sheets;
  return names[id] ?? id;
}
