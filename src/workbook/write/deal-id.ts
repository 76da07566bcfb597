const FEWEST_DIGITS = 3;

/** An id for a deal that has none: D-007; with as many digits as the highest one takes. */
export function dealId(number: number, highest: number): string {
  return `D-${String(number).padStart(Math.max(FEWEST_DIGITS, String(highest).length), '0')}`;
}
