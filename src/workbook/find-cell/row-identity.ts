import type { CellReference, Facts, FindingCell, LeftOutRow, TableId } from '../../method';
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
 * the same identity the one with the same count from the top. Null when it is gone. A blank row has no identity: it is
 * taken to stand where it stood.
 */
export function rowNow(cell: FindingCell, before: Facts, now: Facts): number | null {
  switch (cell.table) {
    // rows of the history stay where they were written
    case 'snapshots':
    case 'peopleHistory':
    case 'commitments':
      return cell.row;
    default: {
      const row = rowLeftOut(cell, before, now);
      return row === undefined ? usedRow(cell, before, now) : row;
    }
  }
}

function usedRow(cell: CellReference, before: Facts, now: Facts): number | null {
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
  }
}

/**
 * The same for a row that could not be used, by all the texts in it; undefined when it was none. One that is not left out
 * any more is taken to stand where it stood, if a row that can be used stands there.
 */
function rowLeftOut(cell: CellReference, before: Facts, now: Facts): number | null | undefined {
  const known = indexOf(before.leftOut, leftOutIdentity, leftOutKey).at.get(leftOutKey(cell));
  if (known === undefined) return undefined;
  const later = indexOf(now.leftOut, leftOutIdentity, leftOutKey);
  const found = later.rows.get(known.identity)?.[known.nth];
  if (found !== undefined) return found;
  const used: readonly Row[] = now[cell.table];
  return used.some(({ row }) => row === cell.row) ? cell.row : null;
}

function leftOutIdentity({ table, texts }: LeftOutRow): RowIdentity {
  return join(table, ...Object.entries(texts).sort().flat());
}

function leftOutKey({ table, row }: CellReference): string {
  return `${table} ${row}`;
}

function rowIn<Entry extends Row>(
  row: number,
  before: readonly Entry[],
  now: readonly Entry[],
  identity: (entry: Entry) => RowIdentity,
): number | null {
  const known = indexOf(before, identity, rowKey).at.get(rowKey({ row }));
  if (known === undefined) return row;
  const found = indexOf(now, identity, rowKey).rows.get(known.identity) ?? [];
  return found[known.nth] ?? found.at(-1) ?? null;
}

function rowKey({ row }: Row): string {
  return String(row);
}

/** Rows by what they are known by. */
interface RowIndex {
  /** By the key of a row its identity, and which of the rows with that identity it is. */
  readonly at: ReadonlyMap<string, { readonly identity: RowIdentity; readonly nth: number }>;
  readonly rows: ReadonlyMap<RowIdentity, readonly number[]>;
}

/** Made once for each list of rows: a write may ask for thousands of them. */
const indexes = new WeakMap<readonly Row[], RowIndex>();

function indexOf<Entry extends Row>(
  entries: readonly Entry[],
  identityOf: (entry: Entry) => RowIdentity,
  keyOfRow: (entry: Entry) => string,
): RowIndex {
  const known = indexes.get(entries);
  if (known !== undefined) return known;
  const at = new Map<string, { readonly identity: RowIdentity; readonly nth: number }>();
  const rows = new Map<RowIdentity, number[]>();
  for (const entry of entries) {
    const identity = identityOf(entry);
    const same = rows.get(identity) ?? [];
    at.set(keyOfRow(entry), { identity, nth: same.length });
    same.push(entry.row);
    rows.set(identity, same);
  }
  const index = { at, rows };
  indexes.set(entries, index);
  return index;
}
