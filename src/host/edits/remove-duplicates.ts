import type { Area, Cell } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { offsetFormula } from '../formulas';
import { displayText } from '../values';
import type { WorkbookModel } from '../../files/model/workbook';
import { intersection, lastRow } from '../../files/model/areas';
import { holdsArray } from './arrays';
import { occupiedArea } from './pivot-area';
import { arrayConflict, mergeConflict, pivotConflict, type EditRefusal } from './refusal';

/**
 * Removes rows of an area that equal an earlier one in the given columns (counted from the area's first); the rest
 * moves up and the end is emptied. Compared is what the cells show, without regard to letter case: a date in two
 * formats is two. Blank rows count as rows that are equal, except for those below everything in whole columns. Refused
 * where a pivot table, a merge or an array would be torn.
 */
export function removeDuplicates(
  { styles, calculation: { date1904 } }: WorkbookModel,
  sheet: SheetModel,
  area: Area,
  columns: readonly number[],
  hasHeader: boolean,
): { removed: number; uniqueRemaining: number } | EditRefusal {
  if (sheet.pivots.some((pivot) => intersection(occupiedArea(pivot), area))) return pivotConflict;
  if (sheet.merges.some((merge) => intersection(merge, area))) return mergeConflict;
  if (holdsArray(sheet, area)) return arrayConflict;
  const first = area.top + (hasHeader ? 1 : 0);
  const used = sheet.cells.usedArea((cell) => cell.value !== null, { ...area, top: first });
  if (!used) return { removed: 0, uniqueRemaining: 0 };
  const shown = (row: number, column: number): string => {
    const cell = sheet.cells.get(row, column);
    return cell ? displayText(cell.value, styles.get(cell.style).numberFormat, date1904).toLowerCase() : '';
  };
  const seen = new Set<string>();
  let next = first;
  for (let row = first; row <= used.bottom; row++) {
    const key = JSON.stringify(columns.map((column) => shown(row, area.left + column)));
    if (seen.has(key)) continue;
    seen.add(key);
    if (next !== row) moveRow(sheet, area, row, next);
    next++;
  }
  for (let row = next; row <= used.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.get(row, column);
      if (cell)
        sheet.cells.set(row, column, cell.style === 0 ? undefined : { value: null, style: cell.style });
    }
  }
  const bottom = area.bottom === lastRow ? used.bottom : area.bottom;
  const blank = JSON.stringify(columns.map(() => ''));
  const uniqueRemaining = next - first + (bottom > used.bottom && !seen.has(blank) ? 1 : 0);
  return { removed: bottom + 1 - first - uniqueRemaining, uniqueRemaining };
}

function moveRow(sheet: SheetModel, area: Area, from: number, to: number): void {
  for (let column = area.left; column <= area.right; column++) {
    const cell = sheet.cells.get(from, column);
    const old = sheet.cells.get(to, column);
    const style = old?.style ?? 0;
    const moved: Cell | undefined = cell && { ...cell, style };
    if (moved?.formula !== undefined) moved.formula = offsetFormula(moved.formula, to - from, 0);
    sheet.cells.set(to, column, moved ?? (style === 0 ? undefined : { value: null, style }));
  }
}
