const DECIMALS = [0, 1, 2, 3, 4, 5, 6];

/** How amounts are counted without loss: `scale` units make 1 of money, and all amounts are multiples of `step` units. */
export interface CommonUnit {
  readonly scale: number;
  readonly step: number;
}

/** The largest unit of which all amounts are whole multiples; null when they have none of at most six decimals. */
export function commonUnit(amounts: readonly number[]): CommonUnit | null {
  for (const decimals of DECIMALS) {
    const scale = 10 ** decimals;
    if (!amounts.every((amount) => isWhole(amount, scale))) continue;
    const step = amounts.reduce(
      (divisor, amount) => commonDivisor(divisor, Math.round(Math.abs(amount) * scale)),
      0,
    );
    return { scale, step: Math.max(1, step) };
  }
  return null;
}

/** Whether the amount is a whole count of units, but for what `12.3 × 10000` loses. */
function isWhole(amount: number, scale: number): boolean {
  const units = Math.round(amount * scale);
  return (
    Number.isSafeInteger(units) && Math.abs(units / scale - amount) <= 4 * Number.EPSILON * Math.abs(amount)
  );
}

function commonDivisor(one: number, other: number): number {
  let [large, small] = [one, other];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}
