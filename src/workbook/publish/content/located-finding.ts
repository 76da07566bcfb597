import {
  type DealAssessment,
  type Finding,
  fingerprintsOf,
  type Key,
  keyOf,
  type Deal,
} from '../../../method';

/** Where a fact stands in the workbook; null when it has no cell. */
export interface Place {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
}

/** The words of a finding in one language. */
export interface FindingSentence {
  readonly message: string;
  readonly question: string;
}

/** A finding as the user sees it: in words, with its cell, and with the deal it belongs to. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly sheet: string | null;
  /** A1 address without the sheet. */
  readonly cell: string | null;
  readonly message: string;
  readonly question: string;
  readonly customer: string | null;
  readonly owner: string | null;
  /** The same from run to run as long as the facts are the same; an accepted finding is recognised by it. */
  readonly fingerprint: string;
}

/** Gives every finding its place, its words and its deal, in the order given. */
export function locateFindings(
  findings: readonly Finding[],
  deals: readonly DealAssessment[],
  place: (finding: Finding) => Place | null,
  sentence: (finding: Finding) => FindingSentence,
): readonly LocatedFinding[] {
  const byKey = new Map<Key, DealAssessment>(deals.map((assessed) => [assessed.deal.key, assessed]));
  const byTypedId = new Map<string, Deal | undefined>();
  const dealOf = (typed: string): Deal | undefined => {
    if (!byTypedId.has(typed)) byTypedId.set(typed, byKey.get(keyOf(typed))?.deal);
    return byTypedId.get(typed);
  };
  const fingerprints = fingerprintsOf(findings);
  return findings.map((finding, index): LocatedFinding => {
    const at = place(finding);
    const deal = finding.deal === null ? undefined : dealOf(finding.deal);
    const { message, question } = sentence(finding);
    return {
      finding,
      sheet: at?.sheet ?? null,
      cell: at?.address ?? null,
      message,
      question,
      customer: deal?.customer ?? null,
      owner: deal?.owner ?? null,
      fingerprint: fingerprints[index] ?? '',
    };
  });
}
