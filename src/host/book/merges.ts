import type { Area } from '../../files/model/cells';
import { ExcelError, invalidArgument } from '../protocol/errors';
import { intersection, isSingleCell, rowsOf } from '../../files/model/areas';
import { requireOutsidePivots } from './pivot-cells';
import { requireUnlocked, requireUnprotected } from './protection';
import { AreasHandle, type RangeHandle } from './range';
import { setContent } from './write-cells';

/** Merges a range, or each of its rows; only the top left value stays (rule 65). */
export function mergeRange(range: RangeHandle, across: boolean): void {
  const { sheet, area, book } = range;
  requireUnlocked(range);
  requireOutsidePivots(range);
  if (sheet.tables.some((table) => intersection(table.area, area)))
    throw new ExcelError('InvalidOperation', 'Cells of a table cannot be merged.');
  unmergeRange(range);
  for (const part of across ? rows(area) : [area]) {
    if (isSingleCell(part)) continue;
    sheet.merges.push(part);
    sheet.cells.forEach((cell, row, column) => {
      if (row !== part.top || column !== part.left) setContent(cell, null);
    }, part);
  }
  book.calculation.changed(sheet, area);
}

function rows(area: Area): Area[] {
  return Array.from({ length: rowsOf(area) }, (_, index) => ({
    ...area,
    top: area.top + index,
    bottom: area.top + index,
  }));
}

export function unmergeRange(range: RangeHandle): void {
  requireUnprotected(range);
  const { sheet, area } = range;
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
}

const mostMergedAreas = 512;

/** The merged areas that the range touches; null when there are none. More than 512 are refused (rule 40). */
export function mergedAreas({ book, sheet, area }: RangeHandle): AreasHandle | null {
  const merged = sheet.merges.filter((merge) => intersection(merge, area));
  if (merged.length > mostMergedAreas) throw invalidArgument();
  return merged.length === 0 ? null : new AreasHandle(book, sheet, merged);
}
