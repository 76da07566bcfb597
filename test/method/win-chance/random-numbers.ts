/** Numbers that look random and are the same for the same seed. */
export function randomNumbers(seed: number) {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** By Marsaglia and Tsang. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return {
    uniform,
    /** A Beta(a, b) number. */
    beta(a: number, b: number): number {
      const [one, other] = [gamma(a), gamma(b)];
      return one / (one + other);
    },
    /** An index, each with its weight. */
    pick(weights: readonly number[]): number {
      let rest = uniform();
      const index = weights.findIndex((weight) => (rest -= weight) < 0);
      return index < 0 ? 0 : index;
    },
  };
}
