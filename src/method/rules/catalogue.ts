import type { ValueDefinition } from './definition';
import { on } from './definition';
import { NUMBER_RULES } from './numbers';
import type { NumberRuleId } from './numbers';
import { FINDING_SWITCHES, METHOD_SWITCHES } from './switches';
import type { SwitchRuleId } from './switches';
import { TEXT_RULES } from './texts';
import type { TextRuleId } from './texts';
import { idsOf } from '../facts/records';

export type RuleId = NumberRuleId | SwitchRuleId | TextRuleId;
export type RuleDefinition = ValueDefinition & { readonly id: RuleId };

/**
 * Every line of the Rules table in the order in which it is shown: numbers, switches and texts, those about one thing
 * together (`forecast.…`, `gate.…`), and the many switches of the findings at the end.
 */
export const RULE_DEFINITIONS: readonly RuleDefinition[] = bySubject([
  ...idsOf(NUMBER_RULES).map((id): RuleDefinition => ({ id, ...NUMBER_RULES[id] })),
  ...idsOf(METHOD_SWITCHES).map((id): RuleDefinition => ({ id, ...on })),
  ...idsOf(TEXT_RULES).map((id): RuleDefinition => ({ id, ...TEXT_RULES[id] })),
  ...FINDING_SWITCHES.map((id): RuleDefinition => ({ id, ...on })),
]);

function bySubject(definitions: readonly RuleDefinition[]): readonly RuleDefinition[] {
  const subjectOf = ({ id }: RuleDefinition) => id.split('.')[0];
  const subjects = new Set(definitions.map(subjectOf));
  return [...subjects].flatMap((subject) => definitions.filter((one) => subjectOf(one) === subject));
}
