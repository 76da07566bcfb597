import type { ValueDefinition } from './definition';
import { builtInText, on } from './definition';
import { NUMBER_RULES } from './numbers';
import type { NumberRuleId } from './numbers';
import { OWN_WORDS_IDS } from './own-words';
import type { OwnWordsId } from './own-words';
import { FINDING_SWITCHES, METHOD_SWITCHES } from './switches';
import type { SwitchRuleId } from './switches';
import { TEXT_RULES } from './texts';
import type { TextRuleId } from './texts';
import { idsOf } from '../facts/records';

export type RuleId = NumberRuleId | SwitchRuleId | TextRuleId | OwnWordsId;
export type RuleDefinition = ValueDefinition & { readonly id: RuleId };

/**
 * Every line of the Rules table in the order in which it is shown: numbers, switches and texts, those about one thing
 * together (`forecast.…`, `gate.…`), and at the end the many lines for own words and the switches of the findings.
 */
export const RULE_DEFINITIONS: readonly RuleDefinition[] = bySubject([
  ...idsOf(NUMBER_RULES).map((id): RuleDefinition => ({ id, ...NUMBER_RULES[id] })),
  ...idsOf(METHOD_SWITCHES).map((id): RuleDefinition => ({ id, ...on })),
  ...idsOf(TEXT_RULES).map((id): RuleDefinition => ({ id, ...TEXT_RULES[id] })),
  ...OWN_WORDS_IDS.map((id): RuleDefinition => ({ id, ...builtInText })),
  ...FINDING_SWITCHES.map((id): RuleDefinition => ({ id, ...on })),
]);

function bySubject(definitions: readonly RuleDefinition[]): readonly RuleDefinition[] {
  const subjectOf = ({ id }: RuleDefinition) => id.split('.')[0];
  const subjects = new Set(definitions.map(subjectOf));
  return [...subjects].flatMap((subject) => definitions.filter((one) => subjectOf(one) === subject));
}
