import type { Cell, SheetContent } from '../content';
import { CellHash } from './cell-hash';
import { sheetRows, widthOf, type SheetRow } from './sheet-rows';
import { sizeOf } from './write-cells';

/** On a result sheet: what the last check left there. */
export const STANDING_KEY = 'stakegrid.standing';
/** Stands there while a sheet is rewritten. */
export const REWRITING = 'rewriting';

/** Changes when looks are applied in another way, so that sheets of an earlier version are laid out again. */
const LAYOUT_VERSION = 1;

/** What a cell holds, as `range.formulas` reads it. */
export type Content = string | number | boolean;

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

/** The note about content that is going to be written. */
export function noteOf(content: SheetContent): StandingNote {
  const rows = sheetRows(content);
  const { columns: tableColumns = [], left = 0 } = content.table ?? {};
  const formulaColumns = new Set(
    tableColumns.flatMap(({ input }, index) => (input === true ? [left + index] : [])),
  );
  let bytes = 0;
  let columns = 0;
  for (const row of rows) {
    if (row === null) continue;
    columns = Math.max(columns, row.left + row.width);
    bytes += sizeOf('') * (row.left + row.width - row.cells.length);
    row.cells.forEach((cell, index) => {
      if (typeof cell === 'object') {
        formulaColumns.add(row.left + index);
        bytes += sizeOf(cell.formula);
      } else bytes += sizeOf(cell);
    });
  }
  return {
    layout: layoutOf(content),
    contents: hashOf(rows, (row, index) => contentOf(row.cells[index] ?? '')),
    rows: rows.length,
    columns,
    bytes,
    formulaColumns: [...formulaColumns].sort((one, other) => one - other),
  };
}

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

/** Digits over the cells of the rows. */
export function hashOf(
  rows: readonly (SheetRow | null)[],
  contentAt: (row: SheetRow, index: number, top: number) => Content,
): string {
  const hash = new CellHash();
  rows.forEach((row, top) => {
    if (row === null) return;
    for (let index = 0; index < row.width; index += 1) hash.add(contentAt(row, index, top));
  });
  return hash.text();
}

const contentOf = (cell: Cell): Content => (typeof cell === 'object' ? `=${cell.formula}` : cell);

/** Digits over everything that is laid out. */
export function layoutOf(content: SheetContent): string {
  const { looks, colours, charts, cells, table } = content;
  const columns = table === null ? null : [table.columns, table.muted, table.language, table.left];
  const hash = new CellHash();
  const size = [cells.length, widthOf(content)];
  hash.add(JSON.stringify([LAYOUT_VERSION, size, looks, colours, charts, columns]));
  return hash.text();
}
