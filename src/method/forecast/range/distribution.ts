/** The values that a total can take, ascending, with the chance of at most each. */
export interface Distribution {
  readonly values: Float64Array;
  readonly cumulative: Float64Array;
  readonly accuracy: Accuracy;
}

/**
 * How far a distribution may be from the true one: for every `delta` of `bounds`, more than `shift` of money lies between
 * the two with a chance of at most `delta` on either side. `rounding` is what the arithmetic may lose; `step` is the
 * width of the lattice, 0 without one.
 */
export interface Accuracy {
  readonly step: number;
  readonly rounding: number;
  readonly bounds: readonly { readonly delta: number; readonly shift: number }[];
}

/** Levels of probability that differ by less are one: 0.9 is not 1 − 0.1 in binary. */
const LEVEL_TOLERANCE = 1e-12;
/** Money that differs by less is one amount. */
const HALF_CENT = 0.005;

/** The smallest value x with F(x) ≥ level. */
export function quantileOf({ values, cumulative }: Distribution, level: number): number {
  const place = firstAt(cumulative, level - LEVEL_TOLERANCE);
  return values[Math.min(place, values.length - 1)] ?? 0;
}

/** The chance of at least `target`. */
export function chanceOfAtLeast({ values, cumulative }: Distribution, target: number): number {
  const place = firstAt(values, target - HALF_CENT);
  if (place === values.length) return 0;
  return place === 0 ? 1 : Math.max(0, 1 - (cumulative[place - 1] ?? 0));
}

/** The first place whose value is at least `least`, in an ascending list. */
function firstAt(ascending: Float64Array, least: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far the quantile may be from the true one, in money; 0 where it is exact. */
export function quantileError(distribution: Distribution, level: number): number {
  const { rounding, bounds } = distribution.accuracy;
  const value = quantileOf(distribution, level);
  let [low, high] = [-Infinity, Infinity];
  for (const { delta, shift } of bounds) {
    low = Math.max(low, level <= delta ? -Infinity : quantileOf(distribution, level - delta) - shift);
    high = Math.min(high, level + delta >= 1 ? Infinity : quantileOf(distribution, level + delta) + shift);
  }
  return (bounds.length === 0 ? 0 : Math.max(value - low, high - value)) + rounding;
}

/** How far the chance of at least `target` may be from the true one; 0 where it is exact. */
export function chanceError(distribution: Distribution, target: number): number {
  const { bounds } = distribution.accuracy;
  if (bounds.length === 0) return 0;
  const chance = chanceOfAtLeast(distribution, target);
  let [low, high] = [0, 1];
  for (const { delta, shift } of bounds) {
    low = Math.max(low, chanceOfAtLeast(distribution, target + shift) - delta);
    high = Math.min(high, chanceOfAtLeast(distribution, target - shift) + delta);
  }
  return Math.max(0, chance - low, high - chance);
}
