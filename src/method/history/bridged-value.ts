import type { DealAssessment } from '../deal/assessment';
import type { DealSnapshot } from '../facts/history';
import { isCounted } from '../forecast/entries/entry';

/** What the bridged total is made of: it ties to the forecast's expected total, to what is booked, and the rest. */
export interface BridgedTotal {
  readonly total: number;
  /** Commit, Best case and Pipeline, overrides in the place of what they override. */
  readonly counted: number;
  readonly booked: number;
  /** Expected amounts of omitted deals, which the forecast leaves out. */
  readonly omitted: number;
}

/** The same in cents, while it is added up. */
export interface TotalInCents {
  total: number;
  counted: number;
  booked: number;
  omitted: number;
}

export const emptyTotal = (): TotalInCents => ({ total: 0, counted: 0, booked: 0, omitted: 0 });

/** Whole cents: exact in sums up to 90 million million of a currency. */
export const cents = (amount: number): number => Math.round(amount * 100) + 0;

type Valued = Pick<DealSnapshot, 'category' | 'expected' | 'override'>;

/** What a deal adds to the bridged total: the override where the forecast takes it, else the expected amount. */
export function valueThen({ category, expected, override }: Valued): number {
  const isOverridden = category !== null && isCounted(category) && override !== null;
  return isOverridden ? override : (expected ?? 0);
}

export const valueNow = ({ category, expected, deal }: DealAssessment): number =>
  valueThen({ category, expected, override: deal.forecastOverride });

/** Adds the value of a deal, in cents. */
export function addTo(total: TotalInCents, category: DealSnapshot['category'], value: number): void {
  total.total += value;
  if (category === null) return;
  if (isCounted(category)) total.counted += value;
  else if (category === 'closed') total.booked += value;
  else total.omitted += value;
}

export const totalInMoney = ({ total, counted, booked, omitted }: TotalInCents): BridgedTotal => ({
  total: total / 100,
  counted: counted / 100,
  booked: booked / 100,
  omitted: omitted / 100,
});
