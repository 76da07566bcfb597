import type { PlainFormula } from './plain-operations';
import type { Reads } from './reads';
import type { PlacedArea } from './resolution';

export type HandOver = 'always' | 'large' | 'never';

/** A reference in a prepared formula. */
export interface AreaPart {
  /** Several for a 3-D reference. */
  readonly areas: readonly PlacedArea[];
  /** The reference in plain A1, with its sheet. */
  readonly text: string;
  /** Whether the function around it takes the values in one piece: always, when they are many, or never, as it needs the reference. */
  readonly handOver: HandOver;
  /** `A1#`: the area is what the formula in this cell spilled into. */
  readonly spill: boolean;
}

export type Part = string | AreaPart;

/** A formula with everything resolved to plain cells. */
export interface Prepared {
  /** Single tokens. */
  readonly parts: readonly Part[];
  /** What the engine gets; made when it is first asked for, as most formulas are calculated without it. */
  readonly forEngine: () => readonly Part[];
  /** Refers to another workbook: its last value is kept. */
  readonly external: boolean;
  /** Reads cells that only calculation can tell (INDIRECT, OFFSET, ranges made by functions). */
  readonly dynamic: boolean;
  readonly volatile: boolean;
  /** The result may be more than one cell. */
  readonly maySpill: boolean;
  readonly functions: ReadonlySet<string>;
  /** It has a function whose result is an array, even where it is a single cell. */
  readonly givesArray: boolean;
  /** The engine has all its functions. */
  readonly known: boolean;
  /** What it reads, by the way in which it gets it. */
  readonly reads: Reads;
  /** Calculates it without the engine, where it is that plain. */
  readonly plain: PlainFormula | null;
  /** What it means depends on the cell it stands in, and not only on its sheet, tables and names. */
  readonly ofItsCell: boolean;
}
