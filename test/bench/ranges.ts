import { distributionOf, finish, moversOf, outcomeOf, rangeOf, SLICE } from '../../src/method';
import type { Outcome } from '../../src/method';
import { compare } from './measure';
import type { Plan } from './measure';
import { monteCarlo } from './monte-carlo';

const RUNS = 10_000;
const CHANCES = [0.02, 0.11, 0.25, 0.5, 0.85, 0.95];

/** Deals of one period in cents, the large ones rare; the same for the same number. */
function outcomes(deals: number): Outcome[] {
  return Array.from({ length: deals }, (_, index) => {
    const spread = ((index * 7919) % deals) / deals;
    const amount = Math.round(1e6 * 300 ** spread) / 100;
    return outcomeOf({ amount, chance: CHANCES[index % CHANCES.length] ?? 0, override: null }, 0.5);
  });
}

/** Prints the time of a range as a ratio to a plain Monte Carlo, and how long the page is kept waiting at most. */
export async function measureRanges(): Promise<void> {
  for (const size of [200, 1000, 5000]) {
    const all = outcomes(size);
    const range = rangeOf(finish(distributionOf(all)));
    const plan: Plan = { pairs: 3, untimed: size > 1000 ? 1 : 3, timed: size > 1000 ? 1 : 5 };
    const { work, baseline, ratio } = await compare(
      plan,
      () => finish(distributionOf(all)),
      () => monteCarlo(all, RUNS),
    );
    const movers = await compare(
      plan,
      () => finish(moversOf(all, (outcome) => outcome)),
      () => monteCarlo(all, RUNS),
    );
    const sliceTime = (work * SLICE) / cellsOf(all);
    console.log(`${size} deals in a period: range ${work.toFixed(1)} ms, Monte Carlo of ${RUNS} runs ${baseline.toFixed(0)} ms, ratio ${ratio.toFixed(2)} (aim ≤ 1.0); what moves P10: ratio ${movers.ratio.toFixed(2)}; one slice ${sliceTime.toFixed(1)} ms (aim ≤ 50); error of the range at most ${((100 * range.error) / (range.p90 - range.p10)).toFixed(1)} % of its width`); // prettier-ignore
  }
}

function cellsOf(all: readonly Outcome[]): number {
  let cells = 0;
  const steps = distributionOf(all);
  for (let step = steps.next(); step.done !== true; step = steps.next()) cells += step.value;
  return cells;
}
