import type { Area, Cell } from './cells';

/** The cells of a worksheet, stored by row; absent cells are empty and unformatted. Rows and columns are 0-based. */
export class CellGrid {
  private rows: (Cell | undefined)[][] = [];

  get(row: number, column: number): Cell | undefined {
    return this.rows[row]?.[column];
  }

  set(row: number, column: number, cell: Cell | undefined): void {
    let cells = this.rows[row];
    if (!cells) {
      if (!cell) return;
      cells = [];
      this.rows[row] = cells;
    }
    cells[column] = cell;
  }

  /** The stored cells of a row by column; absent where the row or cell is. */
  rowCells(row: number): readonly (Cell | undefined)[] | undefined {
    return this.rows[row];
  }

  /** The cell, made empty and unformatted if it was absent. */
  ensure(row: number, column: number): Cell {
    const known = this.get(row, column);
    if (known) return known;
    const cell: Cell = { value: null, style: 0 };
    this.set(row, column, cell);
    return cell;
  }

  /** Calls back for every stored cell of an area (or of the sheet), row by row, left to right. */
  forEach(visit: (cell: Cell, row: number, column: number) => void, area?: Area): void {
    const lastRow = Math.min(area?.bottom ?? Infinity, this.rows.length - 1);
    for (let row = area?.top ?? 0; row <= lastRow; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      const lastColumn = Math.min(area?.right ?? Infinity, cells.length - 1);
      for (let column = area?.left ?? 0; column <= lastColumn; column++) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** Whether a stored cell is accepted by `test`; stops at the first. */
  some(test: (cell: Cell) => boolean): boolean {
    return this.rows.some((cells) => cells?.some((cell) => cell !== undefined && test(cell)) ?? false);
  }

  /** The smallest area that holds every stored cell accepted by `counts`; null when there is none. */
  usedArea(counts: (cell: Cell) => boolean = () => true, within?: Area): Area | null {
    let top = -1;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const firstColumn = within?.left ?? 0;
    const lastRow = Math.min(within?.bottom ?? Infinity, this.rows.length - 1);
    for (let row = within?.top ?? 0; row <= lastRow; row++) {
      const cells = this.rows[row];
      if (!cells) continue;
      // from both ends inward: a filled row is settled by its first and last cell
      let last = Math.min(within?.right ?? Infinity, cells.length - 1);
      while (last >= firstColumn && !isCounted(cells[last], counts)) last--;
      if (last < firstColumn) continue;
      let first = firstColumn;
      while (first < last && first < left && !isCounted(cells[first], counts)) first++;
      if (top < 0) top = row;
      bottom = row;
      if (first < left) left = first;
      if (last > right) right = last;
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  /** Inserts `count` empty rows before `row` over all columns. */
  insertRows(row: number, count: number): void {
    if (row >= this.rows.length) return;
    const empty: (Cell | undefined)[][] = Array.from({ length: count }, () => []);
    this.rows = [...this.rows.slice(0, row), ...empty, ...this.rows.slice(row)];
  }

  deleteRows(row: number, count: number): void {
    this.rows.splice(row, count);
  }

  insertColumns(column: number, count: number): void {
    for (const cells of this.rows) {
      if (cells && column < cells.length) cells.splice(column, 0, ...Array<undefined>(count).fill(undefined));
    }
  }

  deleteColumns(column: number, count: number): void {
    for (const cells of this.rows) cells?.splice(column, count);
  }
}

function isCounted(cell: Cell | undefined, counts: (cell: Cell) => boolean): boolean {
  return cell !== undefined && counts(cell);
}
