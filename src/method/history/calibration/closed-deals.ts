import { CONTROL_ROWS, type ControlRowId } from '../../control-rows';
import type { Facts, Key } from '../../facts';
import { snapshotsByDay, type DealSnapshot, type Snapshot } from '../history';

/** A deal that is Won or Lost, with what a snapshot from before the result said about it. */
export interface ClosedDeal {
  readonly key: Key;
  readonly id: string;
  readonly isWon: boolean;
  readonly before: DealSnapshot;
  readonly snapshot: Snapshot;
}

/**
 * The Won and Lost deals that a snapshot from before the result knows as open: of several the last one. A result
 * without a date is taken to be later than every snapshot in which the deal is open.
 */
export function closedDeals({ deals, history }: Pick<Facts, 'deals' | 'history'>): readonly ClosedDeal[] {
  const snapshots = [...snapshotsByDay(history)].reverse();
  const rows = snapshots.map(
    (snapshot) => new Map(snapshot.deals.map((deal): [Key, DealSnapshot] => [deal.key, deal])),
  );
  return deals.flatMap(({ key, id, status, closedOn }): readonly ClosedDeal[] => {
    if (status !== 'won' && status !== 'lost') return [];
    for (const [index, snapshot] of snapshots.entries()) {
      if (closedOn !== null && snapshot.asOf >= closedOn) continue;
      const before = rows[index]?.get(key);
      if (before?.status !== 'open') continue;
      return [{ key, id, isWon: status === 'won', before, snapshot }];
    }
    return [];
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
