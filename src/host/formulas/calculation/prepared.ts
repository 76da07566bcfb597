import type { Part } from './area-part';
import type { PlainFormula } from './plain-operations';
import type { Reads } from './reads';
import type { PlacedArea } from './resolution';

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
  /** For every sheet that it reads, an area around all that it reads there. */
  readonly seen: readonly PlacedArea[];
  /** Calculates it without the engine, where it is that plain. */
  readonly plain: PlainFormula | null;
  /** What it means depends on the cell it stands in, and not only on its sheet, tables and names. */
  readonly ofItsCell: boolean;
  /** The tables that were looked for, in lower case, whether or not they were there; '' is the one around it. */
  readonly tables: ReadonlySet<string>;
}
