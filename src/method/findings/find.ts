import type { StrayRow } from '../deal-rows';
import type { AccountPlanItem } from '../facts';
import type { AddFinding } from './collector';
import { findInCommitment } from './commitment';
import { findContradictions } from './contradictions';
import { findInControl } from './control-string';
import { findInDealRow } from './deal-rows';
import { byNameOf } from './deal-view';
import type { DealView } from './deal-view';
import { findInPeopleAndActions } from './people-and-actions';
import { findInStages } from './stages-and-evidence';

/** One error for each row that names an unknown deal: the row is left out (report.md, last section). */
export function findStrays(
  strays: readonly StrayRow[],
  planItems: readonly AccountPlanItem[],
  add: AddFinding,
): void {
  for (const { table, row, deal } of strays) {
    const place = { cell: { table, row, column: 'deal' }, deal: null, person: null };
    add('unknown-deal', place, { table, dealId: deal });
  }
  for (const { row, deal, person } of planItems) {
    const cell = { table: 'accountPlan', row, column: 'deal' } as const;
    add('plan-of-unknown-deal', { cell, deal: null, person }, { dealId: deal ?? '' });
  }
}

/** All findings of one deal. Those about people, gates and actions are raised for open deals only (method.md §1.5). */
export function findInDeal({ assessed, rows, today, parameters, add }: Omit<DealView, 'byName'>): void {
  const isOpen = assessed.deal.status === 'open';
  const byName = isOpen ? byNameOf(assessed.people) : NO_NAMES;
  const view: DealView = { assessed, rows, today, parameters, add, byName };
  findInDealRow(view);
  if (!isOpen) return;
  findContradictions(view);
  findInPeopleAndActions(view);
  findInControl(view);
  findInStages(view);
  findInCommitment(view);
}

const NO_NAMES: DealView['byName'] = new Map();
