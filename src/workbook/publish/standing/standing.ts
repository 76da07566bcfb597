import type { CellContent } from '../../read/sheet-values';
import { area, type Cell, type CellArea } from '../content/content';
import { CellHash } from './cell-hash';
import type { SheetRow, SheetRows } from './sheet-rows';
import type { StandingNote } from './standing-note';

/** What the last check noted about a result sheet, and what its cells hold now. */
export interface Standing {
  readonly note: StandingNote;
  /** Rows × columns from the first cell of the sheet, as `range.formulas` reads them. */
  readonly contents: readonly (readonly CellContent[])[];
}

/**
 * Whether the cells still hold what the last check wrote, so that nobody has moved or overwritten any of them. `rows`
 * are those that the sheet is going to have.
 */
export function isUntouched({ note, contents }: Standing, rows: SheetRows): boolean {
  const hash = new CellHash();
  for (let top = 0; top < note.rows; top += 1) {
    // a table may have had more rows, and all of its rows are as wide as its last one
    const row = rows[Math.min(top, rows.length - 1)] ?? null;
    if (row === null) continue;
    const there = contents[top] ?? [];
    for (let index = 0; index < row.width; index += 1) hash.add(there[row.left + index] ?? '');
  }
  return note.contents === hash.text();
}

/** The blocks of cells that hold something else than they should, from the top down; new rows as a whole. */
export function differingBlocks(standing: Standing, rows: SheetRows): readonly CellArea[] {
  return blocksOf(standing, rows, 0, holds);
}

/** The same from the row `top` on, where formulas are always among them: what reads like one may be text. */
export function differingFrom(top: number, standing: Standing, rows: SheetRows): readonly CellArea[] {
  return blocksOf(standing, rows, top, (there, cell) => typeof cell !== 'object' && holds(there, cell));
}

type Holds = (there: CellContent, cell: Cell) => boolean;

function blocksOf(
  { note, contents }: Standing,
  rows: SheetRows,
  from: number,
  isSame: Holds,
): readonly CellArea[] {
  const blocks: { top: number; bottom: number; left: number; right: number; row: SheetRow }[] = [];
  for (let top = from; top < rows.length; top += 1) {
    const row = rows[top] ?? null;
    if (row === null) continue;
    const there = contents[top] ?? [];
    const isNew = top >= note.rows;
    const left = isNew ? row.left : firstDifference(row, there, isSame);
    if (left < 0) continue;
    const right = isNew ? row.left + row.width - 1 : lastDifference(row, there, isSame);
    const last = blocks.at(-1);
    if (last?.bottom === top - 1 && last.row.left === row.left && last.row.width === row.width) {
      last.bottom = top;
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else blocks.push({ top, bottom: top, left, right, row });
  }
  return blocks.map(({ top, bottom, left, right }) => area(top, left, bottom - top + 1, right - left + 1));
}

/** A column of the sheet; -1 without a difference. */
function firstDifference(
  { left, width, cells }: SheetRow,
  there: readonly CellContent[],
  isSame: Holds,
): number {
  for (let index = 0; index < width; index += 1) {
    if (!isSame(there[left + index] ?? '', cells[index] ?? '')) return left + index;
  }
  return -1;
}

function lastDifference(
  { left, width, cells }: SheetRow,
  there: readonly CellContent[],
  isSame: Holds,
): number {
  for (let index = width - 1; index >= 0; index -= 1) {
    if (!isSame(there[left + index] ?? '', cells[index] ?? '')) return left + index;
  }
  return -1;
}

/** Text that reads like a formula or an error may be one: it counts as different. */
function holds(there: CellContent, cell: Cell): boolean {
  if (typeof cell !== 'object') {
    if (there !== cell) return false;
    return typeof cell === 'number' || !(cell.startsWith('=') || cell.startsWith('#'));
  }
  const { formula } = cell;
  return (
    typeof there === 'string' &&
    there.length === formula.length + 1 &&
    there.startsWith('=') &&
    there.endsWith(formula)
  );
}
