/**
 * The sum, rounded once: the same whatever the order of the values (Shewchuk's exact partial sums). Totals of money are
 * added so, and never rounded on the way, so that the total of the parts is the total of the whole to the cent.
 */
export function exactSum(values: Iterable<number>): number {
  const partials: number[] = [];
  for (const value of values) {
    let rest = value;
    let kept = 0;
    for (const partial of partials) {
      const [large, small] = Math.abs(rest) < Math.abs(partial) ? [partial, rest] : [rest, partial];
      const sum = large + small;
      const lost = small - (sum - large);
      if (lost !== 0) partials[kept++] = lost;
      rest = sum;
    }
    partials.length = kept;
    partials.push(rest);
  }
  return roundedOnce(partials);
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
