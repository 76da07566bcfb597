import { keyOf, SEVERITIES, startHere, type DealAssessment, type Key, type Severity } from '../../method';
import { sentenceOf } from '../../workbook/publish/content/finding-sentence';
import { READING_RULES } from '../../workbook/read';
import type { Words } from '../words/words';
import type { ListedFinding, WorkbookView } from '../session/view';

/** A finding in the words of the pane. */
export interface ShownFinding extends ListedFinding {
  readonly title: string;
  readonly message: string;
  readonly question: string;
  /** Sheet and cell as people write it; empty without a cell. */
  readonly place: string;
}

/** Every finding of a view in words, or those of one deal, in the order of the list. */
export function shownFindings(
  view: WorkbookView,
  { language, formats }: Pick<Words, 'language' | 'formats'>,
  ofDeal?: DealAssessment,
): readonly ShownFinding[] {
  return view.findings.flatMap((listed) => {
    if (ofDeal !== undefined && listed.deal !== ofDeal) return [];
    const { cell } = listed.finding;
    const place = cell === null ? '' : view.reading.locator.text(cell);
    return [{ ...listed, ...sentenceOf(listed.finding, language, formats.day), place }];
  });
}

export interface FindingFilter {
  /** Searched for in everything that a finding says. */
  readonly text: string;
  readonly owner: string | null;
  readonly team: string | null;
  readonly rule: string | null;
}

export const NO_FILTER: FindingFilter = { text: '', owner: null, team: null, rule: null };

/** The findings that a filter lets through; names are compared as everywhere, without regard to case. */
export function filterFindings(
  findings: readonly ShownFinding[],
  { text, owner, team, rule }: FindingFilter,
): readonly ShownFinding[] {
  const words = text.normalize('NFKC').trim().toLowerCase().split(/\s+/);
  return findings.filter((shown) => {
    const deal = shown.deal?.deal;
    return (
      (owner === null || isSame(owner, deal?.owner)) &&
      (team === null || isSame(team, deal?.team)) &&
      (rule === null || rule === shown.finding.rule) &&
      containsAll(shown, words)
    );
  });
}

function isSame(wanted: string, name: string | null | undefined): boolean {
  return name !== null && name !== undefined && keyOf(wanted) === keyOf(name);
}

function containsAll(shown: ShownFinding, words: readonly string[]): boolean {
  if (words.every((word) => word === '')) return true;
  const all = searchableText(shown);
  return words.every((word) => all.includes(word));
}

/** Worked out once per finding, when somebody searches first: there may be tens of thousands. */
const searchableTexts = new WeakMap<ShownFinding, string>();

function searchableText(shown: ShownFinding): string {
  const known = searchableTexts.get(shown);
  if (known !== undefined) return known;
  const deal = shown.deal?.deal;
  const { finding, title, message, question, place } = shown;
  const parts = [title, message, question, place, finding.deal, finding.person];
  const text = [...parts, deal?.customer, deal?.name, deal?.owner, deal?.team]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
  searchableTexts.set(shown, text);
  return text;
}

/** What can be chosen in a filter: each name once, as first typed, in order. */
export function choicesOf(
  findings: readonly ShownFinding[],
  nameOf: (deal: DealAssessment) => string | null,
): readonly string[] {
  const names = new Map<string, string>();
  for (const { deal } of findings) {
    const name = deal === null ? null : nameOf(deal);
    if (name !== null && !names.has(keyOf(name))) names.set(keyOf(name), name);
  }
  return [...names.values()].sort((one, other) => one.localeCompare(other));
}

export interface DealGroup {
  readonly deal: DealAssessment | null;
  readonly findings: readonly ShownFinding[];
}
export interface SeverityGroup {
  readonly severity: Severity;
  readonly count: number;
  readonly deals: readonly DealGroup[];
}

/** The most severe first; within, by deal in the order in which they occur. Accepted ones are left out. */
export function groupFindings(findings: readonly ShownFinding[]): readonly SeverityGroup[] {
  return SEVERITIES.map((severity): SeverityGroup => {
    const groups = new Map<DealAssessment | null, ShownFinding[]>();
    let count = 0;
    for (const shown of findings) {
      if (shown.finding.severity !== severity || shown.accepted !== null) continue;
      count += 1;
      const group = groups.get(shown.deal);
      if (group === undefined) groups.set(shown.deal, [shown]);
      else group.push(shown);
    }
    return { severity, count, deals: [...groups].map(([deal, own]) => ({ deal, findings: own })) };
  }).filter(({ count }) => count > 0);
}

export interface OwnerGroup {
  readonly owner: string | null;
  readonly findings: readonly ShownFinding[];
}

const READING_WEIGHTS: Readonly<Record<string, { readonly weight: number }>> = READING_RULES;
const weightOfReading = (rule: string): number => READING_WEIGHTS[rule]?.weight ?? 5;

/** The three that matter most per owner, accepted ones left out (method: *Start here*). */
export function startHerePerOwner(
  view: WorkbookView,
  findings: readonly ShownFinding[],
): readonly OwnerGroup[] {
  const standing = findings.filter(({ accepted }) => accepted === null);
  const shownOf = new Map(standing.map((shown) => [shown.finding, shown]));
  return startHere(view.assessment, [...shownOf.keys()], { weightOf: weightOfReading }).map(
    ({ owner, findings: first }) => ({
      owner,
      findings: first.flatMap((finding) => shownOf.get(finding) ?? []),
    }),
  );
}

/** How many errors and warnings of each deal nobody has accepted. */
export function toLookAtPerDeal(findings: readonly ShownFinding[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const { finding, deal, accepted } of findings) {
    if (deal === null || accepted !== null || finding.severity === 'info') continue;
    counts.set(deal.deal.key, (counts.get(deal.deal.key) ?? 0) + 1);
  }
  return counts;
}
