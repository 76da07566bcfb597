import type { DealAssessment, PersonAssessment } from '../deal/assessment';
import type { Day } from '../facts/day';
import type { CellReference } from '../facts/rows';
import type { NumberRuleId } from '../rules/numbers';
import type { Parameters } from '../rules/parameters';

/** What one person adds to the evidence-weighted support index. */
export interface EvidenceLine {
  readonly person: PersonAssessment;
  readonly cell: CellReference;
  readonly influence: number;
  /** Points of the attitude; null while it is unknown, and then nothing is added. */
  readonly points: number | null;
  /** The line of the Rules table that grades the source; without a source that of a guess. */
  readonly gradeRule: NumberRuleId;
  readonly grade: number;
  /** Days since the rating; null without a date: then it counts as one half-life old. */
  readonly age: number | null;
  /** Grade × ½ ^ (age ÷ half-life): 0–1. */
  readonly weight: number;
  /** Influence × weight × points, and what it would be at most. */
  readonly amount: number;
  readonly possible: number;
}

/** The index as a sum: the amounts add up to `total`, and index = 100 × total ÷ possible. */
export interface EvidenceSum {
  readonly lines: readonly EvidenceLine[];
  readonly total: number;
  readonly possible: number;
  /** −100 … +100; null when no rating has any weight. */
  readonly index: number | null;
}

/**
 * The support index with every rating weighed by how well and how lately it was learnt (method.md §1.3; formula of our
 * own): Σ(influence × weight × points) ÷ Σ(influence × weight × most points) × 100 over people with a known attitude.
 * A rating loses half of its weight per half-life; it never turns into neutral, it only counts for less.
 */
export function evidenceWeightedSupport(
  deal: DealAssessment,
  today: Day,
  parameters: Parameters,
): EvidenceSum {
  const halfLife = parameters.number('rating.halfLifeDays');
  const lines = deal.people.map((person) => lineOf(person, today, halfLife, parameters));
  let [total, possible] = [0, 0];
  for (const line of lines) {
    if (line.points === null) continue;
    total += line.amount;
    possible += line.possible;
  }
  return {
    lines,
    total,
    possible,
    index: possible === 0 ? null : (100 * total) / possible + 0,
  };
}

function lineOf(
  person: PersonAssessment,
  today: Day,
  halfLife: number,
  parameters: Parameters,
): EvidenceLine {
  const { stakeholder, influence, support } = person;
  const gradeRule: NumberRuleId = `rating.${stakeholder.source ?? 'guess'}`;
  const grade = parameters.number(gradeRule);
  // a date in the future is a finding of its own; it counts as today
  const age = stakeholder.ratedOn === null ? null : Math.max(0, today - stakeholder.ratedOn);
  const weight = grade * kept(age, halfLife);
  return {
    person,
    cell: { table: 'stakeholders', row: stakeholder.row, column: 'ratedOn' },
    influence,
    points: support,
    gradeRule,
    grade,
    age,
    weight,
    amount: support === null ? 0 : influence * weight * support,
    possible: support === null ? 0 : influence * weight * parameters.supportScale,
  };
}

/** The share of its weight that a rating has kept; with a half-life of 0 only what was rated today has any. */
function kept(age: number | null, halfLife: number): number {
  if (age === null) return 0.5;
  if (age === 0) return 1;
  return halfLife === 0 ? 0 : 0.5 ** (age / halfLife);
}
