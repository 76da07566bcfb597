import { CONTROL_ROWS, type ControlRowId } from './control-rows';
import type { Facts } from '../facts/facts';
import type { Key } from '../facts/key';
import type { Parameters } from '../rules/parameters';
import { type CalibrationMethod, type Counts, methodFor } from './centres';
import { closedDeals, countedDeals, type CountedDeal } from './closed-deals';
import { estimateRates, type RowEstimate } from './estimate';
import { recordOf } from '../facts/records';

/** What the workbook's own closed deals say about the rates of the C139 table (method.md §4). */
export interface Calibration {
  readonly method: CalibrationMethod;
  /** The deals that count; a deal never counts for itself. */
  readonly deals: readonly CountedDeal[];
  readonly counts: Counts;
  /** In the order of the table. */
  readonly rows: readonly RowEstimate[];
  /** Won and Lost deals on the Deals sheet, whether they count or not. */
  readonly closed: number;
  /** Those of them that no snapshot knows as open before the result, and those whose row somebody edited. */
  readonly withoutSnapshot: number;
  readonly edited: number;
}

/** The calibration from the history; as published while there are too few deals. */
export function calibrationOf(
  { deals, history }: Pick<Facts, 'deals' | 'history'>,
  parameters: Parameters,
): Calibration {
  const known = closedDeals({ deals, history });
  const counted = countedDeals(known);
  const counts = countsOf(counted);
  const closed = deals.filter(({ status }) => status === 'won' || status === 'lost').length;
  const method = methodFor(counted.length, parameters);
  return {
    method,
    deals: counted,
    counts,
    rows: estimateRates(method, counts, parameters),
    closed,
    withoutSnapshot: closed - known.length,
    edited: known.filter(({ before }) => before.isEdited).length,
  };
}

function countsOf(deals: readonly CountedDeal[]): Counts {
  const rows = CONTROL_ROWS.map(({ id }) => id);
  const counts = recordOf(rows, () => ({ deals: 0, won: 0 }));
  for (const { controlRow, isWon } of deals) {
    counts[controlRow].deals += 1;
    if (isWon) counts[controlRow].won += 1;
  }
  return counts;
}

/** Rates 0–1 by row of the table. */
export type Rates = ReadonlyMap<ControlRowId, number>;

/**
 * The rates for a deal: all closed deals count for them but the deal itself (method.md §4). Deals with the same row and
 * result share one table.
 */
export function ratesFor(calibration: Calibration, parameters: Parameters): (deal: Key) => Rates {
  const { method, counts, rows, deals } = calibration;
  const all = ratesIn(rows);
  if (method === 'published') return () => all;
  const own = new Map(deals.map((deal) => [deal.key, deal]));
  const without = new Map<string, Rates>();
  return (key) => {
    const deal = own.get(key);
    if (deal === undefined) return all;
    const { controlRow, isWon } = deal;
    const same = `${controlRow} ${isWon}`;
    const known = without.get(same);
    if (known !== undefined) return known;
    const { deals: number, won } = counts[controlRow];
    const fewer = { ...counts, [controlRow]: { deals: number - 1, won: won - (isWon ? 1 : 0) } };
    const rates = ratesIn(estimateRates(method, fewer, parameters));
    without.set(same, rates);
    return rates;
  };
}

function ratesIn(rows: readonly RowEstimate[]): Rates {
  return new Map(rows.map(({ row, rate }) => [row, rate]));
}
