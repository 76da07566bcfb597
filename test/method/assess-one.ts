import type { Assessment, DealAssessment, Facts, Finding, FindingRuleId, Rules } from '../../src/method';
import { assess, DEFAULT_RULES, readRules } from '../../src/method';
import { facts, TODAY } from './facts';

/** The assessment of the tables, on the tests' day. */
export function assessed(tables: Partial<Facts> = {}, rules: Rules = DEFAULT_RULES): Assessment {
  return assess(facts(tables), rules, TODAY);
}

/** The assessment of the first deal. */
export function assessedDeal(tables: Partial<Facts> = {}, rules: Rules = DEFAULT_RULES): DealAssessment {
  const [first] = assessed(tables, rules).deals;
  if (first === undefined) throw new Error('the facts have no deal');
  return first;
}

/** The findings of one rule. */
export function findingsOf(
  rule: FindingRuleId,
  tables: Partial<Facts> = {},
  rules: Rules = DEFAULT_RULES,
): readonly Finding[] {
  return assessed(tables, rules).findings.filter((finding) => finding.rule === rule);
}

/** Rules with these values typed into the Rules table; a finding of reading them fails the test. */
export function rulesWith(values: Readonly<Record<string, number | boolean | string>>): Rules {
  const entries = Object.entries(values).map(([id, value], row) => ({ row, id, value }));
  const { rules, findings } = readRules(entries);
  if (findings.length > 0) throw new Error(`the values raise ${findings.map(({ rule }) => rule).join()}`);
  return rules;
}
