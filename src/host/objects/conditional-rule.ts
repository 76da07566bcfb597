import type { ConditionalFormat, ConditionalRule, Threshold } from '../../files/model/conditional-format';
import { readRuleFormula } from '../book/formula-text';
import { requireAllowed } from '../book/protection';
import type { CellSet } from '../book/range';
import { asRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/errors';
import { meaningOf, wordFor } from '../protocol/words';

/** A conditional format, and the cells by which it was reached. */
export interface FormatHandle {
  readonly cells: CellSet;
  readonly format: ConditionalFormat;
}

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

export function readThreshold({ cells }: FormatHandle, value: unknown): Threshold {
  const given = asRecord(value);
  const type = meaningOf(thresholdTypes, given.type);
  if (type === 'min' || type === 'max' || type === 'automatic') return { type };
  const { formula } = given;
  if (formula === undefined || formula === null) throw invalidArgument();
  return { type, value: readRuleFormula(String(formula), cells) };
}

export function writtenThreshold(at: Threshold): { formula: string | null; type: string | undefined } {
  return { formula: at.value === undefined ? null : `=${at.value}`, type: wordFor(thresholdTypes, at.type) };
}
