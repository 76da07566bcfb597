import type { Basis, ControlAssessment, ControlReading } from './assessment';
import { yesCount, type ItemCounts } from './control-groups';
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

/** Both strings, what the forecast stands on, zone and rate of that string (report.md, "c139"). */
export function assessControl(
  entry: ControlEntry | null,
  parameters: Parameters,
  table: ZoneTable,
): ControlAssessment {
  const answers = entry?.answers ?? NO_ANSWERS;
  const self = table.reading(countsOf(answers, isYes, parameters));
  const verified = table.reading(countsOf(answers, isConfirmed, parameters));
  const { basis, reading } = basisOf(self, verified);
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

type Answers = ControlEntry['answers'];
type Counts = (answer: ControlAnswer | undefined) => boolean;
const NO_ANSWERS: Answers = {};

function countsOf(answers: Answers, counts: Counts, { itemsOf }: Parameters): ItemCounts {
  return {
    win: countOf(itemsOf.win, answers, counts),
    first: countOf(itemsOf.first, answers, counts),
    clear: countOf(itemsOf.clear, answers, counts),
  };
}

function countOf(items: readonly ControlItem[], answers: Answers, counts: Counts): number {
  let count = 0;
  for (const item of items) if (counts(answers[item])) count += 1;
  return count;
}

/** The string that the forecast stands on: the verified one as soon as an item is confirmed, else the claimed one. */
export function basisOf(
  self: ControlReading,
  verified: ControlReading,
): { readonly basis: Basis; readonly reading: ControlReading | null } {
  if (yesCount(verified) > 0) return { basis: 'verified', reading: verified };
  if (yesCount(self) > 0) return { basis: 'self', reading: self };
  return { basis: 'none', reading: null };
}
