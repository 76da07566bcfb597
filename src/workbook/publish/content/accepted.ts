import type { LocatedFinding } from './located-finding';

type Value = string | number | boolean;

/** A line of the findings table as a user left it: what was typed into the two columns, and the line itself. */
export interface FindingLine {
  readonly fingerprint: string;
  readonly reason: Value;
  readonly acceptedOn: Value;
  /** The line by column id, as it stands in the sheet. */
  readonly cells: Readonly<Record<string, Value>>;
}

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

/** A finding is accepted when a reason is given; a date alone does not accept it. */
export function isAccepted(line: FindingLine | null): boolean {
  return line !== null && !isBlank(line.reason);
}

/** Whether a user typed anything into the line. */
export function isTyped({ reason, acceptedOn }: Pick<FindingLine, 'reason' | 'acceptedOn'>): boolean {
  return !isBlank(reason) || !isBlank(acceptedOn);
}

function isBlank(value: Value): boolean {
  return typeof value === 'string' && value.trim() === '';
}
