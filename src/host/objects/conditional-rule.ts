import type { ConditionalRule, Threshold } from '../../files/model/conditional-format';
import { readRuleFormula } from '../book/formula-text';
import { requireAllowed } from '../book/protection';
import { asRecord, oneOf } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import type { FormatHandle } from './conditional-formats';

/** The rule of a format, known to be of a kind because its class is only reached through that kind. */
export function ruleOf<Kind extends ConditionalRule['kind']>(
  handle: FormatHandle,
  kind: Kind,
): Extract<ConditionalRule, { kind: Kind }> {
  const { rule } = handle.format;
  if (rule.kind !== kind) throw invalidArgument();
  return rule as Extract<ConditionalRule, { kind: Kind }>;
}

export function replaceRule(handle: FormatHandle, rule: ConditionalRule): void {
  requireAllowed(handle.cells, 'allowFormatCells');
  handle.format.rule = rule;
}

const thresholdTypes = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'number',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
  Automatic: 'automatic',
} as const;

export function readThreshold(value: unknown): Threshold {
  const given = asRecord(value);
  const name = oneOf(given.type, [
    'LowestValue',
    'HighestValue',
    'Number',
    'Percent',
    'Percentile',
    'Formula',
    'Automatic',
  ]);
  const type = thresholdTypes[name];
  if (type === 'min' || type === 'max' || type === 'automatic') return { type };
  const { formula } = given;
  if (formula === undefined || formula === null) throw invalidArgument();
  return { type, value: readRuleFormula(String(formula)) };
}

function thresholdName(at: Threshold): string | undefined {
  return Object.entries(thresholdTypes).find(([, type]) => type === at.type)?.[0];
}

export function writtenThreshold(at: Threshold): { formula: string | null; type: string | undefined } {
  return { formula: at.value === undefined ? null : `=${at.value}`, type: thresholdName(at) };
}
