import type { Basis, ControlAssessment, ControlReading } from './assessment';
import type { ControlEntry } from './facts';
import type { ControlAnswer, ControlItem } from './levels';
import type { Parameters } from './rules/parameters';
import type { ZoneTable } from './zone-table';

/** The Control row in force: the latest "Reviewed on", else the first row (report.md, last section). */
export function controlInForce(entries: readonly ControlEntry[]): ControlEntry | null {
  let found: ControlEntry | null = null;
  for (const entry of entries) {
    if (found === null || (entry.reviewedOn ?? -Infinity) > (found.reviewedOn ?? -Infinity)) found = entry;
  }
  return found;
}

export type AnswerOf = (item: ControlItem) => ControlAnswer | null;

/** The string of the items that `counts` accepts. */
export function readingOf(
  answerOf: AnswerOf,
  counts: (answer: ControlAnswer | null) => boolean,
  parameters: Parameters,
  table: ZoneTable,
): ControlReading {
  const number = (items: readonly ControlItem[]): number => {
    let sum = 0;
    for (const item of items) if (counts(answerOf(item))) sum += 1;
    return sum;
  };
  return table.reading(
    number(parameters.winItems),
    number(parameters.firstItems),
    number(parameters.clearItems),
  );
}

export const isConfirmed = (answer: ControlAnswer | null): boolean => answer === 'confirmed';
export const isYes = (answer: ControlAnswer | null): boolean =>
  answer === 'confirmed' || answer === 'claimed';

/** Both strings, what the forecast stands on, and zone and rate of that string (report.md, "c139"). */
export function assessControl(
  entry: ControlEntry | null,
  parameters: Parameters,
  table: ZoneTable,
): ControlAssessment {
  const answerOf: AnswerOf = (item) => entry?.answers[item] ?? null;
  const self = readingOf(answerOf, isYes, parameters, table);
  const verified = readingOf(answerOf, isConfirmed, parameters, table);
  const basis = basisOf(self, verified);
  const reading = basis === 'verified' ? verified : basis === 'self' ? self : null;
  return {
    entry,
    self,
    verified,
    basis,
    zone: reading?.zone ?? null,
    rate: reading?.rate ?? null,
    contradiction: reading?.odd ?? false,
  };
}

export function basisOf(self: ControlReading, verified: ControlReading): Basis {
  if (yesCount(verified) > 0) return 'verified';
  return yesCount(self) > 0 ? 'self' : 'none';
}

/** Number of items that count in the string. */
export function yesCount(reading: ControlReading): number {
  return reading.win + reading.first + reading.clear;
}

/** Control score 0–100 of the items that `counts` accepts: the sum of the points of the items, in their order. */
export function controlScoreOf(
  entry: ControlEntry | null,
  counts: (answer: ControlAnswer | null) => boolean,
  parameters: Parameters,
): number {
  if (entry === null) return 0;
  let score = 0;
  for (const item of parameters.items) {
    if (counts(entry.answers[item] ?? null)) score += parameters.itemPoints[item];
  }
  return score;
}
