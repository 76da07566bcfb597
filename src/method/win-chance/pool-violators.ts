/** A value with the weight it stands on. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/**
 * The values made to never rise, with the least change: neighbours that rise are replaced by their weighted mean until
 * none does (pool adjacent violators). The same length and order as given; a pool says how many values it holds.
 */
export function neverRising(values: readonly Weighted[]): readonly number[] {
  const pools: { value: number; weight: number; count: number }[] = [];
  for (const { value, weight } of values) {
    let pool = { value, weight, count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.value < pool.value; last = pools.at(-1)) {
      pools.pop();
      const weights = last.weight + pool.weight;
      pool = {
        value: (last.value * last.weight + pool.value * pool.weight) / weights,
        weight: weights,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
}
