import type { Accuracy } from './distribution';
import { splitOver } from './lattice';
import type { Outcome } from './outcome';

const DELTAS = [1e-2, 1e-3, 1e-4, 1e-6, 1e-9];

/**
 * How far the lattice may be from the truth. Given which deals are won, each split deal is off by an independent error of
 * mean zero, at most one step, with the variance part·(1 − part)·step². By Bernstein's inequality their sum is more than
 * `shift` on one side with a chance of at most `delta`: shift = hL/3 + √((hL/3)² + 2VL), L = ln(1 ÷ delta).
 */
export function latticeAccuracy(outcomes: readonly Outcome[], step: number, rounding: number): Accuracy {
  let variance = 0;
  for (const { amount, chances } of outcomes) {
    const { part } = splitOver(amount, step);
    variance += Math.max(...chances) * part * (1 - part) * step * step;
  }
  if (variance === 0) return { step, rounding, bounds: [] };
  const bounds = DELTAS.map((delta) => {
    const logarithm = Math.log(1 / delta);
    const single = (step * logarithm) / 3;
    return { delta, shift: single + Math.sqrt(single * single + 2 * variance * logarithm) };
  });
  return { step, rounding, bounds };
}

/** What adding amounts in floating point may lose; 0 while all sums are whole numbers that it holds exactly. */
export function roundingError(outcomes: readonly Outcome[], scale: number | null): number {
  const total = outcomes.reduce((sum, { fixed, amount }) => sum + Math.abs(fixed) + amount, 0);
  if (scale !== null && Number.isSafeInteger(Math.ceil(total * scale))) return 0;
  return 2 * outcomes.length * Number.EPSILON * total;
}
