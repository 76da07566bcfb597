import { areaAddress, fromRowColumnStyle, inRowColumnStyle, shownFormula } from '../formulas';
import { columnsOf, rowsOf } from '../../files/model/areas';
import type { RangeHandle } from './range';
import { formulaOrValue, readGrid } from './read-cells';
import { forEachInput, writeFormulas } from './write-cells';

function anchor(row: number, column: number): string {
  return areaAddress({ top: row, left: column, bottom: row, right: column });
}

/** `range.formulasR1C1`: formulas in R1C1 style, values of the other cells. */
export function readR1C1(range: RangeHandle): unknown {
  range.book.calculation.ensure();
  const { sheet } = range;
  return readGrid(range, (cell, row, column) =>
    cell?.formula === undefined
      ? formulaOrValue(sheet, cell, row, column)
      : `=${inRowColumnStyle(shownFormula(sheet, cell.formula, row, column), anchor(row, column))}`,
  );
}

/** `range.formulasR1C1 = …`: the same formula text means the same distance in every cell. */
export function writeR1C1(range: RangeHandle, input: unknown): void {
  const { area } = range;
  const grid = Array.from({ length: rowsOf(area) }, () => new Array<unknown>(columnsOf(area)).fill(null));
  forEachInput(range, input, (item, row, column) => {
    const line = grid[row - area.top];
    if (line)
      line[column - area.left] = isFormula(item)
        ? `=${fromRowColumnStyle(item.slice(1), anchor(row, column))}`
        : item;
  });
  writeFormulas(range, grid);
}

function isFormula(item: unknown): item is string {
  return typeof item === 'string' && item.startsWith('=') && item.length > 1;
}
