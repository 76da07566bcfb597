import type { ControlAssessment, ControlReading } from './assessment';
import { GROUP_OF, yesCount } from '../facts/control-groups';
import type { ControlAnswer } from '../facts/levels';
import type { ControlEntry } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import type { Basis } from '../facts/verdicts';
import type { ZoneTable } from './zone-table';

/** The Control row in force: the latest "Reviewed on", else the first row (report.md, last section). */
export function controlInForce(entries: readonly ControlEntry[]): ControlEntry | null {
  let found: ControlEntry | null = null;
  for (const entry of entries) {
    if (found === null || (entry.reviewedOn ?? -Infinity) > (found.reviewedOn ?? -Infinity)) found = entry;
  }
  return found;
}

/** Whether a coach has confirmed the item. */
export const isConfirmed = (answer: ControlAnswer | null | undefined): boolean => answer === 'confirmed';
/** Whether the rep says yes to the item, confirmed or not. */
export const isYes = (answer: ControlAnswer | null | undefined): boolean =>
  answer === 'confirmed' || answer === 'claimed';

/** Both strings, what the forecast stands on, zone and rate of that string (report.md, "c139"). */
export function assessControl(
  entry: ControlEntry | null,
  parameters: Parameters,
  table: ZoneTable,
): ControlAssessment {
  const answers = entry?.answers ?? NO_ANSWERS;
  const yes = { win: 0, first: 0, clear: 0 };
  const confirmed = { win: 0, first: 0, clear: 0 };
  for (const item of parameters.items) {
    const answer = answers[item];
    if (!isYes(answer)) continue;
    const group = GROUP_OF[item];
    yes[group] += 1;
    if (isConfirmed(answer)) confirmed[group] += 1;
  }
  const self = table.reading(yes);
  const verified = table.reading(confirmed);
  const { basis, reading } = basisOf(self, verified);
  return new AssessedControl(entry, self, verified, basis, reading);
}

class AssessedControl implements ControlAssessment {
  readonly zone;
  readonly rate;
  readonly contradiction;

  constructor(
    readonly entry: ControlEntry | null,
    readonly self: ControlReading,
    readonly verified: ControlReading,
    readonly basis: Basis,
    reading: ControlReading | null,
  ) {
    this.zone = reading?.zone ?? null;
    this.rate = reading?.rate ?? null;
    this.contradiction = reading?.odd ?? false;
  }
}

const NO_ANSWERS: ControlEntry['answers'] = {};

/** The string that the forecast stands on: the verified one as soon as an item is confirmed, else the claimed one. */
export function basisOf(
  self: ControlReading,
  verified: ControlReading,
): { readonly basis: Basis; readonly reading: ControlReading | null } {
  if (yesCount(verified) > 0) return { basis: 'verified', reading: verified };
  if (yesCount(self) > 0) return { basis: 'self', reading: self };
  return { basis: 'none', reading: null };
}
