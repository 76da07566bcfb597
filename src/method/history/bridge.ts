import type { Assessment } from '../deal/assessment';
import { currencyOf } from '../facts/currency';
import type { Key } from '../facts/key';
import type { Deal } from '../facts/rows';
import { zoneTables } from '../deal/zone-table';
import { lastSnapshot, type DealSnapshot, type Snapshot } from '../facts/history';
import {
  addTo,
  cents,
  emptyTotal,
  totalInMoney,
  valueNow,
  valueThen,
  type BridgedTotal,
  type TotalInCents,
} from './bridged-value';
import { CAUSES, causesOf, inMoney, NO_CAUSES, type Causes } from './causes';

/** One deal of the bridge. All amounts are in the deal's currency, to the cent. */
export interface DealBridge {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  readonly causes: Causes;
}

/** The bridge of one currency: before + all causes = after, to the cent and with nothing left over. */
export interface CurrencyBridge {
  readonly currency: string | null;
  readonly before: BridgedTotal;
  readonly after: BridgedTotal;
  readonly causes: Causes;
  /** Deals whose expected amount changed, the largest change first. */
  readonly deals: readonly DealBridge[];
}

export interface Bridge {
  readonly since: Snapshot;
  readonly currencies: readonly CurrencyBridge[];
  /** Rows of the snapshot that somebody edited: the bridge starts from what stands in them now. */
  readonly edited: number;
}

/**
 * From the expected amounts of the last snapshot to those of today, per currency (issue: *Since last review*). Bridged is
 * the expected amount of every deal whose status can be read: the forecast's total, what is booked, and the expected
 * amounts of omitted deals. The causes of a deal are worked out one after the other: its new amount at the old win
 * chance; then the C items, the F items and W at today's rates; then what today's rates and rules make of the old
 * answers; then status and signature; at last the override. Every step is rounded to the cent, so the differences add up.
 * A deal that changed its currency is removed from the one and new in the other. Null before the first snapshot.
 */
export function bridgeOf(assessment: Assessment): Bridge | null {
  const since = lastSnapshot(assessment.history);
  return since === null ? null : bridgeSince(since, assessment);
}

/** The bridge from any snapshot. */
function bridgeSince(since: Snapshot, { deals, parameters, calibration }: Assessment): Bridge {
  const tableFor = zoneTables(calibration, parameters);
  const old = new Map(since.deals.map((deal): [Key, DealSnapshot] => [deal.key, deal]));
  const currencies = new Map<string | null, Sum>();
  const sumOf = (currency: string | null): Sum => {
    const known = currencies.get(currency);
    if (known !== undefined) return known;
    const sum: Sum = { before: emptyTotal(), after: emptyTotal(), deals: [] };
    currencies.set(currency, sum);
    return sum;
  };
  for (const assessed of deals) {
    const before = old.get(assessed.deal.key) ?? null;
    const currency = currencyOf(assessed.deal.currency);
    const hasMoved = before !== null && currencyOf(before.currency) !== currency;
    const stays = before !== null && !hasMoved ? before : null;
    if (before !== null && !hasMoved) old.delete(before.key);
    const sum = sumOf(currency);
    const causes =
      stays === null
        ? { ...NO_CAUSES, new: cents(valueNow(assessed)) }
        : causesOf(stays, assessed, tableFor(assessed.deal.key), parameters);
    sum.deals.push(dealBridge(assessed.deal, stays, valueNow(assessed), causes));
    if (stays !== null) addTo(sum.before, stays.category, cents(valueThen(stays)));
    addTo(sum.after, assessed.category, cents(valueNow(assessed)));
  }
  for (const gone of old.values()) {
    const sum = sumOf(currencyOf(gone.currency));
    const value = cents(valueThen(gone));
    sum.deals.push(dealBridge(gone, gone, 0, { ...NO_CAUSES, removed: -value }));
    addTo(sum.before, gone.category, value);
  }
  return {
    since,
    currencies: [...currencies].map(([currency, sum]) => currencyBridge(currency, sum)),
    edited: since.deals.filter(({ isEdited }) => isEdited).length,
  };
}

interface Sum {
  readonly before: TotalInCents;
  readonly after: TotalInCents;
  readonly deals: DealBridge[];
}

function dealBridge(
  { id }: Pick<Deal, 'id'>,
  before: DealSnapshot | null,
  after: number,
  causes: Causes,
): DealBridge {
  return {
    id,
    before: before === null ? 0 : cents(valueThen(before)) / 100,
    after: cents(after) / 100,
    causes: inMoney(causes),
  };
}

function currencyBridge(currency: string | null, { before, after, deals }: Sum): CurrencyBridge {
  const causes = { ...NO_CAUSES };
  for (const deal of deals) {
    for (const cause of CAUSES) causes[cause] += cents(deal.causes[cause]);
  }
  const change = ({ before: one, after: other }: DealBridge): number => Math.abs(other - one);
  return {
    currency,
    before: totalInMoney(before),
    after: totalInMoney(after),
    causes: inMoney(causes),
    deals: deals
      .filter((deal) => CAUSES.some((cause) => deal.causes[cause] !== 0))
      .sort((one, other) => change(other) - change(one)),
  };
}
