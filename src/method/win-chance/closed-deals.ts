import { CONTROL_ROWS, type ControlRowId } from './control-rows';
import type { Facts } from '../facts/facts';
import type { Key } from '../facts/key';
import type { Deal } from '../facts/rows';
import { snapshotsByDay, type DealSnapshot, type Snapshot } from '../facts/history';

/** A deal that is Won or Lost, with what a snapshot from before the result said about it. */
export interface ClosedDeal {
  readonly key: Key;
  readonly isWon: boolean;
  readonly before: DealSnapshot;
  readonly snapshot: Snapshot;
}

/** What a snapshot from before the result said about a deal. */
export type BeforeResult = Pick<ClosedDeal, 'before' | 'snapshot'>;

/**
 * Finds the last snapshot from before the result in which a closed deal is open; null where none knows it so. A result
 * without a date is taken to be later than every snapshot in which the deal is open.
 */
export function beforeResults(
  history: Facts['history'],
): (deal: Pick<Deal, 'key' | 'closedOn'>) => BeforeResult | null {
  const snapshots = [...snapshotsByDay(history)].reverse();
  const rows = snapshots.map(
    (snapshot) => new Map(snapshot.deals.map((deal): [Key, DealSnapshot] => [deal.key, deal])),
  );
  return ({ key, closedOn }) => {
    for (const [index, snapshot] of snapshots.entries()) {
      if (closedOn !== null && snapshot.asOf >= closedOn) continue;
      const before = rows[index]?.get(key);
      if (before?.status !== 'open') continue;
      return { before, snapshot };
    }
    return null;
  };
}

/** The Won and Lost deals that a snapshot from before the result knows as open. */
export function closedDeals({ deals, history }: Pick<Facts, 'deals' | 'history'>): readonly ClosedDeal[] {
  const beforeResult = beforeResults(history);
  return deals.flatMap((deal): readonly ClosedDeal[] => {
    const { key, status } = deal;
    if (status !== 'won' && status !== 'lost') return [];
    const known = beforeResult(deal);
    return known === null ? [] : [{ key, isWon: status === 'won', ...known }];
  });
}

/** A closed deal that the calibration counts: it fell into a row of the C139 table, and nobody edited that row. */
export interface CountedDeal extends ClosedDeal {
  readonly controlRow: ControlRowId;
}

/** Those with a Control row that said something, in a history row that is as it was written (method.md §4). */
export function countedDeals(closed: readonly ClosedDeal[]): readonly CountedDeal[] {
  return closed.flatMap((deal) => {
    if (deal.before.isEdited) return [];
    const row = CONTROL_ROWS.find(({ id }) => id === deal.before.controlRow);
    return row === undefined ? [] : [{ ...deal, controlRow: row.id }];
  });
}
