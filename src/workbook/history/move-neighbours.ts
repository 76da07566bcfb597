import { area, type CellArea } from '../publish/content/content';
import { rangeAt } from '../publish/cells/apply-looks';
import type { ExistingTable } from '../publish/standing/catalogue';
import type { HistoryRoom } from '../read/history/history-span';

/** The row after the last row of a table, its totals row left out. */
export function endOfBody({ area: { top, rows }, hasTotals }: ExistingTable): number {
  return top + rows - (hasTotals ? 1 : 0);
}

/**
 * Moves what stands where a table grows: under it down by as many rows, within its columns, so that notes and tables
 * beside it stay; on its right by whole columns. Queued only.
 */
export function moveNeighbours(
  worksheet: Excel.Worksheet,
  tables: readonly ExistingTable[],
  excelTable: ExistingTable,
  whole: CellArea,
  room: HistoryRoom,
): void {
  const { top, left, rows, columns } = excelTable.area;
  const wider = whole.columns - columns;
  if (wider > 0 && !room.isFreeOnTheRight) {
    rangeAt(worksheet, area(top, left + columns, 1, wider))
      .getEntireColumn()
      .insert('Right');
  }
  const longer = whole.top + whole.rows - endOfBody(excelTable);
  if (longer <= room.below) return;
  const under = rangeAt(worksheet, area(top + rows, left, longer, whole.columns));
  const isTorn = tables.some(({ area: other }) => other.top >= top + rows && isPartlyIn(other, whole));
  // Excel moves no part of a table: one that is only partly under ours goes down with its whole rows
  (isTorn ? under.getEntireRow() : under).insert('Down');
}

/** Whether a table stands in some of the columns, but has others, too. */
function isPartlyIn(table: CellArea, { left, columns }: CellArea): boolean {
  const right = left + columns;
  const tableRight = table.left + table.columns;
  return table.left < right && tableRight > left && (table.left < left || tableRight > right);
}
