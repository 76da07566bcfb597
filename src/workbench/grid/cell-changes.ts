import type { ICellData } from '@univerjs/core';
import type { SheetModel, StyleTable } from '../../files';
import {
  sameCell,
  snapshotCell,
  visitGridCells,
  type GridCell,
  type GridStyles,
  type RowSpan,
} from './mapper/cells';
import type { FormulaAnswer } from './mapper/highlight';

/** Cells by row and column, as the grid's mutations take them; null takes a cell away. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

type Row = Map<number, GridCell>;

/** What the grid shows of each sheet, to find what it does not show yet. */
export class ShownCells {
  private readonly sheets = new Map<string, Map<number, Row>>();

  remember(sheetId: string, row: number, column: number, cell: GridCell): void {
    let cells = this.rowsOf(sheetId).get(row);
    if (!cells) {
      cells = new Map();
      this.rowsOf(sheetId).set(row, cells);
    }
    cells.set(column, cell);
  }

  /** Cells that the user changed in the grid itself: they are compared as if they showed something unknown. */
  forget(sheetId: string, row: number, column: number): void {
    this.remember(sheetId, row, column, unknownCell);
  }

  clear(): void {
    this.sheets.clear();
  }

  /** The last row of which the grid shows something; -1 when it shows nothing. */
  lastRow(sheetId: string): number {
    let last = -1;
    for (const row of this.rowsOf(sheetId).keys()) if (row > last) last = row;
    return last;
  }

  /**
   * What has to be taken away and what has to be set so that the grid shows these rows of the sheet as they are now;
   * the record is brought up to date with it. A cell is taken away before it is set again, because the grid merges
   * styles.
   */
  changes(
    sheet: SheetModel,
    styles: StyleTable,
    gridStyles: GridStyles,
    answer: FormulaAnswer,
    span: RowSpan = { top: 0, bottom: Infinity },
  ): { remove: CellMatrix; set: CellMatrix; count: number } {
    const rows = this.rowsOf(sheet.id);
    const before = new Map<number, Row>();
    for (const [row, cells] of rows) {
      if (row < span.top || row > span.bottom) continue;
      before.set(row, cells);
      rows.delete(row);
    }
    const remove: CellMatrix = {};
    const set: CellMatrix = {};
    let count = 0;
    const visit = (row: number, column: number, cell: GridCell): void => {
      this.remember(sheet.id, row, column, cell);
      const shown = before.get(row)?.get(column);
      if (shown && sameCell(shown, cell)) return;
      count++;
      if (shown) (remove[row] ??= {})[column] = null;
      (set[row] ??= {})[column] = snapshotCell(cell);
    };
    visitGridCells(sheet, styles, gridStyles, answer, visit, span);
    for (const [row, cells] of before) {
      const after = rows.get(row);
      for (const column of cells.keys()) {
        if (after?.has(column)) continue;
        count++;
        (remove[row] ??= {})[column] = null;
      }
    }
    return { remove, set, count };
  }

  private rowsOf(sheetId: string): Map<number, Row> {
    let rows = this.sheets.get(sheetId);
    if (!rows) {
      rows = new Map();
      this.sheets.set(sheetId, rows);
    }
    return rows;
  }
}

const unknownCell: GridCell = { v: '\u0000', t: 1, f: null, s: null };
