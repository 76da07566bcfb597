import type { DealAssessment } from '../../../method';

const ZONE_ORDER = { lose: 0, none: 1, volatile: 2, win: 3 } as const;

/**
 * Deals with those in trouble first: open before closed, then by zone (lose, not assessed, volatile, win), then the
 * lower support index (none at all first), then the larger amount, then the order of the sheet.
 */
export function troubleFirst(deals: readonly DealAssessment[]): readonly DealAssessment[] {
  return deals
    .map((assessed, index) => ({ assessed, index }))
    .sort((one, other) => compare(one.assessed, other.assessed) || one.index - other.index)
    .map(({ assessed }) => assessed);
}

function compare(one: DealAssessment, other: DealAssessment): number {
  return (
    Number(one.deal.status !== 'open') - Number(other.deal.status !== 'open') ||
    ZONE_ORDER[one.c139.zone ?? 'none'] - ZONE_ORDER[other.c139.zone ?? 'none'] ||
    (one.support.index ?? -101) - (other.support.index ?? -101) ||
    (other.deal.amount ?? 0) - (one.deal.amount ?? 0)
  );
}

/** Open deals, those in trouble first. */
export function openDeals(deals: readonly DealAssessment[]): readonly DealAssessment[] {
  return troubleFirst(deals.filter(({ deal }) => deal.status === 'open'));
}
