import { isTyped, type FindingLine } from '../../read/typed-findings';
import { namesErased } from '../../schema/erased-name';
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
  const known = findings.map(({ fingerprint }) => waiting.get(fingerprint)?.shift() ?? null);
  const left = [...waiting.values()].flat();
  const coded = new Set(left.filter(({ cells }) => namesErased(`${cells['person']} ${cells['message']}`)));
  if (coded.size === 0) return { beside: known, past: left };
  const beside = findings.map((finding, index) => {
    const line = known[index] ?? [...coded].find((other) => isSameButErased(other, finding)) ?? null;
    if (line !== null) coded.delete(line);
    return line;
  });
  const taken = new Set(beside);
  return { beside, past: left.filter((line) => !taken.has(line)) };
}

/**
 * Whether a line is about a finding in which a code has taken the place of an erased name: the name was part of the
 * fingerprint, but all that the line says was rewritten with the code, and is what the finding says.
 */
function isSameButErased({ cells }: FindingLine, { finding, message }: LocatedFinding): boolean {
  const same = (id: string, text: string) => String(cells[id] ?? '').trim() === text.trim();
  return (
    same('rule', finding.rule) &&
    same('deal', finding.deal ?? '') &&
    same('person', finding.person ?? '') &&
    same('message', message)
  );
}
