import type { Outcome } from '../../src/method';

/** A plain Monte Carlo of the same total: the shock, then every deal, then the sorted results. */
export function monteCarlo(outcomes: readonly Outcome[], runs: number): readonly number[] {
  const amounts = Float64Array.from(outcomes, ({ amount }) => amount);
  const chances = ([0, 1, 2] as const).map((shock) =>
    Float64Array.from(outcomes, (one) => one.chances[shock]),
  );
  const results = new Float64Array(runs);
  for (let run = 0; run < runs; run++) {
    const drawn = Math.random();
    const shocked = chances[drawn < 0.25 ? 0 : drawn < 0.75 ? 1 : 2]!;
    let total = 0;
    for (let deal = 0; deal < amounts.length; deal++) {
      if (Math.random() < shocked[deal]!) total += amounts[deal]!;
    }
    results[run] = total;
  }
  results.sort();
  return [0.1, 0.5, 0.9].map((level) => results[Math.ceil(level * runs) - 1]!);
}
