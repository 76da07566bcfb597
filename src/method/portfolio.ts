import type { DealAssessment, Pattern, Portfolio } from './deal/assessment';
import type { Deal } from './facts/rows';
import { currencyOf } from './facts/currency';
import { expectedInForecast, isCounted, overrideInForce } from './forecast/entries/entry';
import { CATEGORIES, type Category } from './facts/verdicts';
import { recordOf } from './facts/records';

interface Total {
  count: number;
  amount: number;
  expected: number;
}

interface Figures {
  readonly currency: string | null;
  readonly categories: Record<Category, Total>;
  readonly open: Total;
  unverifiedExpected: number;
  contradictedExpected: number;
}

/** Ids as typed of the deals on which a rule is raised, in sheet order. */
type DealsByRule = ReadonlyMap<string, { readonly deals: readonly string[] }>;

/** Figures over all deals whose status can be read; amounts per currency, never added up over currencies. */
export function portfolioOf(
  deals: readonly DealAssessment[],
  byRule: DealsByRule,
  patternDeals: number,
): Portfolio {
  const currencies = new Map<string | null, Figures>();
  const counted = deals.filter((assessed) => assessed.category !== null);
  for (const assessed of counted) addTo(figuresFor(assessed, currencies), assessed);
  const open = counted.filter(({ deal }) => deal.status === 'open');
  const above = open.filter(({ stage }) => stage.claimed !== null && stage.claimed > stage.earned);
  return {
    currencies: [...new Set(currencies.values())],
    open: open.length,
    enoughSupport: open.filter((assessed) => assessed.enoughSupport.met).length,
    underControl: open.filter(isUnderControl).length,
    stageClaimed: open.filter(({ stage }) => stage.claimed !== null).length,
    stageNotEarned: above.length,
    patterns: patternsIn(byRule, patternDeals),
  };
}

function isUnderControl({ c139, enoughSupport }: DealAssessment): boolean {
  return c139.basis === 'verified' && c139.zone === 'win' && enoughSupport.met;
}

function figuresFor(assessed: DealAssessment, currencies: Map<string | null, Figures>): Figures {
  const typed = assessed.deal.currency;
  const asTyped = currencies.get(typed);
  if (asTyped !== undefined) return asTyped;
  const currency = currencyOf(typed);
  const known = currencies.get(currency);
  if (known !== undefined) {
    currencies.set(typed, known);
    return known;
  }
  const fresh: Figures = {
    currency,
    categories: recordOf(CATEGORIES, emptyTotal),
    open: emptyTotal(),
    unverifiedExpected: 0,
    contradictedExpected: 0,
  };
  currencies.set(currency, fresh);
  currencies.set(typed, fresh);
  return fresh;
}

const emptyTotal = (): Total => ({ count: 0, amount: 0, expected: 0 });

/** Takes a deal as the forecast does: an override in place of the model, and nothing expected of what is left out. */
function addTo(figures: Figures, assessed: DealAssessment): void {
  const { deal, category, c139, contradicted } = assessed;
  if (category === null) return;
  const override = overrideInForce(assessed);
  const expected = override ?? assessed.expected ?? 0;
  count(figures.categories[category], deal, expected);
  if (deal.status !== 'open') return;
  count(figures.open, deal, expectedInForecast(assessed) ?? 0);
  if (override !== null || !isCounted(category)) return;
  if (c139.basis === 'self') figures.unverifiedExpected += expected;
  figures.contradictedExpected += contradicted.expected;
}

function count(total: Total, { amount }: Deal, expected: number): void {
  total.count += 1;
  total.amount += amount ?? 0;
  total.expected += expected;
}

/** Rules that are raised on at least `fewest` deals, the most frequent first, then by name. */
function patternsIn(byRule: DealsByRule, fewest: number): readonly Pattern[] {
  return [...byRule]
    .filter(([, { deals }]) => deals.length >= fewest)
    .map(([rule, { deals }]): Pattern => ({ rule, deals }))
    .sort((one, other) => other.deals.length - one.deals.length || (one.rule < other.rule ? -1 : 1));
}
