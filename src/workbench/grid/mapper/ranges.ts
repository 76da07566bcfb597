import type { Area } from '../../../files';

/** A range as the grid writes it, 0-based, both ends included. */
export interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function gridRange(area: Area): GridRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

export function areaOfGridRange(range: GridRange): Area {
  return { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn };
}
