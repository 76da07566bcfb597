import type { PivotName } from '../content/pivot-names';
import { PIVOTS, type PivotContent } from './pivots';

/** Row in which the first PivotTable of every band begins, 0-based; its heading stands above. */
export const PIVOT_TOP = 23;

/** A pivot and where it begins, 0-based. */
export interface PlacedPivot {
  readonly pivot: PivotContent;
  readonly top: number;
  readonly left: number;
}

interface Band {
  /** From the top down; under all but the last stays the room that they can ever need. */
  readonly pivots: readonly PivotName[];
  /** Columns in characters. */
  readonly widths: readonly number[];
  /** A printed page begins with it. */
  readonly beginsPage?: boolean;
}

const CATEGORY_COLUMNS = 6;
/** The six positions and those that are not known. */
const POSITION_COLUMNS = 7;
/** What a pivot with attitudes downwards takes: two header rows, the levels and the unknown, and the totals. */
const ATTITUDE_ROWS = 9;
const SPACER = 2;
const repeated = (count: number, width: number): readonly number[] =>
  Array.from({ length: count }, () => width);

/** The bands side by side: the deals by owner on one page, the people and the quarters on another. */
const BANDS: readonly Band[] = [
  { pivots: ['OwnerByCategory'], widths: [9, 17, ...repeated(CATEGORY_COLUMNS, 12.5)] },
  { pivots: ['ZoneByOwner'], widths: [18, ...repeated(4, 13), 11] },
  {
    pivots: ['AttitudeByPosition', 'AttitudeByContact'],
    widths: [17, ...repeated(POSITION_COLUMNS, 13.5), 11],
    beginsPage: true,
  },
  { pivots: ['QuarterByStage'], widths: [9, 14, 13.5, 12, 14] },
];

/** First columns of the bands; a narrow column stands between two of them. */
const LEFTS = BANDS.map((_band, index) =>
  BANDS.slice(0, index).reduce((sum, { widths }) => sum + widths.length + 1, 0),
);

/** The PivotTables in the order in which they are made. */
export const PLACED_PIVOTS: readonly PlacedPivot[] = PIVOTS.map((pivot) => {
  const index = BANDS.findIndex(({ pivots }) => pivots.includes(pivot.name));
  const above = BANDS[index]?.pivots.indexOf(pivot.name) ?? 0;
  return { pivot, top: PIVOT_TOP + above * (ATTITUDE_ROWS + 3), left: LEFTS[index] ?? 0 };
});

/** The row below the PivotTables that stand under others, 0-based: they never become more. */
export const LOWER_END = Math.max(...PLACED_PIVOTS.map(({ top }) => top)) + ATTITUDE_ROWS;

/** Widths of all columns, in characters. */
export const SUMMARY_WIDTHS: readonly number[] = BANDS.flatMap(({ widths }, index) =>
  index === BANDS.length - 1 ? widths : [...widths, SPACER],
);

/** First columns of the printed pages. */
export const SUMMARY_PAGES: readonly number[] = [
  0,
  ...LEFTS.filter((_left, index) => BANDS[index]?.beginsPage === true),
];

/** The first column of a band, by a pivot of it. */
export function leftOf(name: PivotName): number {
  const placed = PLACED_PIVOTS.find(({ pivot }) => pivot.name === name);
  if (placed === undefined) throw new Error(`no band holds the pivot ${name}`);
  return placed.left;
}
