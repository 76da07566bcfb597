import { cellAddress } from '../../excel/units';
import { area, type Cell, type CellArea } from '../content/content';
import { rangeAt } from '../cells/apply-looks';

/** Neighbouring formula cells with what the method says about each; null for cells that are not compared. */
export interface WrittenCells {
  readonly worksheet: Excel.Worksheet;
  readonly area: CellArea;
  readonly expected: readonly (readonly (number | '' | null)[])[];
}

/** A formula cell whose value is not what the method works out by itself. */
export interface Difference {
  readonly sheet: string;
  readonly cell: string;
  /** What the formula gives: a number, or whatever text or error stands there. */
  readonly formula: number | string;
  readonly method: number | null;
}

/** Whether the formulas in the workbook give what the method says. */
export type Tie =
  | { readonly kind: 'compared'; readonly cells: number; readonly differences: readonly Difference[] }
  /** Excel has not calculated the formulas, so nothing can be said about them. */
  | { readonly kind: 'not-calculated' };

/** A cent; what is smaller than a millionth of it is the rounding of the machine. */
const TOLERANCE = 0.01 + 1e-8;

/**
 * The formula cells in rows x columns with their top-left cell at `top`, `left`, as the smallest block that holds them.
 */
export function formulaCells(
  worksheet: Excel.Worksheet,
  top: number,
  left: number,
  rows: readonly (readonly Cell[])[],
): readonly WrittenCells[] {
  let [firstRow, lastRow, firstColumn, lastColumn] = [Infinity, -1, Infinity, -1];
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (expectedIn(cell) === null) return;
      firstRow = Math.min(firstRow, index);
      lastRow = index;
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
    });
  });
  if (lastRow < 0) return [];
  return [
    {
      worksheet,
      area: area(top + firstRow, left + firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1),
      expected: rows
        .slice(firstRow, lastRow + 1)
        .map((row) => row.slice(firstColumn, lastColumn + 1).map(expectedIn)),
    },
  ];
}

/** What a formula is compared with; null for cells that are not. */
function expectedIn(cell: Cell): number | '' | null {
  if (typeof cell !== 'object') return null;
  return typeof cell.shown === 'number' || cell.shown === '' ? cell.shown : null;
}

/**
 * Asks for the values of formula cells, calculating the sheets first in manual mode; they arrive with the next sync,
 * and `tie` then compares. `isManual` is the calculation mode as it was read before.
 */
export function queueReadBack(
  context: Excel.RequestContext,
  written: readonly WrittenCells[],
  isManual: boolean,
): { tie(): Tie } {
  if (isManual) for (const sheet of new Set(written.map(({ worksheet }) => worksheet))) sheet.calculate(true);
  const application = context.workbook.application.load('calculationState');
  const blocks = written.map(({ worksheet, area: place, expected }) => ({
    place,
    expected,
    sheet: worksheet.load('name'),
    range: rangeAt(worksheet, place).load('values'),
  }));
  return {
    tie() {
      if (application.calculationState !== 'Done') return { kind: 'not-calculated' };
      let cells = 0;
      const differences: Difference[] = [];
      for (const { sheet, range, place, expected } of blocks) {
        expected.forEach((row, rowIndex) => {
          row.forEach((method, columnIndex) => {
            if (method === null) return;
            cells += 1;
            const value: unknown = range.values[rowIndex]?.[columnIndex];
            if (agrees(value, method)) return;
            differences.push({
              sheet: sheet.name,
              cell: cellAddress(place.top + rowIndex, place.left + columnIndex),
              formula: typeof value === 'number' ? value : String(value),
              method: method === '' ? null : method,
            });
          });
        });
      }
      return { kind: 'compared', cells, differences };
    },
  };
}

function agrees(value: unknown, method: number | ''): boolean {
  if (method === '') return value === '';
  return typeof value === 'number' && Math.abs(value - method) <= TOLERANCE;
}
