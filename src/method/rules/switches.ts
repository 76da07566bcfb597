import type { FindingRuleId } from '../findings/definitions';
import { FINDING_RULES, FINDING_RULE_IDS } from '../findings/definitions';
import { on } from './definition';
import type { SwitchDefinition } from './definition';

/** Switches of the method: dimensions that a firm must not hold, C139 items, gate criteria that are not a count. */
export const METHOD_SWITCHES = {
  'need.used': on,
  'need.personalBenefit': on,
  'item.C1': on,
  'item.C2': on,
  'item.C3': on,
  'item.C4': on,
  'item.C5': on,
  'item.C6': on,
  'item.C7': on,
  'item.C8': on,
  'item.C9': on,
  'item.F1': on,
  'item.F2': on,
  'item.F3': on,
  'item.W1': on,
  'gate.3.coach': on,
  'gate.3.compellingReason': on,
  'gate.3.sponsor': on,
  'gate.4.keyDecisionLeader': on,
  'gate.5.keyDecisionLeader': on,
  'gate.5.opponent': on,
} as const satisfies Readonly<Record<string, SwitchDefinition>>;

export type FindingSwitchId = `finding.${FindingRuleId}`;
export type SwitchRuleId = keyof typeof METHOD_SWITCHES | FindingSwitchId;

/** The switch of a finding rule. Errors have none: a row left out of the totals is never hidden. */
export function findingSwitch(rule: FindingRuleId): FindingSwitchId | null {
  return FINDING_RULES[rule].severity === 'error' ? null : `finding.${rule}`;
}

export const FINDING_SWITCHES: readonly FindingSwitchId[] = FINDING_RULE_IDS.map(findingSwitch).filter(
  (id): id is FindingSwitchId => id !== null,
);
