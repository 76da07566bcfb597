import { NO_PARAMETERS } from '../findings/collector';
import type { Category } from '../facts/verdicts';
import { raiseAtDeal } from './deal-view';
import type { DealView } from './deal-view';

/** Compelling reason to act, a signed deal that is still open, the rep's call against the category (method.md §3, §4). */
export function findInCommitment(view: DealView): void {
  findCompellingReason(view);
  const { assessed, parameters } = view;
  const { deal, category, stage } = assessed;
  if (stage.earned >= parameters.signedStage) raiseAtDeal(view, 'signed-but-open', 'status', NO_PARAMETERS);
  if (deal.call === null || category === null) return;
  const difference = SURENESS[deal.call] - SURENESS[category];
  if (difference > 0) raiseAtDeal(view, 'call-above-model', 'call', { call: deal.call, category });
  if (difference < 0) raiseAtDeal(view, 'call-below-model', 'call', { call: deal.call, category });
}

/** How sure a category is; a deal that nobody assessed is as unsure as one of the pipeline. */
const SURENESS: Readonly<Record<Category, number>> = {
  closed: 4,
  commit: 3,
  bestCase: 2,
  pipeline: 1,
  notAssessed: 1,
  omitted: 0,
};

function findCompellingReason(view: DealView): void {
  const { assessed, today } = view;
  const { cra, craDate, craConsequence } = assessed.deal;
  if (cra === null) {
    raiseAtDeal(view, 'compelling-reason-missing', 'cra', NO_PARAMETERS);
    return;
  }
  const missing = [
    ...(craDate === null ? ['date'] : []),
    ...(craConsequence === null ? ['consequence'] : []),
  ];
  if (missing.length > 0) {
    const column = craDate === null ? 'craDate' : 'craConsequence';
    raiseAtDeal(view, 'compelling-reason-incomplete', column, { missing: missing.join(',') });
  }
  if (craDate !== null && craDate < today) {
    raiseAtDeal(view, 'compelling-reason-past', 'craDate', { date: craDate });
  }
}
