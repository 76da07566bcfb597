import type { Area } from '../../files/model/cells';
import type { PivotTableModel } from '../../files/model/objects';

/** The block of a pivot table with the filters above it and the blank row between them. */
export function occupiedArea(pivot: PivotTableModel, area: Area = pivot.area): Area {
  if (pivot.filters.length === 0) return area;
  return {
    ...area,
    top: Math.max(0, area.top - 1 - pivot.filters.length),
    right: Math.max(area.right, area.left + 1),
  };
}
