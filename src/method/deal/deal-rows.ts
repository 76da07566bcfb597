import type { Facts } from '../facts/facts';
import type { Key } from '../facts/key';
import type {
  AccountPlanItem,
  ActionEntry,
  ControlEntry,
  Deal,
  EvidenceEntry,
  RivalView,
  Stakeholder,
  TableId,
} from '../facts/rows';

/** The rows of all tables that belong to one deal, each in sheet order. */
export interface DealRows {
  readonly deal: Deal;
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
  /** Whom the row is about; null for none. */
  readonly person: string | null;
}

/** A line of the account plan with a deal that the Deals table does not have. */
export interface StrayPlanItem extends AccountPlanItem {
  readonly deal: Key;
}

type RowOfDeal = Pick<StrayRow, 'row' | 'deal'>;
const nobody = (): null => null;
const NO_ROWS: readonly never[] = [];

/** Sorts the rows of all tables by deal in one pass each; rows of unknown deals are listed apart. */
export function rowsByDeal(facts: Facts): {
  /** In the order of the deals. */
  readonly deals: readonly DealRows[];
  readonly strays: readonly StrayRow[];
  /** Lines of the account plan whose deal is unknown; they stay in the plan. */
  readonly strayPlanItems: readonly StrayPlanItem[];
} {
  const places = new Map(facts.deals.map(({ key }, place) => [key, place]));
  const strays: StrayRow[] = [];
  /** The rows of each deal, by its place in the list of deals. */
  const sort = <Row extends RowOfDeal>(
    table: TableId,
    rows: readonly Row[],
    personIn: (row: Row) => string | null = nobody,
  ) => {
    const byPlace = new Array<Row[] | undefined>(facts.deals.length);
    forEachRun(rows, (deal, run) => {
      const place = places.get(deal);
      const earlier = place === undefined ? undefined : byPlace[place];
      if (place === undefined) {
        for (const row of run) strays.push({ table, row: row.row, deal, person: personIn(row) });
      } else if (earlier === undefined) byPlace[place] = run;
      else for (const row of run) earlier.push(row);
    });
    return byPlace;
  };
  const stakeholders = sort('stakeholders', facts.stakeholders, ({ name }) => name);
  const rivals = sort('rivals', facts.rivals, ({ person }) => person);
  const evidence = sort('evidence', facts.evidence);
  const control = sort('control', facts.control);
  const actions = sort('actions', facts.actions, ({ personName }) => personName);
  sort('payments', facts.payments);
  return {
    deals: facts.deals.map(
      (deal, place) =>
        new RowsOfDeal(
          deal,
          stakeholders[place] ?? NO_ROWS,
          rivals[place] ?? NO_ROWS,
          evidence[place] ?? NO_ROWS,
          control[place] ?? NO_ROWS,
          actions[place] ?? NO_ROWS,
        ),
    ),
    strays,
    strayPlanItems: facts.accountPlan.filter(
      (item): item is StrayPlanItem => item.deal !== null && !places.has(item.deal),
    ),
  };
}

class RowsOfDeal implements DealRows {
  constructor(
    readonly deal: Deal,
    readonly stakeholders: readonly Stakeholder[],
    readonly rivals: readonly RivalView[],
    readonly evidence: readonly EvidenceEntry[],
    readonly control: readonly ControlEntry[],
    readonly actions: readonly ActionEntry[],
  ) {}
}

/** The rows of one deal usually follow each other: hands out each such run as a whole. */
function forEachRun<Row extends RowOfDeal>(
  rows: readonly Row[],
  visit: (deal: Key, run: Row[]) => void,
): void {
  let from = 0;
  for (let to = 1; to <= rows.length; to++) {
    const deal = rows[from]?.deal;
    if (deal === undefined || rows[to]?.deal === deal) continue;
    visit(deal, rows.slice(from, to));
    from = to;
  }
}
