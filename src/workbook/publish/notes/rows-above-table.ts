import type { SheetContent } from '../content/content';
import type { ExistingSheet } from '../standing/catalogue';
import { askForCells, BYTES_PER_CELL, isFilled, range, type Asking } from './note-cells';
import { freeWidthOf } from '../standing/sheet-rows';
import { ourTable } from '../standing/table-names';

/** Where the lines above a table become fewer: beside which of them a user has written. */
export function askAboveTable(content: SheetContent, existing: ExistingSheet): Asking | null {
  const table = content.table === null ? null : ourTable(existing, content.table);
  const width = freeWidthOf(content);
  const columns = existing.usedColumns - width;
  if (table === null || table.area.top <= content.cells.length || columns <= 0) return null;
  const { top } = table.area;
  return {
    bytes: top * columns * BYTES_PER_CELL,
    queue: () => {
      const beside = askForCells(existing.worksheet, 0, top, width, columns);
      return () => {
        const cells = beside();
        const filledRows = new Set(range(0, top).filter((row) => cells[row]?.some(isFilled) === true));
        return { header: top, columns: [], rows: [], filledRows, hasMoreBelow: table.hasMoreBelow };
      };
    },
  };
}
