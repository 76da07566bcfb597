import type { Finding } from '../findings/finding';
import { keyOf } from '../facts/key';
import { fingerprint } from '../rules/fingerprint';

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
