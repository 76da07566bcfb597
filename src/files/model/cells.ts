/** An error that a cell holds, such as `#REF!` or `#N/A`. */
export interface CellError {
  readonly error: string;
  /** What it stands in for in the opened file, by the number there: a picture in the cell or a data type. */
  readonly richValue?: number;
}

/** `null` is an empty cell. Dates are numbers (days since 1899-12-30) with a date number format. */
export type CellValue = string | number | boolean | CellError | null;

/** A run of text with a font of its own, in a cell of rich text. */
export interface TextRun {
  readonly text: string;
  readonly font?: Font;
}

export interface Cell {
  value: CellValue;
  /** English formula text without the leading `=`, with structured references as typed; `value` is then its result. */
  formula?: string;
  /** Rows × columns that a dynamic array or a legacy array formula fills from this cell, itself included. */
  array?: { kind: 'dynamic' | 'legacy'; rows: number; columns: number };
  /** Set on cells that an array formula filled: the 0-based cell that holds the formula. */
  spilledFrom?: { row: number; column: number };
  richText?: readonly TextRun[];
  /** The reading of its text is shown above it, as the file says. */
  showsReading?: true;
  /** Index into `WorkbookModel.styles`; 0 is the default style. */
  style: number;
}

export type FontEffect = 'condense' | 'extend' | 'outline' | 'shadow';

export interface Font {
  readonly name?: string;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';
  readonly strikethrough?: boolean;
  readonly vertical?: 'superscript' | 'subscript';
  /** What Excel for Windows keeps for other programs and does not show, in the order of a stylesheet. */
  readonly effects?: readonly FontEffect[];
  /** `#RRGGBB`. */
  readonly color?: string;
}

export interface Fill {
  readonly pattern: string;
  /** `#RRGGBB` of the fill (solid) or of the pattern's background. */
  readonly color?: string;
  readonly patternColor?: string;
}

export interface BorderEdge {
  readonly style: string;
  readonly color?: string;
}

export interface Borders {
  readonly top?: BorderEdge;
  readonly bottom?: BorderEdge;
  readonly left?: BorderEdge;
  readonly right?: BorderEdge;
  readonly diagonal?: BorderEdge & { readonly up: boolean; readonly down: boolean };
}

export interface Alignment {
  readonly horizontal?: 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
  readonly vertical?: 'top' | 'middle' | 'bottom' | 'justify' | 'distributed';
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  /** Distributed text keeps a margin; `AutoIndent` of scripts. */
  readonly justifyLastLine?: boolean;
  readonly indent?: number;
  /** Degrees −90…90, or 255 for stacked letters. */
  readonly rotation?: number;
  readonly readingOrder?: 'ltr' | 'rtl';
}

/** How a cell looks. Immutable; interned in a `StyleTable`, so equal styles have equal indices. */
export interface CellStyle {
  /** English format code; absent is `General`. */
  readonly numberFormat?: string;
  readonly font?: Font;
  readonly fill?: Fill;
  readonly borders?: Borders;
  readonly alignment?: Alignment;
  /** Absent is locked, as Excel does. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly quotePrefix?: boolean;
  /** Name of the cell style (`Normal` when absent). */
  readonly styleName?: string;
  /** Number of the format in the opened file that says more than this, such as a checkbox. */
  readonly openedFormat?: number;
}

/** A differential style: what a conditional format changes. */
export type StyleChange = Pick<CellStyle, 'font' | 'fill' | 'borders' | 'numberFormat'>;

/** A rectangle of cells, 0-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
