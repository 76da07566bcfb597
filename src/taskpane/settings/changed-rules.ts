import { RULE_DEFINITIONS, ruleIdIn, type RuleDefinition, type RuleEntry } from '../../method';
import type { WorkbookView } from '../session/view';

/** A rule whose value is not the default, as it is in force; with its row where it has one. */
export interface ChangedRule {
  readonly definition: RuleDefinition;
  readonly value: number | boolean | string;
  readonly entry: RuleEntry | null;
}

/** The rules of a workbook that differ from the defaults, in the order of the Rules table. */
export function changedRules({ assessment, reading }: WorkbookView): readonly ChangedRule[] {
  const changed = new Set(assessment.rules.changed);
  const entries = new Map(reading.facts.rules.map((entry) => [ruleIdIn(entry), entry]));
  return RULE_DEFINITIONS.filter(({ id }) => changed.has(id)).map((definition) => {
    const entry = entries.get(definition.id) ?? null;
    return { definition, value: entry?.value ?? definition.default, entry };
  });
}
