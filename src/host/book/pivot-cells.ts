import type { PivotTableModel } from '../../files/model/objects';
import { occupiedArea, pivotConflict } from '../edits';
import { ExcelError } from '../protocol/errors';
import { holds, intersection } from '../../files/model/areas';
import type { CellSet } from './range';

type Cells = Pick<CellSet, 'sheet' | 'areas'>;

/** Refuses to change what cells of a pivot table hold; their formats may change. */
export function requireOutsidePivots(cells: Cells): void {
  requireOutside(cells, cells.sheet.pivots);
}

/** Takes away the pivot tables that lie wholly in cells to be cleared; a part of one cannot be cleared. */
export function clearPivots(cells: Cells): void {
  const { sheet, areas } = cells;
  const isWhole = (pivot: PivotTableModel): boolean => areas.some((area) => holds(area, occupiedArea(pivot)));
  const rest = sheet.pivots.filter((pivot) => !isWhole(pivot));
  requireOutside(cells, rest);
  sheet.pivots = rest;
}

function requireOutside({ areas }: Cells, pivots: readonly PivotTableModel[]): void {
  const touches = pivots.some((pivot) =>
    areas.some((area) => intersection(area, occupiedArea(pivot)) !== null),
  );
  if (touches) throw new ExcelError(pivotConflict.code, pivotConflict.message);
}
