import type { Facts, FindingCell, TableId } from '../../method';
import { keyOf } from '../../method';

/** What a row of an input table is known by, whatever its place: the texts that name it, in the form in which they are compared. */
export type RowIdentity = string;

type Row = { readonly row: number };

const join = (...parts: readonly (string | number | null)[]): RowIdentity =>
  parts.map((part) => (part === null ? '' : keyOf(String(part)))).join('\n');

const IDENTITIES: { readonly [Table in TableId]: (entry: Facts[Table][number]) => RowIdentity } = {
  deals: (deal) => join(deal.key),
  stakeholders: (person) => join(person.deal, person.key),
  rivals: (view) => join(view.deal, view.competitor, view.person),
  evidence: (entry) => join(entry.deal, entry.outcome, entry.status, entry.text),
  control: (entry) => join(entry.deal, entry.reviewedOn),
  actions: (action) => join(action.deal, action.person, action.action),
  payments: (payment) => join(payment.deal, payment.milestone),
  accountPlan: (item) => join(item.customer, item.part, item.item),
  targets: (target) => join(target.period, target.owner, target.team, target.currency),
  rates: (rate) => join(rate.currency, rate.from),
  rules: (rule) => join(rule.id),
};

/**
 * The row of `now` that holds what stood in `cell` when `before` was read: sorted, moved or not. Of several rows with
 * the same identity the one with the same count from the top. Null when it is gone. A row that could not be used has
 * no identity: it is taken to stand where it stood.
 */
export function rowNow(cell: FindingCell, before: Facts, now: Facts): number | null {
  switch (cell.table) {
    case 'deals':
      return rowIn(cell.row, before.deals, now.deals, IDENTITIES.deals);
    case 'stakeholders':
      return rowIn(cell.row, before.stakeholders, now.stakeholders, IDENTITIES.stakeholders);
    case 'rivals':
      return rowIn(cell.row, before.rivals, now.rivals, IDENTITIES.rivals);
    case 'evidence':
      return rowIn(cell.row, before.evidence, now.evidence, IDENTITIES.evidence);
    case 'control':
      return rowIn(cell.row, before.control, now.control, IDENTITIES.control);
    case 'actions':
      return rowIn(cell.row, before.actions, now.actions, IDENTITIES.actions);
    case 'payments':
      return rowIn(cell.row, before.payments, now.payments, IDENTITIES.payments);
    case 'accountPlan':
      return rowIn(cell.row, before.accountPlan, now.accountPlan, IDENTITIES.accountPlan);
    case 'targets':
      return rowIn(cell.row, before.targets, now.targets, IDENTITIES.targets);
    case 'rates':
      return rowIn(cell.row, before.rates, now.rates, IDENTITIES.rates);
    case 'rules':
      return rowIn(cell.row, before.rules, now.rules, IDENTITIES.rules);
    // rows of the history stay where they were written
    case 'snapshots':
    case 'peopleHistory':
    case 'commitments':
      return cell.row;
  }
}

function rowIn<Entry extends Row>(
  row: number,
  before: readonly Entry[],
  now: readonly Entry[],
  identity: (entry: Entry) => RowIdentity,
): number | null {
  const entry = before.find((candidate) => candidate.row === row);
  if (entry === undefined) return row;
  const wanted = identity(entry);
  const same = (candidates: readonly Entry[]) => candidates.filter((other) => identity(other) === wanted);
  const nth = same(before).indexOf(entry);
  const found = same(now);
  return (found[nth] ?? found.at(-1))?.row ?? null;
}
