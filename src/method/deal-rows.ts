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
  /** Cuts the rows into runs of one deal: rows of a deal usually follow each other. */
  const sort = <R extends { readonly row: number; readonly deal: Key }>(
    table: TableId,
    rows: readonly R[],
    listOf: (bucket: Bucket) => R[],
    start: (bucket: Bucket, run: R[]) => void,
  ): void => {
    let from = 0;
    while (from < rows.length) {
      const key = rows[from]?.deal;
      let to = from + 1;
      while (to < rows.length && rows[to]?.deal === key) to += 1;
      const bucket = key === undefined ? undefined : buckets.get(key);
      const run = rows.slice(from, to);
      if (bucket === undefined) for (const { row, deal } of run) strays.push({ table, row, deal });
      else if (listOf(bucket).length === 0) start(bucket, run);
      else for (const row of run) listOf(bucket).push(row);
      from = to;
    }
  };
  sort(
    'stakeholders',
    facts.stakeholders,
    (bucket) => bucket.stakeholders,
    (bucket, run) => {
      bucket.stakeholders = run;
    },
  );
  sort(
    'rivals',
    facts.rivals,
    (bucket) => bucket.rivals,
    (bucket, run) => {
      bucket.rivals = run;
    },
  );
  sort(
    'evidence',
    facts.evidence,
    (bucket) => bucket.evidence,
    (bucket, run) => {
      bucket.evidence = run;
    },
  );
  sort(
    'control',
    facts.control,
    (bucket) => bucket.control,
    (bucket, run) => {
      bucket.control = run;
    },
  );
  sort(
    'actions',
    facts.actions,
    (bucket) => bucket.actions,
    (bucket, run) => {
      bucket.actions = run;
    },
  );
  for (const { row, deal } of facts.payments) {
    if (!buckets.has(deal)) strays.push({ table: 'payments', row, deal });
  }
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
