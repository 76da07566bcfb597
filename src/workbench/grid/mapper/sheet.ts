import type { IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import type { SheetModel } from '../../../files';
import { filteredRows } from '../../filter/filter-list';
import { gridRange } from './ranges';
import { columnPixels, defaultColumnPixels, defaultRowPixels, pixelsOfPoints } from './sizes';

const fewestRows = 200;
const fewestColumns = 30;
const spareRows = 100;
const spareColumns = 10;

/** Everything of a sheet but its cells and its filters. */
export type SheetFrame = Omit<IWorksheetData, 'cellData' | 'zoomRatio' | 'scrollTop' | 'scrollLeft'>;

export function sheetFrame(sheet: SheetModel): SheetFrame {
  const used = sheet.cells.usedArea();
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    freeze: freezeOf(sheet),
    // The grid's size is rounded up so that it does not change with every row that is added.
    rowCount: Math.max(fewestRows, roundUp((used?.bottom ?? 0) + 1, spareRows) + spareRows),
    columnCount: Math.max(fewestColumns, roundUp((used?.right ?? 0) + 1, spareColumns) + spareColumns),
    defaultColumnWidth:
      sheet.defaultColumnWidth === undefined ? defaultColumnPixels : columnPixels(sheet.defaultColumnWidth),
    defaultRowHeight:
      sheet.defaultRowHeight === undefined ? defaultRowPixels : pixelsOfPoints(sheet.defaultRowHeight),
    mergeData: sheet.merges.map(gridRange),
    rowData: rowsOf(sheet),
    columnData: columnsOf(sheet),
    rowHeader: { width: 46, hidden: sheet.showHeadings ? 0 : 1 },
    columnHeader: { height: 20, hidden: sheet.showHeadings ? 0 : 1 },
    showGridlines: sheet.showGridlines ? 1 : 0,
    rightToLeft: sheet.rightToLeft ? 1 : 0,
  };
}

function freezeOf({ freeze }: SheetModel): IWorksheetData['freeze'] {
  if (!freeze) return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  return {
    xSplit: freeze.columns,
    ySplit: freeze.rows,
    startRow: freeze.rows > 0 ? freeze.rows : -1,
    startColumn: freeze.columns > 0 ? freeze.columns : -1,
  };
}

function rowsOf(sheet: SheetModel): Record<number, Partial<IRowData>> {
  const rows: Record<number, Partial<IRowData>> = {};
  const isFiltered = filteredRows(sheet);
  for (const [index, row] of sheet.rows) {
    const isHidden = row.hidden === true && !isFiltered(index);
    if (row.height === undefined && !isHidden) continue;
    rows[index] = {
      ...(row.height !== undefined && { h: pixelsOfPoints(row.height), ia: 0 }),
      ...(isHidden && { hd: 1 }),
    };
  }
  return rows;
}

function columnsOf(sheet: SheetModel): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const [index, column] of sheet.columns) {
    if (column.width === undefined && !column.hidden) continue;
    columns[index] = {
      ...(column.width !== undefined && { w: columnPixels(column.width) }),
      ...(column.hidden && { hd: 1 }),
    };
  }
  return columns;
}

function roundUp(count: number, step: number): number {
  return Math.ceil(count / step) * step;
}
