import { area, type Cell, type CellArea, type SheetContent } from '../content';
import { sheetRows, type SheetRow } from './sheet-rows';
import { hashOf, type Content, type StandingNote } from './standing-note';

/** What the last check noted about a result sheet, and what its cells hold now. */
export interface Standing {
  readonly note: StandingNote;
  /** What `range.formulas` reads from a cell, 0-based. */
  readonly at: (row: number, column: number) => Content;
}

/** Whether the cells still hold what the last check wrote, so that nobody has moved or overwritten any of them. */
export function isUntouched({ note, at }: Standing, content: SheetContent): boolean {
  return note.contents === hashOf(sheetRows(content), (row, index, top) => at(top, row.left + index));
}

/** The blocks of cells that hold something else than they should, from the top down. */
export function differingBlocks({ at }: Standing, content: SheetContent): readonly CellArea[] {
  const blocks: { top: number; bottom: number; left: number; right: number; row: SheetRow }[] = [];
  sheetRows(content).forEach((row, top) => {
    if (row === null) return;
    let [left, right] = [-1, -1];
    for (let index = 0; index < row.width; index += 1) {
      const column = row.left + index;
      if (holds(at(top, column), row.cells[index] ?? '')) continue;
      if (left < 0) left = column;
      right = column;
    }
    if (left < 0) return;
    const last = blocks.at(-1);
    if (last?.bottom === top - 1 && last.row.left === row.left && last.row.width === row.width) {
      last.bottom = top;
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
    } else blocks.push({ top, bottom: top, left, right, row });
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
