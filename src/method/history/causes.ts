import type { DealAssessment } from '../deal/assessment';
import { assessControl } from '../deal/control';
import type { ZoneTable } from '../deal/zone-table';
import type { ControlAnswers, DealSnapshot } from '../facts/history';
import { CONTROL_ITEMS } from '../facts/levels';
import type { ControlItem } from '../facts/levels';
import type { Deal } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import { winChanceOf } from '../win-chance/win-chance';
import { cents, valueNow, valueThen } from './bridged-value';

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

export const NO_CAUSES: Causes = {
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

/** Why a deal that is in the snapshot and in the same currency today adds another amount, in cents. */
export function causesOf(
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

/** Causes in cents as money. */
export function inMoney(causes: Causes): Causes {
  const money = { ...NO_CAUSES };
  for (const cause of CAUSES) money[cause] = causes[cause] / 100;
  return money;
}
