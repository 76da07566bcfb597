import { isEvidence } from '../evidence';
import type { EvidenceEntry } from '../facts';
import { STAGES } from '../levels';
import type { Stage } from '../levels';
import { atDeal, atRow } from './deal-view';
import type { DealView } from './deal-view';

/** The claimed stage against what is proved, and evidence that does not count (method.md §3). */
export function findInStages(view: DealView): void {
  findClaim(view);
  findSkipped(view);
  for (const entry of view.assessed.evidence) findInEvidence(view, entry);
  const { deal, alignment } = view.assessed;
  if (alignment === 'sellerAhead' && deal.stage !== null && deal.customerPhase !== null) {
    view.add('seller-ahead', atDeal(view, 'customerPhase'), {
      seller: deal.stage,
      customer: deal.customerPhase,
    });
  }
}

function findClaim(view: DealView): void {
  const { assessed, add } = view;
  const { claimed, earned } = assessed.stage;
  const reason = assessed.deal.stageReason;
  if (claimed === null) return;
  if (claimed > earned) {
    if (reason === null) add('stage-above-earned', atDeal(view, 'stage'), { claimed, earned });
    else add('stage-above-earned-with-reason', atDeal(view, 'stageReason'), { claimed, earned, reason });
  }
  if (reason === null) findUnmetCriteria(view, claimed);
}

/** The criteria of the lowest stage up to the claimed one that has unmet ones: the next to work on. */
function findUnmetCriteria(view: DealView, claimed: Stage): void {
  const unmet = view.assessed.stage.missing.filter(
    ({ kind, stage }) => kind === 'criterion' && stage <= claimed,
  );
  const [first] = unmet;
  if (first === undefined) return;
  const { stage } = first;
  const criteria = unmet.filter((line) => line.stage === stage).map(({ what }) => what);
  view.add('stage-criteria-unmet', atDeal(view, 'stage'), { claimed, stage, criteria: criteria.join(',') });
}

/** A proved outcome above one that is not: usually the lower one only lacks its line of evidence. */
function findSkipped(view: DealView): void {
  const { outcomes, earned } = view.assessed.stage;
  const highest = outcomes.lastIndexOf('confirmed') + 1;
  if (highest > earned + 1) {
    view.add('stage-skipped', atDeal(view, 'stage'), { missing: earned + 1, confirmed: highest });
  }
  for (const stage of STAGES) {
    if (outcomes[stage - 1] !== 'stale') continue;
    const row = view.assessed.evidence.find(
      (entry) => entry.outcome === stage && entry.status === 'revoked',
    )?.row;
    if (row !== undefined) view.add('evidence-stale', atRow(view, 'evidence', row, 'status'), { stage });
  }
}

function findInEvidence(view: DealView, entry: EvidenceEntry): void {
  const { add, today } = view;
  const { row, outcome, status, date, text } = entry;
  if (outcome === null) {
    add('evidence-without-outcome', atRow(view, 'evidence', row, 'outcome'), { text: text ?? '' });
    return;
  }
  if (date !== null && date > today) {
    add('evidence-in-future', atRow(view, 'evidence', row, 'date'), { stage: outcome, date });
    return;
  }
  if (status !== 'confirmed' || isEvidence(entry, today)) return;
  const parts = (['date', 'text', 'confirmedBy'] as const).filter((part) => entry[part] === null);
  add('evidence-incomplete', atRow(view, 'evidence', row, parts[0] ?? 'status'), {
    stage: outcome,
    missing: parts.join(','),
  });
}
