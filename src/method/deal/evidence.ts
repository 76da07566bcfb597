import type { OutcomeStatus } from './assessment';
import type { Day } from '../facts/day';
import { STAGES } from '../facts/levels';
import type { Stage } from '../facts/levels';
import type { EvidenceEntry } from '../facts/rows';

/** A confirmation that can count: dated, not after today, with a text and the customer's name behind it. */
export function isEvidence(entry: EvidenceEntry, today: Day): boolean {
  return (
    entry.status === 'confirmed' &&
    entry.date !== null &&
    entry.date <= today &&
    entry.text !== null &&
    entry.confirmedBy !== null
  );
}

const NONE: readonly OutcomeStatus[] = STAGES.map(() => 'missing');

/**
 * Status of outcome 1 to 7. Confirmed: some evidence that no revocation of the same or a later date takes back; an
 * undated revocation takes back everything (report.md, "stage.earned"). Stale: there was evidence, and it was revoked.
 */
export function outcomesOf(entries: readonly EvidenceEntry[], today: Day): readonly OutcomeStatus[] {
  if (entries.length === 0) return NONE;
  return STAGES.map((stage) => outcomeOf(entries, stage, today));
}

function outcomeOf(entries: readonly EvidenceEntry[], stage: Stage, today: Day): OutcomeStatus {
  let confirmedOn = -Infinity;
  let revokedOn = -Infinity;
  let isClaimed = false;
  for (const entry of entries) {
    if (entry.outcome !== stage) continue;
    if (entry.status === 'revoked') {
      revokedOn = Math.max(revokedOn, entry.date ?? Infinity);
    } else if (isEvidence(entry, today)) {
      confirmedOn = Math.max(confirmedOn, entry.date ?? -Infinity);
    } else {
      isClaimed = true;
    }
  }
  if (confirmedOn > revokedOn) return 'confirmed';
  if (confirmedOn > -Infinity) return 'stale';
  return isClaimed ? 'claimed' : 'missing';
}

/** The highest stage for which every outcome up to it is confirmed, 0–7. */
export function earnedStageOf(outcomes: readonly OutcomeStatus[]): number {
  const open = outcomes.findIndex((status) => status !== 'confirmed');
  return open === -1 ? outcomes.length : open;
}
