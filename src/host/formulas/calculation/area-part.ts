import type { PlacedArea } from './resolution';

export type HandOver = 'always' | 'large' | 'never' | 'place';

/** A reference in a prepared formula. */
export interface AreaPart {
  /** Several for a 3-D reference. */
  readonly areas: readonly PlacedArea[];
  /** The reference in plain A1, with its sheet. */
  readonly text: string;
  /**
   * Whether the function around it takes the values in one piece: always, when they are many, or never, as it needs the
   * reference; or nothing but the place (`placeFunctions`).
   */
  readonly handOver: HandOver;
  /** `A1#`: the area is what the formula in this cell spilled into. */
  readonly spill: boolean;
}

export type Part = string | AreaPart;
