import type { Deal, Facts, Forecast, Rules } from '../../../src/method';
import { assess, DEFAULT_RULES, forecastOf } from '../../../src/method';
import { control, deal, evidence, facts, TODAY } from '../facts';

/** The forecast of the tables, on the tests' day. */
export function forecast(tables: Partial<Facts>, rules: Rules = DEFAULT_RULES): Forecast {
  const read = facts(tables);
  return forecastOf(assess(read, rules, TODAY), read);
}

/** An open deal in Best case with the win chance 0.5 (1W1F1C confirmed, four stages earned): its rows of all tables. */
export function bestCase(id: string, parts: Partial<Deal> = {}): Partial<Facts> {
  const row = deal({ id, ...parts });
  return {
    deals: [row],
    control: [control('C1 F1 W1', '', { deal: row.key })],
    evidence: ([1, 2, 3, 4] as const).map((stage) => evidence(stage, { deal: row.key })),
  };
}

/** An open deal in Pipeline whose string nobody confirmed: win chance 0.5 × 0.95. */
export function unverified(id: string, parts: Partial<Deal> = {}): Partial<Facts> {
  const rows = bestCase(id, parts);
  return { ...rows, control: [control('', 'F1 F2 W1', { deal: deal({ id }).key })] };
}

/** Tables one below the other. */
export function together(...parts: readonly Partial<Facts>[]): Partial<Facts> {
  return {
    deals: parts.flatMap((part) => part.deals ?? []),
    control: parts.flatMap((part) => part.control ?? []),
    evidence: parts.flatMap((part) => part.evidence ?? []),
    payments: parts.flatMap((part) => part.payments ?? []),
    targets: parts.flatMap((part) => part.targets ?? []),
    rates: parts.flatMap((part) => part.rates ?? []),
  };
}
