import { type Area, lastColumn, lastRow } from '../../files';

/** Parameters of the grid's commands come untyped. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** `RANGE_TYPE` of the grid: whole rows, whole columns, the whole sheet. */
const wholeRows: readonly unknown[] = [1, 3];
const wholeColumns: readonly unknown[] = [2, 3];

/** The area of a range of the grid, whose whole rows and columns end with what it shows or have no ends at all. */
export function areaOfRange(range: Readonly<Record<string, unknown>>): Area {
  const end = (value: unknown, otherwise: number, isWhole: boolean): number =>
    isWhole || typeof value !== 'number' || Number.isNaN(value) ? otherwise : value;
  const isRows = wholeRows.includes(range.rangeType);
  const isColumns = wholeColumns.includes(range.rangeType);
  return {
    top: end(range.startRow, 0, isColumns),
    bottom: end(range.endRow, lastRow, isColumns),
    left: end(range.startColumn, 0, isRows),
    right: end(range.endColumn, lastColumn, isRows),
  };
}
