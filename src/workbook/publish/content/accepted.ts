import { isTyped, type FindingLine } from '../../read/typed-findings';
import type { LocatedFinding } from './located-finding';

export interface KeptLines {
  /** What the user typed beside each finding, by position in the list of findings. */
  readonly beside: readonly (FindingLine | null)[];
  /** Typed beside findings that are no longer raised, or whose facts have changed. */
  readonly past: readonly FindingLine[];
}

/**
 * Puts what a user typed beside the findings of this run. A finding is recognised by its fingerprint; of several equal
 * ones the first takes the first line. Nothing typed is dropped: what fits no finding any more is kept as past.
 */
export function keepTyped(lines: readonly FindingLine[], findings: readonly LocatedFinding[]): KeptLines {
  const waiting = new Map<string, FindingLine[]>();
  for (const line of lines) {
    if (!isTyped(line)) continue;
    const sameFinding = waiting.get(line.fingerprint);
    if (sameFinding === undefined) waiting.set(line.fingerprint, [line]);
    else sameFinding.push(line);
  }
  const beside = findings.map(({ fingerprint }) => waiting.get(fingerprint)?.shift() ?? null);
  return { beside, past: [...waiting.values()].flat() };
}
