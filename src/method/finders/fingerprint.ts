import type { Finding } from '../findings/finding';
import { keyOf } from '../facts/key';
import { fingerprint } from '../rules/fingerprint';

/** The fingerprints of findings; of those that say the same the second is numbered 2, and so on. */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const fingerprint = fingerprintOf(finding);
    const nth = (counts.get(fingerprint) ?? 0) + 1;
    counts.set(fingerprint, nth);
    return nth === 1 ? fingerprint : `${fingerprint}-${nth}`;
  });
}

/**
 * What makes a finding the same from check to check: its rule, deal, person and the facts it rests on, not its row.
 * An accepted finding stays folded as long as this stays the same.
 */
export function fingerprintOf(finding: Finding): string {
  const parameters = Object.entries(finding.parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  return fingerprint(
    JSON.stringify([
      finding.rule,
      finding.deal === null ? null : keyOf(finding.deal),
      finding.person === null ? null : keyOf(finding.person),
      parameters,
    ]),
  );
}
