import { daysAfter, type Day } from '../facts/day';
import type { Facts } from '../facts/facts';
import type { PaymentMilestone } from '../facts/rows';
import type { Rules } from '../rules/rules';
import type { ForecastEntry } from './entries/entry';
import { exactSumOf } from './entries/exact-sum';
import { grouped } from './entries/grouped';
import { periodsByDay } from './entries/period';
import type { Period } from './entries/period';
import type { Steps } from './range/steps';
import { ENTRY_WORK, paced } from './range/steps';

const DEFAULT_MILESTONES = [1, 2, 3] as const;
export type DefaultMilestone = (typeof DEFAULT_MILESTONES)[number];

/** One part of a payment plan. `share` and `days` are null where nobody typed them. */
interface Milestone {
  readonly name: string | null;
  readonly defaultMilestone: DefaultMilestone | null;
  /** The row of the Payments table; null for a milestone of the default plan. */
  readonly row: number | null;
  /** 0–1 of the amount. */
  readonly share: number | null;
  readonly days: number | null;
}

/** Cash of one milestone of one deal. */
export interface PaymentLine extends Milestone {
  readonly entry: ForecastEntry;
  /** Close date (Closed on of a won deal) and the days of the milestone; null without either. */
  readonly day: Day | null;
  readonly month: Period | null;
  readonly currency: string | null;
  readonly isBooked: boolean;
  /** Share × the amount of a won deal, or × the expected amount of a counted open one. */
  readonly cash: number;
}

/** Expected cash of a month and currency; a null month holds what has no date. `expected` = `booked` + `open`. */
export interface PaymentMonth {
  readonly month: Period | null;
  readonly currency: string | null;
  readonly count: number;
  readonly booked: number;
  readonly open: number;
  readonly expected: number;
}

export interface PaymentPlan {
  readonly lines: readonly PaymentLine[];
  readonly months: readonly PaymentMonth[];
}

/**
 * Expected cash of won and counted deals. A deal with Payments rows goes by them, any other by the default plan of the
 * Rules table. What the shares leave open is a line without month, so that the cash of a deal is always all of it.
 */
export function* paymentPlanOf(
  entries: readonly ForecastEntry[],
  facts: Facts,
  rules: Rules,
): Steps<PaymentPlan> {
  const ownPlans = grouped(facts.payments, ({ deal }) => deal);
  const defaultPlan = DEFAULT_MILESTONES.map((number): Milestone => ({
    name: rules.text(`payment.${number}.milestone`) || null,
    defaultMilestone: number,
    row: null,
    share: rules.number(`payment.${number}.share`),
    days: rules.number(`payment.${number}.days`),
  }));
  const monthOn = periodsByDay('month', 1);
  const pace = paced();
  const lines: PaymentLine[] = [];
  for (const entry of entries) {
    if (entry.block !== 'counted' && entry.block !== 'booked') continue;
    const own = ownPlans.get(entry.assessed.deal.key);
    lines.push(...linesOf(entry, own === undefined ? defaultPlan : own.map(milestoneOf), monthOn));
    yield* pace(ENTRY_WORK);
  }
  yield* pace.end();
  return { lines, months: monthsOf(lines, entries) };
}

const milestoneOf = ({ row, milestone, share, daysAfterClose }: PaymentMilestone): Milestone => ({
  name: milestone,
  defaultMilestone: null,
  row,
  share,
  days: daysAfterClose,
});

function linesOf(
  entry: ForecastEntry,
  plan: readonly Milestone[],
  monthOn: (day: Day) => Period,
): readonly PaymentLine[] {
  const isBooked = entry.block === 'booked';
  const whole = isBooked ? entry.amount : entry.expected;
  const rest = 1 - sharesOf(plan);
  const milestones = rest === 0 ? plan : [...plan, { ...UNPLANNED, share: rest }];
  return milestones.map(({ name, defaultMilestone, row, share, days }) => {
    const day = entry.day === null || days === null ? null : daysAfter(entry.day, Math.round(days));
    const month = day === null ? null : monthOn(day);
    return {
      name,
      defaultMilestone,
      row,
      share,
      days,
      entry,
      day,
      month,
      currency: entry.currency,
      isBooked,
      cash: whole * (share ?? 0),
    };
  });
}

const UNPLANNED = { name: null, defaultMilestone: null, row: null, days: null } as const;

/** The sum of the shares of a plan, 1 for one that is complete; differences below a billionth are rounding. */
export function sharesOf(plan: readonly { readonly share: number | null }[]): number {
  const sum = exactSumOf(plan, ({ share }) => share ?? 0);
  return Math.abs(sum - 1) < 1e-9 ? 1 : sum;
}

function monthsOf(lines: readonly PaymentLine[], entries: readonly ForecastEntry[]): readonly PaymentMonth[] {
  const currencies = [...grouped(entries, ({ currency }) => currency).keys()];
  const months = grouped(lines, ({ month }) => month?.first ?? null);
  return [...months]
    .sort(([one], [other]) => (one ?? Infinity) - (other ?? Infinity))
    .flatMap(([, ofMonth]) => {
      const ofCurrency = grouped(ofMonth, ({ currency }) => currency);
      return currencies.flatMap((currency) => {
        const found = ofCurrency.get(currency);
        return found === undefined ? [] : [paymentMonth(found[0]?.month ?? null, currency, found)];
      });
    });
}

function paymentMonth(
  month: Period | null,
  currency: string | null,
  lines: readonly PaymentLine[],
): PaymentMonth {
  const cashOf = (isBooked: boolean): number =>
    exactSumOf(lines, (line) => (line.isBooked === isBooked ? line.cash : 0));
  return {
    month,
    currency,
    count: lines.length,
    booked: cashOf(true),
    open: cashOf(false),
    expected: exactSumOf(lines, ({ cash }) => cash),
  };
}
