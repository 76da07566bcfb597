import type { Assessment, DealAssessment } from '../assessment';
import { keyOf } from '../key';
import { closedDeals } from './calibration/closed-deals';
import type { DealSnapshot, Snapshot } from './history';

/** A deal that is Won or Lost: the result, and what the matrix said before it. */
export interface ClosedCase {
  readonly assessed: DealAssessment;
  readonly isWon: boolean;
  readonly reason: string | null;
  readonly wonBy: string | null;
  /** The deal in the last snapshot from before the result; null when none knows it as open. */
  readonly before: DealSnapshot | null;
  readonly snapshot: Snapshot | null;
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
  /** The most frequent first. */
  readonly reasonsWon: readonly Named[];
  readonly reasonsLost: readonly Named[];
  readonly wonBy: readonly Named[];
}

/** Won against lost, to learn from (method.md §4, last line): closed deals in sheet order. */
export function caseReviewOf({ deals, history }: Assessment): CaseReview {
  const known = new Map(
    closedDeals({ deals: deals.map(({ deal }) => deal), history }).map((closed) => [closed.key, closed]),
  );
  const cases = deals.flatMap((assessed): readonly ClosedCase[] => {
    const { status, key, resultReason, wonBy } = assessed.deal;
    if (status !== 'won' && status !== 'lost') return [];
    const closed = known.get(key);
    const past = { before: closed?.before ?? null, snapshot: closed?.snapshot ?? null };
    return [{ assessed, isWon: status === 'won', reason: resultReason, wonBy, ...past }];
  });
  const won = cases.filter(({ isWon }) => isWon);
  const lost = cases.filter(({ isWon }) => !isWon);
  return {
    cases,
    won: groupOf(won),
    lost: groupOf(lost),
    reasonsWon: named(won, ({ reason }) => reason),
    reasonsLost: named(lost, ({ reason }) => reason),
    wonBy: named(lost, ({ wonBy }) => wonBy),
  };
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
