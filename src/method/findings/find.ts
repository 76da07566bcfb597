import type { DealAssessment } from '../assessment';
import type { DealRows, StrayRow } from '../deal-rows';
import type { Day } from '../facts';
import type { Parameters } from '../rules/parameters';
import type { AddFinding } from './collector';

/** A deal with all that its findings are raised from. */
export interface DealView {
  readonly assessed: DealAssessment;
  readonly rows: DealRows;
  readonly today: Day;
  readonly parameters: Parameters;
  readonly add: AddFinding;
}

/** One error for each row that names an unknown deal: the row is left out (report.md). */
export function findStrays(strays: readonly StrayRow[], add: AddFinding): void {
  for (const { table, row, deal } of strays) {
    add(
      'unknown-deal',
      { cell: { table, row, column: 'deal' }, deal: null, person: null },
      { table, dealId: deal },
    );
  }
}

/** All findings of one deal. */
export function findInDeal(view: DealView): void {
  const { deal } = view.assessed;
  if (deal.status === null) {
    const cell = { table: 'deals', row: deal.row, column: 'status' } as const;
    view.add('status-unreadable', { cell, deal: deal.id, person: null }, {});
  }
}
