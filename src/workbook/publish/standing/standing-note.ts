import type { SheetContent } from '../content/content';
import { CellHash } from './cell-hash';
import { widthOf, type SheetRows } from './sheet-rows';

/** On a result sheet: what the last check left there. */
export const STANDING_KEY = 'stakegrid.standing';
/** Stands there while a sheet is rewritten. */
export const REWRITING = 'rewriting';

/** Changes when looks are applied in another way, so that sheets of an earlier version are laid out again. */
const LAYOUT_VERSION = 1;

/** A blank cell in an answer. */
const BYTES_PER_BLANK = 4;

/** What a check notes about a sheet that it has written. */
export interface StandingNote {
  /** Everything but what the cells hold: looks, colours, columns, charts, and the number of rows above the table. */
  readonly layout: string;
  /** What the cells held. */
  readonly contents: string;
  /** From the first row and column of the sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Size of the contents in an answer of Excel, on the large side. */
  readonly bytes: number;
  /** The columns in which formulas may be: ours, and what users type. 0-based. */
  readonly formulaColumns: readonly number[];
}

/** The note about content that is going to be written, whose rows are `rows`. */
export function noteOf(content: SheetContent, rows: SheetRows): StandingNote {
  const { columns: tableColumns = [], left = 0 } = content.table ?? {};
  const formulaColumns = new Set(
    tableColumns.flatMap(({ input }, index) => (input === true ? [left + index] : [])),
  );
  const hash = new CellHash();
  let columns = 0;
  let blanks = 0;
  for (const row of rows) {
    if (row === null) continue;
    columns = Math.max(columns, row.left + row.width);
    blanks += row.left;
    for (let index = 0; index < row.width; index += 1) {
      const cell = row.cells[index] ?? '';
      if (typeof cell === 'object') {
        formulaColumns.add(row.left + index);
        hash.addFormula(cell.formula);
      } else hash.add(cell);
    }
  }
  return {
    layout: layoutOf(content),
    contents: hash.text(),
    rows: rows.length,
    columns,
    bytes: hash.bytes + BYTES_PER_BLANK * blanks,
    formulaColumns: [...formulaColumns].sort((one, other) => one - other),
  };
}

/** The note as it is kept; `readNote` reads it. */
export function noteText({ layout, contents, rows, columns, bytes, formulaColumns }: StandingNote): string {
  return [layout, contents, rows, columns, bytes, ...formulaColumns].join(' ');
}

/** The note as it is kept; null for anything else, such as that of a sheet that is being rewritten. */
export function readNote(text: string): StandingNote | null {
  const [layout, contents, ...numbers] = text.split(' ');
  const [rows = 0, columns = 0, bytes = 0, ...formulaColumns] = numbers.map(Number);
  if (layout === undefined || contents === undefined || rows * columns * bytes === 0) return null;
  if (![rows, columns, bytes, ...formulaColumns].every((each) => Number.isInteger(each) && each >= 0))
    return null;
  return { layout, contents, rows, columns, bytes, formulaColumns };
}

/** Digits over everything that is laid out. */
export function layoutOf(content: SheetContent): string {
  const { looks, colours, charts, cells, table } = content;
  const columns = table === null ? null : [table.columns, table.muted, table.language, table.left];
  const hash = new CellHash();
  const size = [cells.length, widthOf(content)];
  hash.add(JSON.stringify([LAYOUT_VERSION, size, looks, colours, charts, columns]));
  return hash.text();
}
