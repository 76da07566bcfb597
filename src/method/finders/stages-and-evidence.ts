import { isEvidence } from '../deal/evidence';
import { STAGES } from '../facts/levels';
import type { Stage } from '../facts/levels';
import type { EvidenceEntry } from '../facts/rows';
import { raiseAtDeal, raiseAtRow } from './deal-view';
import type { DealView } from './deal-view';

/** The claimed stage against what is proved, and evidence that does not count (method.md §3). */
export function findInStages(view: DealView): void {
  findClaim(view);
  findSkipped(view);
  for (const entry of view.assessed.evidence) findInEvidence(view, entry);
  const { deal, alignment } = view.assessed;
  if (alignment === 'sellerAhead' && deal.stage !== null && deal.customerPhase !== null) {
    raiseAtDeal(view, 'seller-ahead', 'customerPhase', {
      seller: deal.stage,
      customer: deal.customerPhase,
    });
  }
}

function findClaim(view: DealView): void {
  const { assessed } = view;
  const { claimed, earned } = assessed.stage;
  const reason = assessed.deal.stageReason;
  if (claimed === null) return;
  if (claimed > earned) {
    if (reason === null) raiseAtDeal(view, 'stage-above-earned', 'stage', { claimed, earned });
    else raiseAtDeal(view, 'stage-above-earned-with-reason', 'stageReason', { claimed, earned, reason });
  }
  if (reason === null) findUnmetCriteria(view, claimed);
}

/** The criteria of the lowest stage up to the claimed one that has unmet ones: the next to work on. */
function findUnmetCriteria(view: DealView, claimed: Stage): void {
  const { missing } = view.assessed.stage;
  const stage = missing.find(({ kind }) => kind === 'criterion')?.stage;
  if (stage === undefined || stage > claimed) return;
  const criteria = missing.filter((line) => line.stage === stage && line.kind === 'criterion');
  raiseAtDeal(view, 'stage-criteria-unmet', 'stage', {
    claimed,
    stage,
    criteria: criteria.map(({ what }) => what).join(','),
  });
}

/** A proved outcome above one that is not: usually the lower one only lacks its line of evidence. */
function findSkipped(view: DealView): void {
  const { outcomes, earned } = view.assessed.stage;
  const highest = outcomes.lastIndexOf('confirmed') + 1;
  if (highest > earned + 1) {
    raiseAtDeal(view, 'stage-skipped', 'stage', { missing: earned + 1, confirmed: highest });
  }
  for (const stage of STAGES) {
    if (outcomes[stage - 1] !== 'stale') continue;
    const row = view.assessed.evidence.find(
      (entry) => entry.outcome === stage && entry.status === 'revoked',
    )?.row;
    if (row !== undefined) raiseAtRow(view, 'evidence-stale', 'evidence', row, 'status', null, { stage });
  }
}

function findInEvidence(view: DealView, entry: EvidenceEntry): void {
  const { today } = view;
  const { row, outcome, status, date, text } = entry;
  if (outcome === null) {
    raiseAtRow(view, 'evidence-without-outcome', 'evidence', row, 'outcome', null, { text: text ?? '' });
    return;
  }
  if (date !== null && date > today) {
    raiseAtRow(view, 'evidence-in-future', 'evidence', row, 'date', null, { stage: outcome, date });
    return;
  }
  if (status !== 'confirmed' || isEvidence(entry, today)) return;
  const parts = (['date', 'text', 'confirmedBy'] as const).filter((part) => entry[part] === null);
  raiseAtRow(view, 'evidence-incomplete', 'evidence', row, parts[0] ?? 'status', null, {
    stage: outcome,
    missing: parts.join(','),
  });
}
