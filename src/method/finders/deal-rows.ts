import { NO_PARAMETERS } from '../findings/collector';
import { raiseAtDeal, raiseAtRow } from './deal-view';
import type { DealView } from './deal-view';

/** Values of the deal's own row that a total or a forecast cannot do without. */
export function findInDealRow(view: DealView): void {
  const { assessed, today } = view;
  const { deal } = assessed;
  if (deal.status === null) raiseAtDeal(view, 'status-unreadable', 'status', NO_PARAMETERS);
  if (deal.amount !== null && deal.amount <= 0) {
    raiseAtDeal(view, 'amount-not-positive', 'amount', { amount: deal.amount });
  }
  if (deal.amount !== null && deal.currency === null) {
    raiseAtDeal(view, 'currency-missing', 'currency', { amount: deal.amount });
  }
  if (deal.forecastOverride !== null && deal.overrideReason === null) {
    raiseAtDeal(view, 'override-without-reason', 'overrideReason', { override: deal.forecastOverride });
  }
  if (deal.status === 'open') {
    if (deal.amount === null) raiseAtDeal(view, 'amount-missing', 'amount', NO_PARAMETERS);
    if (deal.closeDate === null) raiseAtDeal(view, 'close-date-missing', 'closeDate', NO_PARAMETERS);
    else if (deal.closeDate < today) {
      raiseAtDeal(view, 'close-date-past', 'closeDate', { closeDate: deal.closeDate });
    }
  } else if (deal.status !== null) {
    if (deal.closedOn === null) findUndatedEnd(view);
    else if (deal.closedOn > today) {
      raiseAtDeal(view, 'closed-in-future', 'closedOn', { closedOn: deal.closedOn });
    }
    if (deal.resultReason === null) raiseAtDeal(view, 'closed-without-reason', 'resultReason', NO_PARAMETERS);
  }
  findDuplicateControl(view);
}

/** A closed deal without a day counts on its close date, which is wrong for certain while that is still to come. */
function findUndatedEnd(view: DealView): void {
  const { today, assessed } = view;
  const { status, closeDate } = assessed.deal;
  if (status === 'won' && closeDate !== null && closeDate > today)
    raiseAtDeal(view, 'booked-in-future', 'closedOn', { closeDate });
  else raiseAtDeal(view, 'closed-without-date', 'closedOn', NO_PARAMETERS);
}

/** Two Control rows of a deal: which one is used, and which are not (report.md, last section). */
function findDuplicateControl(view: DealView): void {
  const { assessed, rows } = view;
  const used = assessed.c139.entry;
  if (used === null || rows.control.length < 2) return;
  const others = rows.control.filter((entry) => entry !== used);
  const row = others[0]?.row ?? used.row;
  const { reviewedOn } = used;
  const count = rows.control.length;
  if (reviewedOn === null) {
    raiseAtRow(view, 'duplicate-control-undated', 'control', row, 'deal', null, { rows: count });
  } else raiseAtRow(view, 'duplicate-control', 'control', row, 'deal', null, { rows: count, reviewedOn });
}
