/**
 * The sum, rounded once: the same whatever the order of the values (Shewchuk's exact partial sums). Totals of money are
 * added so, and never rounded on the way, so that the total of the parts is the total of the whole to the cent.
 */
export function exactSum(values: Iterable<number>): number {
  const partials: number[] = [];
  for (const value of values) addTo(partials, value);
  return roundedOnce(partials);
}

/** The exact sum of a number of each item. */
export function exactSumOf<T>(items: readonly T[], valueOf: (item: T) => number): number {
  const partials: number[] = [];
  for (const item of items) addTo(partials, valueOf(item));
  return roundedOnce(partials);
}

/** Adds a value to partials that do not overlap, from small to large, and loses nothing. */
function addTo(partials: number[], value: number): void {
  let rest = value;
  let kept = 0;
  for (const partial of partials) {
    const sum = rest + partial;
    const lost = Math.abs(rest) < Math.abs(partial) ? rest - (sum - partial) : partial - (sum - rest);
    if (lost !== 0) partials[kept++] = lost;
    rest = sum;
  }
  partials.length = kept;
  partials.push(rest);
}

/** The sum of partials that do not overlap, from small to large, rounded half to even. */
function roundedOnce(partials: number[]): number {
  let total = partials.pop() ?? 0;
  for (;;) {
    const next = partials.pop();
    if (next === undefined) return total;
    const sum = total + next;
    const lost = next - (sum - total);
    total = sum;
    if (lost === 0) continue;
    const below = partials[partials.length - 1];
    const isHalf = below !== undefined && below < 0 === lost < 0;
    const twice = total + lost * 2;
    return isHalf && lost * 2 === twice - total ? twice : total;
  }
}
