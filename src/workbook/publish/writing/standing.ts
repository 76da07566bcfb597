import type { Cell, CellArea, SheetContent } from '../content';
import { area } from '../content';
import { CellHash } from './cell-hash';
import { sheetRows, type SheetRow } from './sheet-rows';
import { sizeOf } from './write-cells';

/** On a result sheet: what the last check left there. */
export const STANDING_KEY = 'stakegrid.standing';
/** Stands there while a sheet is rewritten. */
export const REWRITING = 'rewriting';

/** Changes when looks are applied in another way, so that sheets of an earlier version are laid out again. */
const LAYOUT_VERSION = 1;
/** Excel on the web answers 5 MB at most; what was written is asked for again only where it is well below that. */
const MOST_BYTES = 3_500_000;

type Content = string | number | boolean;

/** What a check notes about a sheet that it has written. */
export interface StandingNote {
  /** Everything but what the cells hold: looks, colours, columns, charts, and the number of rows. */
  readonly layout: string;
  /** From the first row and column of the sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Size of the contents in an answer of Excel, on the large side. */
  readonly bytes: number;
  /** What the cells held. */
  readonly contents: string;
}

/** The note of the last check, and what the cells hold now, rows × columns, as `range.formulas` reads it. */
export interface Standing {
  readonly note: StandingNote;
  readonly contents: readonly (readonly Content[])[];
}

/** The note about content that is going to be written; null where there is too much of it to be read again. */
export function noteOf(content: SheetContent): StandingNote | null {
  const rows = sheetRows(content);
  let bytes = 0;
  let columns = 0;
  for (const row of rows) {
    if (row === null) continue;
    columns = Math.max(columns, row.left + row.width);
    bytes += 4 * (row.left + row.width - row.cells.length);
    for (const cell of row.cells) bytes += sizeOf(typeof cell === 'object' ? cell.formula : cell);
    if (bytes > MOST_BYTES) return null;
  }
  const contents = hashOf(rows, (row, index) => wanted(row.cells[index] ?? ''));
  return { layout: layoutOf(content, rows.length), rows: rows.length, columns, bytes, contents };
}

export function noteText({ layout, rows, columns, bytes, contents }: StandingNote): string {
  return [layout, rows, columns, bytes, contents].join(' ');
}

/** The note as it is kept; null for anything else, such as that of a sheet that is being rewritten. */
export function readNote(text: string): StandingNote | null {
  const [layout, rows, columns, bytes, contents, ...more] = text.split(' ');
  if (layout === undefined || contents === undefined || more.length > 0) return null;
  const sizes = [rows, columns, bytes].map(Number);
  const [rowCount = 0, columnCount = 0, size = 0] = sizes;
  if (!sizes.every((each) => Number.isInteger(each) && each > 0)) return null;
  return { layout, rows: rowCount, columns: columnCount, bytes: size, contents };
}

/** Those that are asked for: as many as fit into one answer, the smallest first. */
export function fittingNotes<Noted extends { readonly note: StandingNote }>(
  sheets: readonly Noted[],
): readonly Noted[] {
  let room = MOST_BYTES;
  return [...sheets]
    .sort((one, other) => one.note.bytes - other.note.bytes)
    .filter(({ note }) => {
      room -= note.bytes;
      return room >= 0;
    });
}

/** Whether the cells still hold what the last check wrote, so that nobody has moved or overwritten any of them. */
export function isUntouched({ note, contents }: Standing, content: SheetContent): boolean {
  return (
    note.contents === hashOf(sheetRows(content), (row, index, at) => contents[at]?.[row.left + index] ?? '')
  );
}

/** The blocks of cells that hold something else than they should, from the top down. */
export function differingBlocks({ contents }: Standing, content: SheetContent): readonly CellArea[] {
  const blocks: { top: number; bottom: number; left: number; right: number; row: SheetRow }[] = [];
  sheetRows(content).forEach((row, at) => {
    if (row === null) return;
    const there = contents[at] ?? [];
    let [left, right] = [-1, -1];
    for (let index = 0; index < row.width; index += 1) {
      const column = row.left + index;
      if (holds(there[column] ?? '', row.cells[index] ?? '')) continue;
      if (left < 0) left = column;
      right = column;
    }
    if (left < 0) return;
    const last = blocks.at(-1);
    if (last?.bottom === at - 1 && last.row.left === row.left && last.row.width === row.width) {
      last.bottom = at;
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else blocks.push({ top: at, bottom: at, left, right, row });
  });
  return blocks.map(({ top, bottom, left, right }) => area(top, left, bottom - top + 1, right - left + 1));
}

/** Text that reads like a formula or an error may be one: it counts as different. */
function holds(there: Content, cell: Cell): boolean {
  if (typeof cell === 'number') return there === cell;
  if (typeof cell === 'string') return there === cell && !/^[=#]/.test(cell);
  const { formula } = cell;
  return (
    typeof there === 'string' &&
    there.length === formula.length + 1 &&
    there.startsWith('=') &&
    there.endsWith(formula)
  );
}

const wanted = (cell: Cell): Content => (typeof cell === 'object' ? `=${cell.formula}` : cell);

function hashOf(
  rows: readonly (SheetRow | null)[],
  contentAt: (row: SheetRow, index: number, at: number) => Content,
): string {
  const hash = new CellHash();
  rows.forEach((row, at) => {
    if (row === null) return;
    for (let index = 0; index < row.width; index += 1) hash.add(contentAt(row, index, at));
  });
  return hash.text();
}

/** Everything that is laid out, as digits. */
function layoutOf(content: SheetContent, rows: number): string {
  const { looks, colours, charts, cells, table } = content;
  const columns = table === null ? null : [table.columns, table.muted, table.language, table.left];
  const hash = new CellHash();
  hash.add(JSON.stringify([LAYOUT_VERSION, rows, cells.length, looks, colours, charts, columns]));
  return hash.text();
}
