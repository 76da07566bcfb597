import { area, type CellArea, type SheetContent } from '../content/content';
import { rangeAt } from '../cells/apply-looks';
import type { ExistingTable } from '../standing/catalogue';
import { tableRows } from '../standing/sheet-rows';

/** Rows of a table that are made as tall as their texts; Excel does the others itself when it opens the file. */
const FITTED_ROWS = 1_000;

/** Makes rows as tall as their wrapped texts: those that blocks touch, or all. */
export function fitRows(
  worksheet: Excel.Worksheet,
  content: SheetContent,
  table: ExistingTable | null,
  blocks: readonly CellArea[] | null,
): void {
  const areas = content.looks.filter((look) => look.fitRows === true).map((look) => look.area);
  if (content.table?.columns.some(({ wrap }) => wrap === true) === true) {
    const rows = Math.min(tableRows(content).length, FITTED_ROWS);
    areas.push(area(content.cells.length + 1, table?.area.left ?? content.table.left ?? 0, rows, 1));
  }
  for (const fitted of areas) {
    for (const { top, rows } of blocks ?? [fitted]) {
      const first = Math.max(fitted.top, top);
      const count = Math.min(fitted.top + fitted.rows, top + rows) - first;
      if (count > 0) rangeAt(worksheet, { ...fitted, top: first, rows: count }).format.autofitRows();
    }
  }
}
