import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CellGrid } from '../../src/files/model/cell-grid';

const coordinate = fc.integer({ min: 0, max: 6 });
const area = fc
  .tuple(coordinate, coordinate, coordinate, coordinate)
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));

test('the used area is the smallest that holds every accepted cell, as looking at each cell finds it', () => {
  const cells = fc.array(fc.record({ row: coordinate, column: coordinate, counts: fc.boolean() }));
  fc.assert(
    fc.property(cells, fc.option(area, { nil: undefined }), (placed, within) => {
      const grid = new CellGrid();
      for (const { row, column, counts } of placed) grid.set(row, column, { value: counts, style: 0 });
      const accepted: { row: number; column: number }[] = [];
      grid.forEach((cell, row, column) => {
        if (cell.value === true) accepted.push({ row, column });
      }, within);
      const rows = accepted.map(({ row }) => row);
      const columns = accepted.map(({ column }) => column);
      const expected =
        accepted.length === 0
          ? null
          : {
              top: Math.min(...rows),
              left: Math.min(...columns),
              bottom: Math.max(...rows),
              right: Math.max(...columns),
            };
      expect(grid.usedArea(({ value }) => value === true, within)).toEqual(expected);
      expect(grid.some(({ value }) => value === true)).toBe(
        grid.usedArea(({ value }) => value === true) !== null,
      );
    }),
  );
});
