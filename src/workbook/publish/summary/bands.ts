import type { PivotContent } from './pivots';

/** Row in which every PivotTable begins, 0-based; its heading stands above. */
export const PIVOT_TOP = 36;

/** A pivot and the first column of its band, 0-based. */
export interface Band {
  readonly pivot: PivotContent;
  readonly left: number;
}

/** The bands side by side, so that every pivot can grow downwards. */
export function bandsOf(pivots: readonly PivotContent[]): readonly Band[] {
  let next = 0;
  return pivots.map((pivot) => {
    const left = next;
    next += pivot.band;
    return { pivot, left };
  });
}
