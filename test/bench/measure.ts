/** Milliseconds per run: medians of both, and the median of the ratios pair by pair, so that a drift of the machine cancels. */
export interface Times {
  readonly work: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** How a measurement goes: so many pairs of blocks, in each so many untimed and then so many timed runs. */
export interface Plan {
  readonly pairs: number;
  readonly untimed: number;
  readonly timed: number;
}

/** Runs work and baseline in turn, a block of runs each. */
export async function compare(plan: Plan, work: () => unknown, baseline: () => unknown): Promise<Times> {
  const pairs: { work: number; baseline: number }[] = [];
  for (let pair = 0; pair < plan.pairs; pair++) {
    pairs.push({ baseline: await timePerRun(plan, baseline), work: await timePerRun(plan, work) });
  }
  return medians(pairs);
}

function medians(pairs: readonly { readonly work: number; readonly baseline: number }[]): Times {
  return {
    work: median(pairs.map((pair) => pair.work)),
    baseline: median(pairs.map((pair) => pair.baseline)),
    ratio: median(pairs.map((pair) => pair.work / pair.baseline)),
  };
}

/**
 * Mean time of the timed runs. Each block starts with a clean heap, so that it pays for its own garbage and for no
 * other's. A forced collection also throws away compiled code; the untimed runs are there to have it again.
 */
async function timePerRun({ untimed, timed }: Plan, task: () => unknown): Promise<number> {
  globalThis.gc?.();
  for (let run = 0; run < untimed; run++) await task();
  const start = performance.now();
  for (let run = 0; run < timed; run++) await task();
  return (performance.now() - start) / timed;
}

/** Work that is timed, after a preparation that is not. */
export interface Job {
  readonly prepare?: () => unknown;
  readonly run: () => unknown;
}

/**
 * Runs the baseline and then the jobs in turn, round by round: each job finds what the one before it has left. No
 * collection is forced in between, as it would throw away the compiled code of all of them.
 */
export async function compareInTurn<Name extends string>(
  rounds: { readonly untimed: number; readonly timed: number },
  baseline: Job,
  jobs: Readonly<Record<Name, Job>>,
): Promise<Readonly<Record<Name, Times>>> {
  globalThis.gc?.();
  const names = Object.keys(jobs) as Name[];
  const timed: { readonly baseline: number; readonly work: ReadonlyMap<Name, number> }[] = [];
  for (let round = 0; round < rounds.untimed + rounds.timed; round++) {
    const times = { baseline: await timeOf(baseline), work: new Map<Name, number>() };
    for (const name of names) times.work.set(name, await timeOf(jobs[name]));
    if (round >= rounds.untimed) timed.push(times);
  }
  const timesOf = (name: Name) =>
    medians(timed.map((round) => ({ baseline: round.baseline, work: round.work.get(name) ?? 0 })));
  return Object.fromEntries(names.map((name) => [name, timesOf(name)])) as Record<Name, Times>;
}

async function timeOf({ prepare, run }: Job): Promise<number> {
  await prepare?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The exponent k of time ~ size^k between the smallest and the largest size. */
export function growthExponent(sizes: readonly number[], times: readonly number[]): number {
  return Math.log((times.at(-1) ?? 1) / (times[0] ?? 1)) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
