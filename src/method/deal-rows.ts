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

/** Sorts the rows of all tables by deal in one pass each; rows of unknown deals are listed apart. */
export function rowsByDeal(facts: Facts): {
  readonly rowsOf: (deal: Key) => DealRows;
  readonly strays: readonly StrayRow[];
  /** Lines of the account plan whose deal is unknown; they stay in the plan. */
  readonly strayPlanItems: readonly AccountPlanItem[];
} {
  const known = new Set(facts.deals.map(({ key }) => key));
  const strays: StrayRow[] = [];
  const sort = <R extends RowOfDeal>(table: TableId, rows: readonly R[]) => {
    for (const { row, deal } of rows) if (!known.has(deal)) strays.push({ table, row, deal });
    return runsByDeal(rows);
  };
  const stakeholders = sort('stakeholders', facts.stakeholders);
  const rivals = sort('rivals', facts.rivals);
  const evidence = sort('evidence', facts.evidence);
  const control = sort('control', facts.control);
  const actions = sort('actions', facts.actions);
  sort('payments', facts.payments);
  return {
    rowsOf: (deal) => ({
      stakeholders: stakeholders.get(deal) ?? NO_ROWS,
      rivals: rivals.get(deal) ?? NO_ROWS,
      evidence: evidence.get(deal) ?? NO_ROWS,
      control: control.get(deal) ?? NO_ROWS,
      actions: actions.get(deal) ?? NO_ROWS,
    }),
    strays,
    strayPlanItems: facts.accountPlan.filter(({ deal }) => deal !== null && !known.has(deal)),
  };
}

type RowOfDeal = Pick<StrayRow, 'row' | 'deal'>;
const NO_ROWS: readonly never[] = [];

/** The rows of each deal. Those of one deal usually follow each other: such a run is cut out as a whole. */
function runsByDeal<R extends RowOfDeal>(rows: readonly R[]): ReadonlyMap<Key, readonly R[]> {
  const byDeal = new Map<Key, R[]>();
  let from = 0;
  for (let to = 1; to <= rows.length; to++) {
    const deal = rows[from]?.deal;
    if (deal === undefined || rows[to]?.deal === deal) continue;
    const run = rows.slice(from, to);
    const earlier = byDeal.get(deal);
    if (earlier === undefined) byDeal.set(deal, run);
    else for (const row of run) earlier.push(row);
    from = to;
  }
  return byDeal;
}
