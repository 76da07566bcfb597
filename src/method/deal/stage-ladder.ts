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

/** One rung: the outcome with its evidence rows, and the criteria beyond it. */
export interface StageRung {
  readonly stage: Stage;
  readonly isClaimed: boolean;
  readonly isEarned: boolean;
  readonly outcome: OutcomeStatus;
  readonly evidence: readonly EvidenceEntry[];
  readonly criteria: readonly CriterionState[];
}

/** Stage 1 to 7 of a deal: what is proved, which criterion is met, and how far it is from being met. */
export function stageLadder(deal: DealAssessment, parameters: Parameters): readonly StageRung[] {
  return STAGES.map((stage) => ({
    stage,
    isClaimed: deal.stage.claimed !== null && stage <= deal.stage.claimed,
    isEarned: stage <= deal.stage.earned,
    outcome: deal.stage.outcomes[stage - 1] ?? 'missing',
    evidence: deal.evidence.filter((entry) => entry.outcome === stage),
    criteria: GATE_CRITERIA.filter((criterion) => criterion.stage === stage).map((criterion) => {
      const has = criterion.has(deal);
      const needs = criterion.needs(parameters);
      return { id: criterion.id, has, needs, isMet: has >= needs };
    }),
  }));
}
