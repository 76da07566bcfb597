import type { Assessment, DealAssessment } from '../deal/assessment';
import { assessControl } from '../deal/control';
import { currencyOf } from '../facts/currency';
import { isCounted } from '../forecast/entries/entry';
import { winChanceOf } from '../win-chance/win-chance';
import type { Key } from '../facts/key';
import { CONTROL_ITEMS } from '../facts/levels';
import type { ControlItem } from '../facts/levels';
import type { Deal } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import { zoneTables, type ZoneTable } from '../deal/zone-table';
import { lastSnapshot, type ControlAnswers, type DealSnapshot, type Snapshot } from '../facts/history';

/** Why an expected amount changed, in the order in which the causes are worked out. */
export const CAUSES = [
  'new',
  'removed',
  'amount',
  'clearItems',
  'firstItems',
  'winItem',
  'rates',
  'status',
  'override',
] as const;
export type Cause = (typeof CAUSES)[number];

export type Causes = Readonly<Record<Cause, number>>;

/** One deal of the bridge. All amounts are in the deal's currency, to the cent. */
export interface DealBridge {
  readonly id: string;
  readonly before: number;
  readonly after: number;
  readonly causes: Causes;
}

/** What the bridged total is made of: it ties to the forecast's expected total, to what is booked, and the rest. */
export interface BridgedTotal {
  readonly total: number;
  /** Commit, Best case and Pipeline, overrides in the place of what they override. */
  readonly counted: number;
  readonly booked: number;
  /** Expected amounts of omitted deals, which the forecast leaves out. */
  readonly omitted: number;
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

interface Total {
  total: number;
  counted: number;
  booked: number;
  omitted: number;
}
interface Sum {
  readonly before: Total;
  readonly after: Total;
  readonly deals: DealBridge[];
}

const emptyTotal = (): Total => ({ total: 0, counted: 0, booked: 0, omitted: 0 });

const NO_CAUSES: Causes = {
  new: 0,
  removed: 0,
  amount: 0,
  clearItems: 0,
  firstItems: 0,
  winItem: 0,
  rates: 0,
  status: 0,
  override: 0,
};

/** Whole cents: exact in sums up to 90 million million of a currency. */
const cents = (amount: number): number => Math.round(amount * 100) + 0;

type Valued = Pick<DealSnapshot, 'category' | 'expected' | 'override'>;

/** What a deal adds to the bridged total: the override where the forecast takes it, else the expected amount. */
function valueThen({ category, expected, override }: Valued): number {
  const isOverridden = category !== null && isCounted(category) && override !== null;
  return isOverridden ? override : (expected ?? 0);
}

const valueNow = ({ category, expected, deal }: DealAssessment): number =>
  valueThen({ category, expected, override: deal.forecastOverride });

function addTo(total: Total, category: DealSnapshot['category'], value: number): void {
  total.total += value;
  if (category === null) return;
  if (isCounted(category)) total.counted += value;
  else if (category === 'closed') total.booked += value;
  else total.omitted += value;
}

/** In cents. */
function causesOf(
  before: DealSnapshot,
  now: DealAssessment,
  table: ZoneTable,
  parameters: Parameters,
): Causes {
  const old = before.answers ?? {};
  const today = now.c139.entry?.answers ?? {};
  const chance = (letters: string): number =>
    chanceAsThen(before, now.deal, mixed(letters, today, old), table, parameters);
  const amount = now.deal.amount ?? 0;
  const [none, clear, first, win] = [chance(''), chance('C'), chance('CF'), chance('CFW')];
  const atOldChance = amount * (before.winChance ?? 0);
  const levels = [
    before.expected ?? 0,
    atOldChance,
    atOldChance + amount * (clear - none),
    atOldChance + amount * (first - none),
    atOldChance + amount * (win - none),
    amount * win,
    now.expected ?? 0,
  ].map(cents);
  const step = (index: number): number => (levels[index] ?? 0) - (levels[index - 1] ?? 0);
  const overrideNow = cents(valueNow(now)) - cents(now.expected ?? 0);
  const overrideThen = cents(valueThen(before)) - cents(before.expected ?? 0);
  return {
    ...NO_CAUSES,
    amount: step(1),
    clearItems: step(2),
    firstItems: step(3),
    winItem: step(4),
    rates: step(5),
    status: step(6),
    override: overrideNow - overrideThen,
  };
}

/** Today's answers for the items of these letters, those of the snapshot for the others. */
function mixed(letters: string, today: ControlAnswers, old: ControlAnswers): ControlAnswers {
  return Object.fromEntries(
    CONTROL_ITEMS.flatMap((item: ControlItem) => {
      const answer = (letters.includes(item.charAt(0)) ? today : old)[item];
      return answer === undefined ? [] : [[item, answer]];
    }),
  );
}

/** The win chance that today's rates give to these answers while status and signature are those of the snapshot. */
function chanceAsThen(
  { status, stageEarned }: DealSnapshot,
  { key }: Deal,
  answers: ControlAnswers,
  table: ZoneTable,
  parameters: Parameters,
): number {
  const entry = { row: -1, deal: key, answers, coach: null, reviewedOn: null };
  return winChanceOf({ status }, stageEarned, assessControl(entry, parameters, table), parameters) ?? 0;
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

function inMoney(causes: Causes): Causes {
  const money = { ...NO_CAUSES };
  for (const cause of CAUSES) money[cause] = causes[cause] / 100;
  return money;
}

const totalInMoney = ({ total, counted, booked, omitted }: Total): BridgedTotal => ({
  total: total / 100,
  counted: counted / 100,
  booked: booked / 100,
  omitted: omitted / 100,
});
