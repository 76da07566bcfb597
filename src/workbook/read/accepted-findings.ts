import type { Day } from '../../method';
import { plain } from '../schema/plain-text';
import { dateFromNumber, dateFromText } from './date-text';
import type { CellContent } from './sheet-values';
import { isAccepted, type FindingLine } from './typed-findings';

/** A finding that somebody accepted on the Findings sheet; it stays folded while its fingerprint stays the same. */
export interface AcceptedFinding {
  readonly fingerprint: string;
  readonly reason: string;
  /** Null when no date was typed. */
  readonly on: Day | null;
}

/** The findings that have a reason beside them; of several lines about one the first counts. */
export function acceptedIn(lines: readonly FindingLine[]): readonly AcceptedFinding[] {
  const accepted = new Map<string, AcceptedFinding>();
  for (const line of lines) {
    const { fingerprint, reason, acceptedOn } = line;
    if (!isAccepted(line) || fingerprint === '' || accepted.has(fingerprint)) continue;
    accepted.set(fingerprint, { fingerprint, reason: String(reason).trim(), on: dayOf(acceptedOn) });
  }
  return [...accepted.values()];
}

function dayOf(cell: CellContent): Day | null {
  const reading = typeof cell === 'number' ? dateFromNumber(cell) : dateFromText(plain(String(cell)));
  return reading.kind === 'date' ? reading.day : null;
}
