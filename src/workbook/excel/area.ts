/** A rectangle of cells, 0-based. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** What has to be loaded of a range for `areaOf`. */
export const AREA_PROPERTIES = 'rowIndex,columnIndex,rowCount,columnCount';

/** The area of a range whose place and size are loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex, left: columnIndex, rows: rowCount, columns: columnCount };
}

/** How many rows and columns a sheet has. */
export const ROWS_OF_SHEET = 1_048_576;
export const COLUMNS_OF_SHEET = 16_384;
