import { INK } from '../../style/palette';
import { area, type Cell } from '../content/content';
import { GrowingPage } from '../content/growing-page';
import { engineLook, headerLook, headingLook } from '../content/looks';
import { DATE, TEXT } from '../../style/number-formats';
import { AMOUNT, CURRENCY, COLUMNS, FROM, LABEL, VALUES } from './grid';

/** Characters that the words of the headers need, and of amounts a separator, and what is beside the digits. */
const HEADER_WIDTH = 9.3;
const SEPARATOR_WIDTH = 0.6;
const PADDING = 0.8;
/** Points: a little less than in the cells, so that the words fit over columns of figures. */
const HEADER_SIZE = 9;
/** Points of the rows of headers, of two lines; of the row before a block; and where a block needs no explanation. */
const HEADER_HEIGHT = 26;
const GAP_HEIGHT = 10;
const BLANK_HEIGHT = 5;

/** How a column of values looks: `engine` marks what the check works out and no formula does. */
export interface ValueColumn {
  readonly header: string;
  readonly numberFormat: string;
  readonly engine?: boolean;
}

/** Some columns of values under a heading of their own. */
export interface ColumnGroup {
  readonly title: string;
  readonly columns: readonly ValueColumn[];
}

/** A column of figures that the check works out. */
export const engineColumn = (header: string, numberFormat: string): ValueColumn => ({
  header,
  numberFormat,
  engine: true,
});

/** Columns without a heading over them. */
export const untitled = (...columns: readonly ValueColumn[]): readonly ColumnGroup[] => [
  { title: '', columns },
];

/** A row that is about nothing but what its label says. */
export function labelledRow(label: string, values: readonly Cell[]): BlockRow {
  return { label, currency: '', from: '', until: '', values };
}

/** One row of a block: its label, what it is about, and its values. */
export interface BlockRow {
  readonly label: string;
  readonly currency: string;
  /** Days, or a word such as “All dates” in the first of them. */
  readonly from: Cell;
  readonly until: Cell;
  readonly values: readonly Cell[];
  /** A line that sums the lines above it up. */
  readonly isTotal?: boolean;
}

/** The sheet while it grows downwards, block by block. The labels stand right of its margin. */
export class ForecastPage extends GrowingPage {
  /** The rows of the headings. */
  readonly blocks: number[] = [];

  /** The heading of a block, after an empty row, and what explains it: lines that end within the columns of the blocks. */
  heading(title: string, ...explained: readonly string[]): void {
    this.look({ area: area(this.row, LABEL, 1, 1), rowHeight: GAP_HEIGHT });
    this.gap();
    this.blocks.push(this.row);
    this.look(headingLook(area(this.row, LABEL, 1, 1)));
    this.put(title);
    this.look({ area: area(this.row, LABEL, explained.length, 1), size: 9, color: INK.muted });
    for (const line of explained) {
      if (line === '') this.look({ area: area(this.row, LABEL, 1, 1), rowHeight: BLANK_HEIGHT });
      this.put(line);
    }
  }

  /**
   * The two header rows of a block; its rows begin under them. `labels` stand over label, currency, from and until.
   */
  header(labels: readonly [string, string, string, string], groups: readonly ColumnGroup[]): void {
    const top = this.row;
    this.put(
      ...labels.map(() => ''),
      ...groups.flatMap(({ title, columns }) => [title, ...columns.slice(1).map(() => '')]),
    );
    this.put(...labels, ...groups.flatMap(({ columns }) => columns.map(({ header }) => header)));
    const width = groups.reduce((sum, { columns }) => sum + columns.length, VALUES - LABEL);
    this.look(
      {
        area: area(top, LABEL, 1, width),
        fill: INK.headerFill,
        color: INK.headerFont,
        bold: true,
        size: HEADER_SIZE,
        rowHeight: 16,
      },
      { ...headerLook(area(top + 1, LABEL, 1, width)), size: HEADER_SIZE, rowHeight: HEADER_HEIGHT },
      ...everyOther(groups).map(({ left, count }) => ({
        area: area(top, left, 2, count),
        fill: INK.headerOther,
      })),
      { area: area(top + 1, VALUES, 1, width - (VALUES - LABEL)), horizontal: 'Right' },
      { area: area(top + 1, CURRENCY, 1, 3), horizontal: 'Center' },
    );
  }

  /** The rows of a block under its header, in the looks of its columns. */
  rows(rows: readonly BlockRow[], groups: readonly ColumnGroup[]): void {
    const top = this.row;
    const count = rows.length;
    if (count === 0) return;
    for (const { label, currency, from, until, values } of rows)
      this.put(label, currency, from, until, ...values);
    const columns = groups.flatMap((group) => group.columns);
    const width = VALUES - LABEL + columns.length;
    this.look(
      { area: area(top, LABEL, count, 2), numberFormat: TEXT },
      { area: area(top, FROM, count, 2), numberFormat: DATE, horizontal: 'Center', color: INK.muted },
      { area: area(top, CURRENCY, count, 1), horizontal: 'Center' },
      { area: area(top, LABEL, count, width), underline: INK.rule },
    );
    let left = VALUES;
    for (const run of runsAlike(columns)) {
      const { numberFormat, engine } = run.column;
      const cells = area(top, left, count, run.count);
      this.look({
        numberFormat,
        horizontal: 'Right',
        ...(numberFormat === AMOUNT && { shrink: true }),
        ...(engine === true ? engineLook(cells) : { area: cells }),
      });
      left += run.count;
    }
    // marks first and then bands: looks that are alike and follow each other are applied together
    rows.forEach(({ values }, index) => {
      const isTold = (at: number) => columns[at]?.engine === true || columns[at]?.numberFormat === DATE;
      this.markPlain(top + index, VALUES, values, isTold);
    });
    rows.forEach(({ isTotal }, index) => {
      if (isTotal === true)
        this.look({ area: area(top + index, LABEL, 1, width), bold: true, fill: INK.band });
    });
  }

  /**
   * Marks plain numbers in a row as the check's: no formula leads anywhere from them. `isTold` leaves out days, and
   * columns that are marked as a whole.
   */
  markPlain(
    row: number,
    left: number,
    cells: readonly Cell[],
    isTold: (index: number) => boolean = () => false,
  ): void {
    let from = 0;
    for (let index = 0; index <= cells.length; index++) {
      if (typeof cells[index] === 'number' && !isTold(index)) continue;
      if (index > from) this.look(engineLook(area(row, left + from, 1, index - from)));
      from = index + 1;
    }
  }

  /** Widths in characters; amounts get as much room as the widest of them needs. */
  widths(): readonly number[] {
    let widest = 0;
    for (const row of this.cells) {
      for (const cell of row.slice(VALUES)) {
        const value = typeof cell === 'object' ? cell.shown : cell;
        if (typeof value === 'number') widest = Math.max(widest, Math.abs(value));
      }
    }
    const digits = Math.max(1, Math.floor(Math.log10(Math.max(1, widest))) + 1);
    const separators = Math.floor((digits - 1) / 3);
    const amount = Math.min(20, Math.max(HEADER_WIDTH, digits + SEPARATOR_WIDTH * separators + PADDING));
    return [1, 21, 7.5, 10.5, 10.5, ...Array.from({ length: COLUMNS - VALUES }, () => amount)];
  }
}

/** Where every other group of columns stands, so that it is seen where one ends. */
function everyOther(
  groups: readonly ColumnGroup[],
): readonly { readonly left: number; readonly count: number }[] {
  let left = VALUES;
  return groups.flatMap(({ columns }, index) => {
    const place = { left, count: columns.length };
    left += columns.length;
    return index % 2 === 1 ? [place] : [];
  });
}

/** Neighbouring columns that look alike. */
function runsAlike(
  columns: readonly ValueColumn[],
): readonly { readonly column: ValueColumn; readonly count: number }[] {
  const runs: { column: ValueColumn; count: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.column.numberFormat === column.numberFormat && last.column.engine === column.engine)
      last.count += 1;
    else runs.push({ column, count: 1 });
  }
  return runs;
}
