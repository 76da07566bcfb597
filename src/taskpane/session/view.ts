import {
  assess,
  findInForecast,
  fingerprintOf,
  keyOf,
  readRules,
  type Assessment,
  type Day,
  type DealAssessment,
  type Finding,
  type Key,
} from '../../method';
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
  readonly fingerprint: string;
  /** The fingerprint, with a number where several findings share it: the same from one view to the next. */
  readonly id: string;
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
  const ofForecast = findInForecast(assessment, reading.facts);
  const counts = new Map<string, number>();
  const findings = [...reading.findings, ...ofRules, ...assessment.findings, ...ofForecast].map(
    (finding): ListedFinding => {
      const fingerprint = fingerprintOf(finding);
      const nth = (counts.get(fingerprint) ?? 0) + 1;
      counts.set(fingerprint, nth);
      return {
        finding,
        fingerprint,
        id: nth === 1 ? fingerprint : `${fingerprint} ${nth}`,
        deal: finding.deal === null ? null : (deals.get(keyOf(finding.deal)) ?? null),
        accepted: accepted.get(fingerprint) ?? null,
      };
    },
  );
  return { reading, assessment, findings, deals };
}
