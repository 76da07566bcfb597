import type { ICellData } from '@univerjs/core';
import type { SheetModel, StyleTable } from '../../files';
import { sameCell, snapshotCell, visitGridCells, type GridCell, type GridStyles } from './mapper/cells';
import type { FormulaAnswer } from './mapper/highlight';

/** Cells by row and column, as the grid's mutations take them; null takes a cell away. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

const columnLimit = 16_384;

/** What the grid shows of each sheet, to find what it does not show yet. */
export class ShownCells {
  private readonly sheets = new Map<string, Map<number, GridCell>>();

  remember(sheetId: string, row: number, column: number, cell: GridCell): void {
    this.cellsOf(sheetId).set(row * columnLimit + column, cell);
  }

  /** Cells that the user changed in the grid itself: they are compared as if they showed something unknown. */
  forget(sheetId: string, row: number, column: number): void {
    this.cellsOf(sheetId).set(row * columnLimit + column, unknownCell);
  }

  clear(): void {
    this.sheets.clear();
  }

  /**
   * What has to be taken away and what has to be set so that the grid shows the sheet as it is now; the record is
   * brought up to date with it. A cell is taken away before it is set again, because the grid merges styles.
   */
  changes(
    sheet: SheetModel,
    styles: StyleTable,
    gridStyles: GridStyles,
    answer: FormulaAnswer,
  ): { remove: CellMatrix; set: CellMatrix; count: number } {
    const before = this.cellsOf(sheet.id);
    const after = new Map<number, GridCell>();
    const remove: CellMatrix = {};
    const set: CellMatrix = {};
    let count = 0;
    visitGridCells(sheet, styles, gridStyles, answer, (row, column, cell) => {
      const key = row * columnLimit + column;
      after.set(key, cell);
      const shown = before.get(key);
      if (shown && sameCell(shown, cell)) return;
      count++;
      if (shown) (remove[row] ??= {})[column] = null;
      (set[row] ??= {})[column] = snapshotCell(cell);
    });
    for (const key of before.keys()) {
      if (after.has(key)) continue;
      count++;
      const row = Math.floor(key / columnLimit);
      (remove[row] ??= {})[key % columnLimit] = null;
    }
    this.sheets.set(sheet.id, after);
    return { remove, set, count };
  }

  private cellsOf(sheetId: string): Map<number, GridCell> {
    let cells = this.sheets.get(sheetId);
    if (!cells) {
      cells = new Map();
      this.sheets.set(sheetId, cells);
    }
    return cells;
  }
}

const unknownCell: GridCell = { v: '\u0000', t: 1, f: null, s: null };
