import type { Assessment, DealAssessment } from '../deal/assessment';
import { assessControl } from '../deal/control';
import { CONTROL_ROWS } from '../win-chance/control-rows';
import { keyOf } from '../facts/key';
import type { DealStatus } from '../facts/levels';
import type { Parameters } from '../rules/parameters';
import type { Zone } from '../facts/verdicts';
import { zoneTable, type ZoneTable } from '../deal/zone-table';
import { beforeResults } from '../win-chance/closed-deals';
import type { DealSnapshot, Snapshot } from '../facts/history';

export type CaseResult = Exclude<DealStatus, 'open'>;

/** A deal that is Won, Lost or Dropped: the result, and what the matrix said before it. */
export interface ClosedCase {
  readonly assessed: DealAssessment;
  readonly result: CaseResult;
  readonly reason: string | null;
  readonly wonBy: string | null;
  /** The deal in the last snapshot from before the result; null when none knows it as open. */
  readonly before: DealSnapshot | null;
  readonly snapshot: Snapshot | null;
  /** The C139 strings of the answers then, such as `1W2F7C`; null when there was no Control row. */
  readonly verified: string | null;
  readonly self: string | null;
  /** The zone of the row of the C139 table that the deal stood in. */
  readonly zone: Zone | null;
}

/** What the won, or the lost, deals had in common before the result; means over deals with a snapshot from before. */
export interface CaseGroup {
  readonly deals: number;
  /** Deals with a snapshot from before the result: the means and shares are over these. */
  readonly known: number;
  /** −100 … +100; null without any known. Shares and chances are 0–1. */
  readonly supportIndex: number | null;
  readonly knowledge: number | null;
  readonly winChance: number | null;
  readonly enoughSupport: number | null;
  readonly deciderForUs: number | null;
  readonly stageNotEarned: number | null;
}

/** How often something was named: a reason, or who won. */
export interface Named {
  readonly name: string;
  readonly deals: readonly string[];
}

export interface CaseReview {
  readonly cases: readonly ClosedCase[];
  readonly won: CaseGroup;
  readonly lost: CaseGroup;
  readonly dropped: CaseGroup;
  /** The most frequent first. */
  readonly reasonsWon: readonly Named[];
  readonly reasonsLost: readonly Named[];
  readonly wonBy: readonly Named[];
}

/** Won against lost, to learn from (method.md §4, last line): closed deals in sheet order. */
export function caseReviewOf({ deals, history, parameters }: Assessment): CaseReview {
  const beforeResult = beforeResults(history);
  const table = zoneTable(parameters);
  const cases = deals.flatMap((assessed): readonly ClosedCase[] => {
    const { status, resultReason, wonBy } = assessed.deal;
    if (status === null || status === 'open') return [];
    const { before, snapshot } = beforeResult(assessed.deal) ?? { before: null, snapshot: null };
    return [
      {
        assessed,
        result: status,
        reason: resultReason,
        wonBy,
        before,
        snapshot,
        ...stringsOf(before, parameters, table),
        zone: CONTROL_ROWS.find(({ id }) => id === before?.controlRow)?.zone ?? null,
      },
    ];
  });
  const having = (wanted: CaseResult) => cases.filter(({ result }) => result === wanted);
  const won = having('won');
  const lost = having('lost');
  return {
    cases,
    won: groupOf(won),
    lost: groupOf(lost),
    dropped: groupOf(having('dropped')),
    reasonsWon: named(won, ({ reason }) => reason),
    reasonsLost: named(lost, ({ reason }) => reason),
    wonBy: named(lost, ({ wonBy }) => wonBy),
  };
}

function stringsOf(
  before: DealSnapshot | null,
  parameters: Parameters,
  table: ZoneTable,
): Pick<ClosedCase, 'verified' | 'self'> {
  if (before === null || before.answers === null) return { verified: null, self: null };
  const { row, key, answers } = before;
  const entry = { row, deal: key, answers, coach: null, reviewedOn: null };
  const { verified, self } = assessControl(entry, parameters, table);
  return { verified: verified.text, self: self.text };
}

function groupOf(cases: readonly ClosedCase[]): CaseGroup {
  const known = cases.flatMap(({ before }) => (before === null ? [] : [before]));
  const share = (holds: (before: DealSnapshot) => boolean) =>
    mean(known.map((each) => (holds(each) ? 1 : 0)));
  return {
    deals: cases.length,
    known: known.length,
    supportIndex: mean(known.map(({ supportIndex }) => supportIndex)),
    knowledge: mean(known.map(({ knowledge }) => knowledge)),
    winChance: mean(known.map(({ winChance }) => winChance)),
    enoughSupport: share((each) => each.enoughSupport),
    deciderForUs: share(
      (each) => each.topDeciderAttitude === 'coach' || each.topDeciderAttitude === 'supporter',
    ),
    stageNotEarned: share((each) => (each.stageClaimed ?? 0) > each.stageEarned),
  };
}

/** Over the values that are known. */
function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function named(cases: readonly ClosedCase[], nameOf: (each: ClosedCase) => string | null): readonly Named[] {
  const found = new Map<string, { name: string; deals: string[] }>();
  for (const each of cases) {
    const name = nameOf(each);
    if (name === null) continue;
    const known = found.get(keyOf(name));
    if (known === undefined) found.set(keyOf(name), { name, deals: [each.assessed.deal.id] });
    else known.deals.push(each.assessed.deal.id);
  }
  return [...found.values()].sort((one, other) => other.deals.length - one.deals.length);
}
