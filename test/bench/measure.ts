/** Milliseconds: medians of both, and the median of the ratios pair by pair, so that a drift of the machine cancels. */
export interface Times {
  readonly work: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** Runs both in turn, `runs` times after one warm-up. */
export function medianTimes(runs: number, work: () => unknown, baseline: () => unknown): Times {
  const pairs: { work: number; baseline: number }[] = [];
  for (let run = -1; run < runs; run++) {
    const pair = { baseline: milliseconds(baseline), work: milliseconds(work) };
    if (run >= 0) pairs.push(pair);
  }
  return summary(pairs);
}

/** As `medianTimes`, for work that is awaited. */
export async function medianTimesAsync(
  runs: number,
  work: () => Promise<number>,
  baseline: () => Promise<number>,
): Promise<Times> {
  const pairs: { work: number; baseline: number }[] = [];
  for (let run = -1; run < runs; run++) {
    const pair = { baseline: await baseline(), work: await work() };
    if (run >= 0) pairs.push(pair);
  }
  return summary(pairs);
}

/** The exponent k of time ~ size^k between the smallest and the largest size. */
export function growthExponent(sizes: readonly number[], times: readonly number[]): number {
  return Math.log((times.at(-1) ?? 1) / (times[0] ?? 1)) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1));
}

function milliseconds(task: () => unknown): number {
  globalThis.gc?.();
  const start = performance.now();
  task();
  return performance.now() - start;
}

function summary(pairs: readonly { work: number; baseline: number }[]): Times {
  return {
    work: median(pairs.map((pair) => pair.work)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.work / pair.baseline)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
