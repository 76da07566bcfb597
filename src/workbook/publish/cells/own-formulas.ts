import { area, type Cell, type CellArea } from '../content/content';
import { rangeAt } from './apply-looks';

/** A formula that names cells by their addresses says something else in every row. */
const ADDRESS = /[A-Z]\$?\d/;

/** The columns of a table, its rows at `top` and `left`, whose formulas are not the same one in every row. */
export function placesOfOwnFormulas(
  rows: readonly (readonly Cell[])[],
  top: number,
  left: number,
): readonly CellArea[] {
  const [first = []] = rows;
  return [...first.keys()]
    .filter((column) => hasOwnFormulas(rows, column))
    .map((column) => area(top, left + column, rows.length, 1));
}

function hasOwnFormulas(rows: readonly (readonly Cell[])[], column: number): boolean {
  const one = formulaOf(rows[0]?.[column]);
  const isAlike = (row: readonly Cell[]) => formulaOf(row[column]) === one;
  return (one !== null && ADDRESS.test(one)) || !rows.every(isAlike);
}

function formulaOf(cell: Cell | undefined): string | null {
  return typeof cell === 'object' ? cell.formula : null;
}

/**
 * Puts numbers where formulas of their own are written afterwards. Into a blank column of a table, or one with the same
 * formula in every row, Excel fills each formula that comes, so that the last one stands in all rows; it does not
 * where values stand.
 */
export function holdPlaces(worksheet: Excel.Worksheet, places: readonly CellArea[], rowByRow: boolean): void {
  for (const place of rowByRow ? places.flatMap(rowsOf) : places) {
    rangeAt(worksheet, place).values = Array.from({ length: place.rows }, () => [0]);
  }
}

function rowsOf({ top, left, rows, columns }: CellArea): readonly CellArea[] {
  return Array.from({ length: rows }, (_, row) => area(top + row, left, 1, columns));
}
