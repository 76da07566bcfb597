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

export const isConfirmed = (answer: ControlAnswer | null | undefined): boolean => answer === 'confirmed';
export const isYes = (answer: ControlAnswer | null | undefined): boolean =>
  answer === 'confirmed' || answer === 'claimed';

/** How many W, F and C items count. */
export interface ItemCounts {
  readonly win: number;
  readonly first: number;
  readonly clear: number;
}

/** The counts after one item was added or taken away. */
export function withItem(counts: ItemCounts, item: ControlItem, change: 1 | -1): ItemCounts {
  const { win, first, clear } = counts;
  switch (GROUPS[item]) {
    case 'W':
      return { win: win + change, first, clear };
    case 'F':
      return { win, first: first + change, clear };
    case 'C':
      return { win, first, clear: clear + change };
  }
}

/** The control part of a deal, with the control scores 0–100 of both strings. */
export interface AssessedControl {
  readonly control: ControlAssessment;
  readonly verifiedScore: number;
  readonly selfScore: number;
}

/**
 * Both strings, what the forecast stands on, zone and rate of that string (report.md, "c139"), and the control scores:
 * the sums of the points of the items that count, in the order of the items.
 */
export function assessControl(
  entry: ControlEntry | null,
  parameters: Parameters,
  table: ZoneTable,
): AssessedControl {
  const answers = entry?.answers ?? NO_ANSWERS;
  const self = readingOf(answers, isYes, parameters, table);
  const verified = readingOf(answers, isConfirmed, parameters, table);
  const { basis, reading } = basisOf(self, verified);
  const control: ControlAssessment = {
    entry,
    self,
    verified,
    basis,
    zone: reading?.zone ?? null,
    rate: reading?.rate ?? null,
    contradiction: reading?.odd ?? false,
  };
  return {
    control,
    verifiedScore: scoreOf(answers, isConfirmed, parameters),
    selfScore: scoreOf(answers, isYes, parameters),
  };
}

type Answers = ControlEntry['answers'];
type Counts = (answer: ControlAnswer | undefined) => boolean;
const NO_ANSWERS: Answers = {};

function readingOf(
  answers: Answers,
  counts: Counts,
  parameters: Parameters,
  table: ZoneTable,
): ControlReading {
  const { winItems, firstItems, clearItems } = parameters;
  return table.reading(
    countOf(winItems, answers, counts),
    countOf(firstItems, answers, counts),
    countOf(clearItems, answers, counts),
  );
}

function countOf(items: readonly ControlItem[], answers: Answers, counts: Counts): number {
  let count = 0;
  for (const item of items) if (counts(answers[item])) count += 1;
  return count;
}

function scoreOf(answers: Answers, counts: Counts, { items, itemPoints }: Parameters): number {
  let score = 0;
  for (const item of items) if (counts(answers[item])) score += itemPoints[item];
  return score;
}

type Group = 'W' | 'F' | 'C';
const GROUPS: Readonly<Record<ControlItem, Group>> = {
  C1: 'C',
  C2: 'C',
  C3: 'C',
  C4: 'C',
  C5: 'C',
  C6: 'C',
  C7: 'C',
  C8: 'C',
  C9: 'C',
  F1: 'F',
  F2: 'F',
  F3: 'F',
  W1: 'W',
};

/** The string that the forecast stands on: the verified one as soon as an item is confirmed, else the claimed one. */
export function basisOf(
  self: ControlReading,
  verified: ControlReading,
): { readonly basis: Basis; readonly reading: ControlReading | null } {
  if (yesCount(verified) > 0) return { basis: 'verified', reading: verified };
  if (yesCount(self) > 0) return { basis: 'self', reading: self };
  return { basis: 'none', reading: null };
}

/** Number of items that count in the string. */
export function yesCount({ win, first, clear }: ItemCounts): number {
  return win + first + clear;
}
