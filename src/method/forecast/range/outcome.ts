import type { ForecastEntry } from '../entries/entry';

/** The weights of the states −1, 0 and 1 of the common shock (method.md §4): every deal keeps its mean over them. */
export const SHOCK_WEIGHTS = [0.25, 0.5, 0.25] as const;
export type PerShock = readonly [number, number, number];

/** What a deal brings: `fixed` for certain, and `amount` more (never negative) with the chance of each shock. */
export interface Outcome {
  readonly fixed: number;
  readonly amount: number;
  readonly chances: PerShock;
}

/** The chance under each shock: p + z·s·p·(1 − p), s = 0–1 (method.md §4). */
function shockedChances(chance: number, commonShock: number): PerShock {
  const swing = commonShock * chance * (1 - chance);
  return [chance - swing, chance, chance + swing];
}

/**
 * An override between 0 and the amount is the amount with the chance override ÷ amount; any other is a fixed sum. A
 * negative amount is lost for certain and comes back with the chance that the deal fails.
 */
export function outcomeOf(
  { amount, chance, override }: Pick<ForecastEntry, 'amount' | 'chance' | 'override'>,
  commonShock: number,
): Outcome {
  const isShare = override !== null && amount > 0 && override >= 0 && override <= amount;
  if (override !== null && !isShare) return certain(override);
  const [low, middle, high] = shockedChances(isShare ? override / amount : chance, commonShock);
  if (amount < 0) return { fixed: amount, amount: -amount, chances: [1 - low, 1 - middle, 1 - high] };
  return { fixed: 0, amount, chances: [low, middle, high] };
}

const certain = (fixed: number): Outcome => ({ fixed, amount: 0, chances: [0, 0, 0] });
