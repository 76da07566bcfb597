import { NO_PARAMETERS } from './collector';
import { atDeal, atRow } from './deal-view';
import type { DealView } from './deal-view';

/** Values of the deal's own row that a total or a forecast cannot do without. */
export function findInDealRow(view: DealView): void {
  const { assessed, today, add } = view;
  const { deal } = assessed;
  if (deal.status === null) add('status-unreadable', atDeal(view, 'status'), NO_PARAMETERS);
  if (deal.amount !== null && deal.amount <= 0) {
    add('amount-not-positive', atDeal(view, 'amount'), { amount: deal.amount });
  }
  if (deal.amount !== null && deal.currency === null) {
    add('currency-missing', atDeal(view, 'currency'), { amount: deal.amount });
  }
  if (deal.forecastOverride !== null && deal.overrideReason === null) {
    add('override-without-reason', atDeal(view, 'overrideReason'), { override: deal.forecastOverride });
  }
  if (deal.status === 'open') {
    if (deal.amount === null) add('amount-missing', atDeal(view, 'amount'), NO_PARAMETERS);
    if (deal.closeDate === null) add('close-date-missing', atDeal(view, 'closeDate'), NO_PARAMETERS);
    else if (deal.closeDate < today) {
      add('close-date-past', atDeal(view, 'closeDate'), { closeDate: deal.closeDate });
    }
  } else if (deal.status !== null) {
    if (deal.closedOn === null) add('closed-without-date', atDeal(view, 'closedOn'), NO_PARAMETERS);
    else if (deal.closedOn > today) {
      add('closed-in-future', atDeal(view, 'closedOn'), { closedOn: deal.closedOn });
    }
    if (deal.resultReason === null) add('closed-without-reason', atDeal(view, 'resultReason'), NO_PARAMETERS);
  }
  findDuplicateControl(view);
}

/** Two Control rows of a deal: which one is used, and which are not (report.md, last section). */
function findDuplicateControl(view: DealView): void {
  const { assessed, rows, add } = view;
  const used = assessed.c139.entry;
  if (used === null || rows.control.length < 2) return;
  const others = rows.control.filter((entry) => entry !== used);
  const place = atRow(view, 'control', others[0]?.row ?? used.row, 'deal');
  const count = rows.control.length;
  if (used.reviewedOn === null) add('duplicate-control-undated', place, { rows: count });
  else add('duplicate-control', place, { rows: count, reviewedOn: used.reviewedOn });
}
