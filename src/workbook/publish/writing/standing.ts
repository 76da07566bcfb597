import { area, type Cell, type CellArea, type SheetContent } from '../content';
import { rowCount, sheetRows, type SheetRow } from './sheet-rows';
import { hashOf, type Content, type StandingNote } from './standing-note';

/** What the last check noted about a result sheet, and what its cells hold now. */
export interface Standing {
  readonly note: StandingNote;
  /** Rows × columns from the first cell of the sheet, as `range.formulas` reads them. */
  readonly contents: readonly (readonly Content[])[];
}

/** Whether the cells still hold what the last check wrote, so that nobody has moved or overwritten any of them. */
export function isUntouched({ note, contents }: Standing, content: SheetContent): boolean {
  const rows = sheetRows(content);
  // a table may have had more rows, and all of its rows are as wide as its last one
  const noted = Array.from({ length: note.rows }, (_, top) => rows[Math.min(top, rows.length - 1)] ?? null);
  const hash = hashOf(noted, (row, index, top) => contents[top]?.[row.left + index] ?? '');
  return note.contents === hash;
}

/** Whether the last check left as many rows as there are going to be. */
export function hasSameRows({ note }: Standing, content: SheetContent): boolean {
  return note.rows === rowCount(content);
}

/** The blocks of cells that hold something else than they should, from the top down; new rows as a whole. */
export function differingBlocks(standing: Standing, content: SheetContent): readonly CellArea[] {
  return blocksOf(standing, sheetRows(content).entries(), holds);
}

/** The same in the rows of its table, where formulas are always among them: what reads like one may be text. */
export function differingInTable(standing: Standing, content: SheetContent): readonly CellArea[] {
  const rows = [...sheetRows(content).entries()].slice(content.cells.length + 1);
  return blocksOf(standing, rows, (there, cell) => typeof cell !== 'object' && holds(there, cell));
}

type Holds = (there: Content, cell: Cell) => boolean;

function blocksOf(
  { note, contents }: Standing,
  rows: Iterable<readonly [number, SheetRow | null]>,
  isSame: Holds,
): readonly CellArea[] {
  const blocks: { top: number; bottom: number; left: number; right: number; row: SheetRow }[] = [];
  for (const [top, row] of rows) {
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
function firstDifference({ left, width, cells }: SheetRow, there: readonly Content[], isSame: Holds): number {
  for (let index = 0; index < width; index += 1) {
    if (!isSame(there[left + index] ?? '', cells[index] ?? '')) return left + index;
  }
  return -1;
}

function lastDifference({ left, width, cells }: SheetRow, there: readonly Content[], isSame: Holds): number {
  for (let index = width - 1; index >= 0; index -= 1) {
    if (!isSame(there[left + index] ?? '', cells[index] ?? '')) return left + index;
  }
  return -1;
}

/** Text that reads like a formula or an error may be one: it counts as different. */
function holds(there: Content, cell: Cell): boolean {
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
