import type { Distribution } from './distribution';
import { SHOCK_WEIGHTS } from './outcome';
import type { Outcome } from './outcome';

/** The chances of the distinct sums of a few deals, kept one by one under each shock; equal sums are merged. */
export interface DistinctSums {
  /** In units of 1 ÷ scale, ascending. */
  readonly sums: Float64Array;
  readonly chances: readonly [Float64Array, Float64Array, Float64Array];
}

export const NOTHING_YET: DistinctSums = {
  sums: Float64Array.of(0),
  chances: [Float64Array.of(1), Float64Array.of(1), Float64Array.of(1)],
};

/** The sums with one more deal; its amount in the same units. */
export function withOutcome(
  before: DistinctSums,
  amount: number,
  [low, middle, high]: Outcome['chances'],
): DistinctSums {
  const { sums, chances } = before;
  if (amount === 0 || high === 0) return before;
  const size = sums.length;
  const merged = new Float64Array(size * 2);
  const [lows, middles, highs] = chances;
  const after = [new Float64Array(size * 2), new Float64Array(size * 2), new Float64Array(size * 2)] as const;
  let count = 0;
  let lost = 0;
  let won = 0;
  while (won < size) {
    const without = lost < size ? (sums[lost] ?? 0) : Infinity;
    const withIt = (sums[won] ?? 0) + amount;
    merged[count] = Math.min(without, withIt);
    if (without <= withIt) {
      after[0][count] = (1 - low) * (lows[lost] ?? 0);
      after[1][count] = (1 - middle) * (middles[lost] ?? 0);
      after[2][count] = (1 - high) * (highs[lost] ?? 0);
      lost += 1;
    }
    if (withIt <= without) {
      after[0][count] = (after[0][count] ?? 0) + low * (lows[won] ?? 0);
      after[1][count] = (after[1][count] ?? 0) + middle * (middles[won] ?? 0);
      after[2][count] = (after[2][count] ?? 0) + high * (highs[won] ?? 0);
      won += 1;
    }
    count += 1;
  }
  return {
    sums: merged.slice(0, count),
    chances: [after[0].slice(0, count), after[1].slice(0, count), after[2].slice(0, count)],
  };
}

/** The mixture over the shocks, in money. */
export function distributionOfSums(
  { sums, chances }: DistinctSums,
  fixed: number,
  scale: number,
  rounding: number,
): Distribution {
  const cumulative = new Float64Array(sums.length);
  let total = 0;
  for (let place = 0; place < sums.length; place++) {
    for (const [shock, weight] of SHOCK_WEIGHTS.entries()) {
      total += weight * (chances[shock]?.[place] ?? 0);
    }
    cumulative[place] = total;
  }
  return {
    values: sums.map((sum) => (sum + fixed) / scale),
    cumulative,
    accuracy: { step: 0, rounding, bounds: [] },
  };
}
