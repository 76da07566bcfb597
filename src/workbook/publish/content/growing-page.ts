import type { Cell, Look } from './content';

/** A sheet while it grows downwards: rows of cells, and how they look. Its first column is a margin. */
export class GrowingPage {
  readonly cells: (readonly Cell[])[] = [];
  readonly looks: Look[] = [];

  /** The row that comes next. */
  get row(): number {
    return this.cells.length;
  }

  /** A row that begins right of the margin. */
  put(...cells: readonly Cell[]): void {
    this.cells.push(cells.length === 0 ? [] : ['', ...cells]);
  }

  /** An empty row. */
  gap(): void {
    this.cells.push([]);
  }

  look(...looks: readonly Look[]): void {
    this.looks.push(...looks);
  }
}
