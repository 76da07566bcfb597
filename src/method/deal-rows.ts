import type {
  AccountPlanItem,
  ActionEntry,
  ControlEntry,
  EvidenceEntry,
  Facts,
  Key,
  RivalView,
  Stakeholder,
  TableId,
} from './facts';

/** The rows of all tables that belong to one deal, each in sheet order. */
export interface DealRows {
  readonly stakeholders: readonly Stakeholder[];
  readonly rivals: readonly RivalView[];
  readonly evidence: readonly EvidenceEntry[];
  readonly control: readonly ControlEntry[];
  readonly actions: readonly ActionEntry[];
}

/** A row that names a deal which the Deals table does not have. */
export interface StrayRow {
  readonly table: TableId;
  readonly row: number;
  readonly deal: Key;
}

interface Bucket {
  stakeholders: Stakeholder[];
  rivals: RivalView[];
  evidence: EvidenceEntry[];
  control: ControlEntry[];
  actions: ActionEntry[];
}

/** Sorts the rows of all tables by deal in one pass each; rows of unknown deals are listed apart. */
export function rowsByDeal(facts: Facts): {
  readonly rowsOf: (deal: Key) => DealRows;
  readonly strays: readonly StrayRow[];
  /** Lines of the account plan whose deal is unknown; they stay in the plan. */
  readonly strayPlanItems: readonly AccountPlanItem[];
} {
  const buckets = new Map<Key, Bucket>();
  for (const deal of facts.deals) {
    buckets.set(deal.key, { stakeholders: [], rivals: [], evidence: [], control: [], actions: [] });
  }
  const strays: StrayRow[] = [];
  const sort = <R extends { readonly row: number; readonly deal: Key }>(
    table: TableId,
    rows: readonly R[],
    put: (bucket: Bucket, row: R) => void,
  ): void => {
    // rows of one deal usually follow each other
    let lastKey: Key | null = null;
    let last: Bucket | undefined;
    for (const row of rows) {
      if (row.deal !== lastKey) {
        lastKey = row.deal;
        last = buckets.get(row.deal);
      }
      if (last === undefined) strays.push({ table, row: row.row, deal: row.deal });
      else put(last, row);
    }
  };
  sort('stakeholders', facts.stakeholders, (bucket, row) => bucket.stakeholders.push(row));
  sort('rivals', facts.rivals, (bucket, row) => bucket.rivals.push(row));
  sort('evidence', facts.evidence, (bucket, row) => bucket.evidence.push(row));
  sort('control', facts.control, (bucket, row) => bucket.control.push(row));
  sort('actions', facts.actions, (bucket, row) => bucket.actions.push(row));
  sort('payments', facts.payments, () => undefined);
  return {
    rowsOf(deal) {
      const bucket = buckets.get(deal);
      if (bucket === undefined) throw new Error(`the facts have no deal ${deal}`);
      return bucket;
    },
    strays,
    strayPlanItems: facts.accountPlan.filter(({ deal }) => deal !== null && !buckets.has(deal)),
  };
}
