import type { DealAssessment, OutcomeStatus } from './assessment';
import { GATE_CRITERIA } from './gates';
import type { CriterionId } from './gates';
import { STAGES } from '../facts/levels';
import type { Stage } from '../facts/levels';
import type { EvidenceEntry } from '../facts/rows';
import type { Parameters } from '../rules/parameters';

export interface CriterionState {
  readonly id: CriterionId;
  readonly has: number;
  readonly needs: number;
  readonly isMet: boolean;
}

/** What there is of one stage of a deal. */
export type RungState = 'earned' | 'partial' | 'missing' | 'notDue';

/** One rung: the outcome with its evidence rows, and the criteria beyond it. */
export interface StageRung {
  readonly stage: Stage;
  readonly state: RungState;
  readonly outcome: OutcomeStatus;
  readonly evidence: readonly EvidenceEntry[];
  readonly criteria: readonly CriterionState[];
}

/** Stage 1 to 7 of a deal: what is proved, which criterion is met, and how far it is from being met. */
export function stageLadder(deal: DealAssessment, parameters: Parameters): readonly StageRung[] {
  return STAGES.map((stage) => ({
    stage,
    state: rungState(deal, stage),
    outcome: deal.stage.outcomes[stage - 1] ?? 'missing',
    evidence: deal.evidence.filter((entry) => entry.outcome === stage),
    criteria: GATE_CRITERIA.filter((criterion) => criterion.stage === stage).map((criterion) => {
      const has = criterion.has(deal);
      const needs = criterion.needs(parameters);
      return { id: criterion.id, has, needs, isMet: has >= needs };
    }),
  }));
}

/**
 * Of a stage that is not earned, part is there when its outcome is confirmed or claimed. Criteria are no part of it:
 * without people there is no opponent either. What is claimed and has nothing of it is missing.
 */
export function rungState({ stage: { earned, claimed, outcomes } }: DealAssessment, stage: Stage): RungState {
  if (stage <= earned) return 'earned';
  const outcome = outcomes[stage - 1];
  if (outcome === 'confirmed' || outcome === 'claimed') return 'partial';
  return stage <= (claimed ?? 0) ? 'missing' : 'notDue';
}
