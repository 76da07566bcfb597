import { totalOf } from './build';
import { chanceError, chanceOfAtLeast, quantileError, quantileOf } from './distribution';
import type { Distribution } from './distribution';
import type { Outcome } from './outcome';
import type { Steps } from './steps';

/** Three quantiles of a total, in money; `error` is how far any of them may be from the true one, 0 where exact. */
export interface Range {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly error: number;
}

/** A chance 0–1, and how far it may be from the true one. */
export interface Chance {
  readonly chance: number;
  readonly error: number;
}

/** The distribution of the total of the outcomes. */
export function* distributionOf(outcomes: readonly Outcome[]): Steps<Distribution> {
  return (yield* totalOf(outcomes)).distribution();
}

/** P10, P50 and P90 of a distribution, with the largest of their errors. */
export function rangeOf(distribution: Distribution): Range {
  const [p10, p50, p90] = [0.1, 0.5, 0.9].map((level) => quantileOf(distribution, level));
  return {
    p10: p10 ?? 0,
    p50: p50 ?? 0,
    p90: p90 ?? 0,
    error: Math.max(...[0.1, 0.5, 0.9].map((level) => quantileError(distribution, level))),
  };
}

/** The chance that the total is at least `target`. */
export function chanceToReach(distribution: Distribution, target: number): Chance {
  return { chance: chanceOfAtLeast(distribution, target), error: chanceError(distribution, target) };
}
