import type { StrayPlanItem, StrayRow } from '../deal/deal-rows';
import type { Key } from '../facts/key';
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
  { strays, strayPlanItems }: { strays: readonly StrayRow[]; strayPlanItems: readonly StrayPlanItem[] },
  typedIds: ReadonlyMap<Key, string>,
  add: AddFinding,
): void {
  for (const { table, row, deal, person } of strays) {
    const dealId = typedIds.get(deal) ?? deal;
    add('unknown-deal', { table, row, column: 'deal' }, dealId, person, { table, dealId });
  }
  for (const { row, deal, person } of strayPlanItems) {
    const cell = { table: 'accountPlan', row, column: 'deal' } as const;
    const dealId = typedIds.get(deal) ?? deal;
    add('plan-of-unknown-deal', cell, dealId, person, { dealId });
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
