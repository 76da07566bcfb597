import type { StrayRow } from '../deal/deal-rows';
import type { AccountPlanItem } from '../facts/rows';
import type { AddFinding } from '../findings/collector';
import { findInCommitment } from './commitment';
import { findContradictions } from './contradictions';
import { findInControl } from './control-string';
import { findInDealRow } from './deal-rows';
import type { DealView } from './deal-view';
import { findInPeopleAndActions } from './people-and-actions';
import { peopleByName } from './person-named';
import { findInStages } from './stages-and-evidence';

/** One error for each row that names an unknown deal: the row is left out (report.md, last section). */
export function findStrays(
  strays: readonly StrayRow[],
  planItems: readonly AccountPlanItem[],
  add: AddFinding,
): void {
  for (const { table, row, deal } of strays) {
    add('unknown-deal', { table, row, column: 'deal' }, null, null, { table, dealId: deal });
  }
  for (const { row, deal, person } of planItems) {
    const cell = { table: 'accountPlan', row, column: 'deal' } as const;
    add('plan-of-unknown-deal', cell, null, person, { dealId: deal ?? '' });
  }
}

/** All findings of one deal. Those about people, gates and actions are raised for open deals only (method.md §1.5). */
export function findInDeal({ assessed, rows, today, parameters, add }: Omit<DealView, 'personNamed'>): void {
  const personNamed = peopleByName(assessed.people);
  const view: DealView = { assessed, rows, today, parameters, add, personNamed };
  findInDealRow(view);
  if (assessed.deal.status !== 'open') return;
  findContradictions(view);
  findInPeopleAndActions(view);
  findInControl(view);
  findInStages(view);
  findInCommitment(view);
}
