import type { StrayPlanItem, StrayRow } from '../deal/deal-rows';
import type { Key } from '../facts/key';
import type { AddFinding } from '../findings/collector';
import { findInCommitment } from './commitment';
import type { Deal } from '../facts/rows';
import { findContradictions } from './contradictions';
import { findInControl } from './control-string';
import { findInDealRow } from './deal-rows';
import type { DealView } from './deal-view';
import { lookalikes } from './lookalike';
import { findInPeopleAndActions } from './people-and-actions';
import { peopleByName } from './person-named';
import { findInStages } from './stages-and-evidence';

/** One error for each row that names an unknown deal: the row is left out (report.md, last section). */
export function findStrays(
  {
    deals,
    strays,
    strayPlanItems,
  }: {
    readonly deals: readonly { readonly deal: Pick<Deal, 'id'> }[];
    readonly strays: readonly StrayRow[];
    readonly strayPlanItems: readonly StrayPlanItem[];
  },
  typedIds: ReadonlyMap<Key, string>,
  add: AddFinding,
): void {
  const lookalike = lookalikes(deals.map(({ deal }) => deal.id));
  for (const { table, row, deal, person } of strays) {
    const dealId = typedIds.get(deal) ?? deal;
    const cell = { table, row, column: 'deal' } as const;
    const known = lookalike(deal);
    if (known === null) add('unknown-deal', cell, dealId, person, { table, dealId });
    else add('deal-id-lookalike', cell, dealId, person, { table, dealId, deal: known });
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
