import { FINDINGS, findingText, type DayText } from '../../../i18n/finding-text';
import type { FindingWords } from '../../../i18n/shape/finding-words';
import type { Language } from '../../../i18n/shape/language';
import { type Finding, FINDING_RULES } from '../../../method';
import { readingFindingText, readingTitle } from '../../read/reading-finding-text';

const METHOD_RULES: Readonly<Record<string, { readonly parameters: Readonly<Record<string, string>> }>> =
  FINDING_RULES;

/**
 * Title, message and question of any finding; a rule without words is a bug and throws. Days are `YYYY-MM-DD` unless
 * `dayText` writes them otherwise.
 */
export function sentenceOf(finding: Finding, language: Language, dayText?: DayText): FindingWords {
  const kinds = METHOD_RULES[finding.rule]?.parameters;
  const words =
    kinds === undefined
      ? readingFindingText(language, finding)
      : findingText(language, finding, kinds, dayText);
  if (words === null) throw new Error(`no words for the rule ${finding.rule}`);
  return words;
}

/** What a rule is about, without the facts of a case; a rule of another version is named by its id. */
export function titleOf(rule: string, language: Language): string {
  const words: Readonly<Record<string, FindingWords>> = FINDINGS[language];
  return words[rule]?.title ?? readingTitle(rule, language) ?? rule;
}
