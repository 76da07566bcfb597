import {
  assess,
  fingerprintsOf,
  keyOf,
  readRules,
  type Assessment,
  type Day,
  type DealAssessment,
  type Finding,
  type Key,
} from '../../method';
import { allFindings } from '../../workbook/all-findings';
import type { AcceptedFinding, ReadWorkbook } from '../../workbook/read';

/** The open workbook as the pane sees it: what was read, and what the method makes of it. */
export interface WorkbookView {
  readonly reading: ReadWorkbook;
  readonly assessment: Assessment;
  /** Of reading, of the Rules table, of the method and of the forecast, in this order. */
  readonly findings: readonly ListedFinding[];
  readonly deals: ReadonlyMap<Key, DealAssessment>;
}

export interface ListedFinding {
  readonly finding: Finding;
  /** The same from one view to the next, and no two findings share it. */
  readonly fingerprint: string;
  readonly deal: DealAssessment | null;
  /** Null while nobody has accepted it. */
  readonly accepted: AcceptedFinding | null;
}

/** Assesses what was read, unless a check has done that already. Pure: nothing is written. */
export function viewOf(reading: ReadWorkbook, today: Day, assessed?: Assessment): WorkbookView {
  const { rules, findings: ofRules } = readRules(reading.facts.rules);
  const assessment = assessed ?? assess(reading.facts, rules, today);
  const deals = new Map(assessment.deals.map((assessed) => [assessed.deal.key, assessed]));
  const accepted = new Map(reading.accepted.map((entry) => [entry.fingerprint, entry]));
  const all = allFindings(reading, ofRules, assessment);
  const fingerprints = fingerprintsOf(all);
  const findings = all.map((finding, index): ListedFinding => {
    const fingerprint = fingerprints[index] ?? '';
    return {
      finding,
      fingerprint,
      deal: finding.deal === null ? null : (deals.get(keyOf(finding.deal)) ?? null),
      accepted: accepted.get(fingerprint) ?? null,
    };
  });
  return { reading, assessment, findings, deals };
}
