import type { Assessment } from '../deal/assessment';
import { currencyOf } from '../facts/currency';
import type { Period } from '../forecast/entries/period';
import { keptPeriod } from '../forecast/commitment';
import { firstSpelling, type Spelling } from './first-spelling';
import { snapshotsByDay, type Commitment, type DealSnapshot, type Snapshot } from '../facts/history';

/** Forecast and result of one closed period and owner, in one currency. */
export interface AccuracyLine {
  readonly period: string;
  readonly currency: string | null;
  readonly owner: string | null;
  /** Expected amount that the snapshot from before the period gave to its deals, and what was won in it. */
  readonly forecast: number;
  readonly actual: number;
}

/** How good the forecasts were (method.md §4: WAPE and signed bias, not MAPE). */
export interface Accuracy {
  /** Null for all owners together. */
  readonly owner: string | null;
  /** Null for all closed periods together. */
  readonly period: string | null;
  readonly currency: string | null;
  readonly periods: number;
  readonly forecast: number;
  readonly actual: number;
  /** Σ|forecast − actual| ÷ Σ actual over the periods; null when nothing was won. */
  readonly wape: number | null;
  /** Σ(forecast − actual) ÷ Σ actual: above 0 the forecasts were too high. */
  readonly bias: number | null;
  /** Of the deals in sealed commits of closed periods, those that were won in the period; null without any. */
  readonly committed: number;
  readonly hit: number;
  readonly hitRate: number | null;
}

export interface AccuracyView {
  readonly lines: readonly AccuracyLine[];
  readonly total: readonly Accuracy[];
  readonly owners: readonly Accuracy[];
  /** Per closed period and owner. */
  readonly ownersByPeriod: readonly Accuracy[];
  /** Closed periods that no snapshot knew before their end: nothing can be said about them. */
  readonly withoutForecast: readonly string[];
}

/**
 * Accuracy per period and owner, once periods are closed. The forecast of a period is that of the last snapshot before
 * its first day, or else of the first one within it; the result is what the period's last close recorded as won.
 */
export function accuracyOf(assessment: Assessment): AccuracyView {
  const { history } = assessment;
  const closes = new Map<string, Commitment>();
  const commits = new Map<string, Commitment>();
  for (const commitment of history.commitments) {
    (commitment.kind === 'close' ? closes : commits).set(commitment.period, commitment);
  }
  const lines: AccuracyLine[] = [];
  const withoutForecast: string[] = [];
  const hits: Hit[] = [];
  const spelled = firstSpelling();
  for (const close of closes.values()) {
    const period = keptPeriod(close, assessment);
    const snapshot = period === null ? null : forecastSnapshot(snapshotsByDay(history), period);
    const won = new Set(close.deals.filter(({ status }) => status === 'won').map(({ key }) => key));
    for (const { key, owner, currency } of commits.get(close.period)?.deals ?? []) {
      hits.push({
        period: close.period,
        owner: spelled(owner),
        currency: currencyOf(currency),
        isHit: won.has(key),
      });
    }
    if (period === null || snapshot === null) withoutForecast.push(close.period);
    else lines.push(...linesOf(close, snapshot, period, spelled));
  }
  return {
    lines,
    total: accuracies(lines, hits, () => ({ period: null, owner: null })),
    owners: accuracies(lines, hits, ({ owner }) => ({ period: null, owner })),
    ownersByPeriod: accuracies(lines, hits, ({ period, owner }) => ({ period, owner })),
    withoutForecast,
  };
}

function forecastSnapshot(snapshots: readonly Snapshot[], { first, after }: Period): Snapshot | null {
  const before = snapshots.findLast(({ asOf }) => asOf < first);
  return before ?? snapshots.find(({ asOf }) => asOf < after) ?? null;
}

function linesOf(
  close: Commitment,
  snapshot: Snapshot,
  period: Period,
  spelled: Spelling,
): readonly AccuracyLine[] {
  const lines = new Map<
    string,
    { owner: string | null; currency: string | null; forecast: number; actual: number }
  >();
  const lineOf = (name: string | null, typed: string | null) => {
    const owner = spelled(name);
    const currency = currencyOf(typed);
    const same = JSON.stringify([owner, currency]);
    const line = lines.get(same) ?? { owner, currency, forecast: 0, actual: 0 };
    lines.set(same, line);
    return line;
  };
  for (const deal of snapshot.deals) {
    if (isIn(deal, period)) lineOf(deal.owner, deal.currency).forecast += valueOf(deal);
  }
  for (const { status, owner, currency, amount } of close.deals) {
    if (status === 'won') lineOf(owner, currency).actual += amount ?? 0;
  }
  return [...lines.values()].map((line) => ({ period: close.period, ...line }));
}

/** As in the forecast: open deals by close date, booked ones by the day they were closed on. */
function isIn({ status, closeDate, closedOn }: DealSnapshot, { first, after }: Period): boolean {
  const day = status === 'open' ? closeDate : (closedOn ?? closeDate);
  return day !== null && day >= first && day < after;
}

function valueOf({ category, expected, override, amount }: DealSnapshot): number {
  if (category === 'closed') return amount ?? 0;
  const isCounted = category === 'commit' || category === 'bestCase' || category === 'pipeline';
  return isCounted ? (override ?? expected ?? 0) : 0;
}

type Owned = Pick<AccuracyLine, 'period' | 'owner' | 'currency'>;
/** A deal of a sealed commit. */
type Hit = Owned & { readonly isHit: boolean };

/** One group for each of those that `groupOf` tells apart, and for each currency. */
function accuracies(
  lines: readonly AccuracyLine[],
  hits: readonly Hit[],
  groupOf: (each: Owned) => Pick<Accuracy, 'period' | 'owner'>,
): readonly Accuracy[] {
  const wholeGroupOf = (each: Owned) => ({ ...groupOf(each), currency: each.currency });
  const keyOfGroup = (each: Owned) => JSON.stringify(wholeGroupOf(each));
  const groups = new Map([...lines, ...hits].map((each) => [keyOfGroup(each), wholeGroupOf(each)]));
  return [...groups].map(([key, group]) => {
    const belongs = (each: Owned) => keyOfGroup(each) === key;
    // owners of one period are added up before the difference is taken where all owners are meant
    const periods = new Map<string, { forecast: number; actual: number }>();
    for (const line of lines.filter(belongs)) {
      const sum = periods.get(line.period) ?? { forecast: 0, actual: 0 };
      periods.set(line.period, { forecast: sum.forecast + line.forecast, actual: sum.actual + line.actual });
    }
    const sums = [...periods.values()];
    const actual = sums.reduce((sum, each) => sum + each.actual, 0);
    const over = sums.reduce((sum, each) => sum + each.forecast - each.actual, 0);
    const off = sums.reduce((sum, each) => sum + Math.abs(each.forecast - each.actual), 0);
    const own = hits.filter(belongs);
    const hit = own.filter(({ isHit }) => isHit).length;
    return {
      ...group,
      periods: sums.length,
      forecast: sums.reduce((sum, each) => sum + each.forecast, 0),
      actual,
      wape: actual === 0 ? null : off / actual,
      bias: actual === 0 ? null : over / actual,
      committed: own.length,
      hit,
      hitRate: own.length === 0 ? null : hit / own.length,
    };
  });
}
