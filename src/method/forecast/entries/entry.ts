import type { Assessment, DealAssessment } from '../../deal/assessment';
import type { Day } from '../../facts/day';
import type { Category } from '../../facts/verdicts';
import { currencyOf } from '../../facts/currency';

/** The categories that a period counts (method.md §4). */
export const COUNTED = ['commit', 'bestCase', 'pipeline'] as const satisfies readonly Category[];
export type CountedCategory = (typeof COUNTED)[number];

/** Where a deal stands in its period: counted, or in one of the blocks beside it. */
export type Block = 'counted' | 'booked' | 'omitted' | 'notAssessed';

/** One deal as the forecast takes it. A missing amount adds nothing; a finding says so. */
export interface ForecastEntry {
  readonly assessed: DealAssessment;
  readonly category: Category;
  readonly block: Block;
  /** Close date of an open deal, else *Closed on* or else the close date; null without one. */
  readonly day: Day | null;
  readonly currency: string | null;
  readonly amount: number;
  /** Win chance, 0–1. */
  readonly chance: number;
  /** The forecast override of a counted deal; null without one, and where it has no effect. */
  readonly override: number | null;
  /** What the deal adds to the total of its block: override, or amount × chance; the amount of a booked deal. */
  readonly expected: number;
}

/** Every deal whose status can be read, in sheet order. */
export function entriesOf(assessment: Assessment): readonly ForecastEntry[] {
  return assessment.deals.flatMap((assessed) => {
    const { category } = assessed;
    return category === null ? [] : [entryOf(assessed, category)];
  });
}

function entryOf(assessed: DealAssessment, category: Category): ForecastEntry {
  const { deal } = assessed;
  const block = blockOf(category);
  const chance = assessed.winChance ?? 0;
  const override = overrideInForce(assessed);
  return {
    assessed,
    category,
    block,
    day: deal.status === 'open' ? deal.closeDate : (deal.closedOn ?? deal.closeDate),
    currency: currencyOf(deal.currency),
    amount: deal.amount ?? 0,
    chance,
    override,
    expected: override ?? assessed.expected ?? 0,
  };
}

/** The forecast override of a deal that a period counts; null without one, and where it has no effect. */
export function overrideInForce({ deal, category }: DealAssessment): number | null {
  return category !== null && isCounted(category) ? deal.forecastOverride : null;
}

/**
 * What the forecast expects of an open deal, in its currency: the override in force, else amount × win chance; nothing
 * of one that it leaves out. Null where nothing is known.
 */
export function expectedInForecast(assessed: DealAssessment): number | null {
  const { category, expected } = assessed;
  if (category === null || !isCounted(category)) return expected === null ? null : 0;
  return overrideInForce(assessed) ?? expected;
}

function blockOf(category: Category): Block {
  switch (category) {
    case 'closed':
      return 'booked';
    case 'omitted':
    case 'notAssessed':
      return category;
    default:
      return 'counted';
  }
}

/** Whether a category is one that a period counts. */
export function isCounted(category: Category): category is CountedCategory {
  return blockOf(category) === 'counted';
}
