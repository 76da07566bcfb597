import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newWorkbook } from '../../../src/files';
import { ShownCells } from '../../../src/workbench/grid/cell-changes';
import { GridStyles } from '../../../src/workbench/grid/mapper/cells';

const value = fc.oneof(fc.constant(null), fc.integer(), fc.string({ maxLength: 3 }), fc.boolean());
const contents = fc.dictionary(fc.constantFrom('0 0', '0 1', '3 2', '7 7'), value);

describe('differences between what is shown and what the workbook holds', () => {
  test('after the changes are applied the grid shows the workbook, and nothing is left to change', () => {
    fc.assert(
      fc.property(fc.array(contents, { minLength: 1, maxLength: 5 }), (states) => {
        const model = newWorkbook();
        const [sheet] = model.sheets;
        if (!sheet) throw new Error('no sheet');
        const shown = new ShownCells();
        const styles = new GridStyles();
        const grid = new Map<string, unknown>();
        for (const state of states) {
          for (const place of ['0 0', '0 1', '3 2', '7 7']) {
            const [row = 0, column = 0] = place.split(' ').map(Number);
            const held = state[place];
            sheet.cells.set(row, column, held === undefined ? undefined : { value: held, style: 0 });
          }
          const { remove, set } = shown.changes(sheet, model.styles, styles, () => undefined);
          for (const matrix of [remove, set]) {
            for (const [row, line] of Object.entries(matrix)) {
              for (const [column, cell] of Object.entries(line)) {
                if (cell === null) grid.delete(`${row} ${column}`);
                else grid.set(`${row} ${column}`, cell.v ?? null);
              }
            }
          }
          const expected = Object.entries(state).map(([place, held]) => [
            place,
            typeof held === 'boolean' ? Number(held) : held,
          ]);
          expect(Object.fromEntries(grid)).toEqual(Object.fromEntries(expected));
          expect(shown.changes(sheet, model.styles, styles, () => undefined).count).toBe(0);
        }
      }),
    );
  });

  test('a cell that the user changed in the grid is drawn again even when the workbook did not take it', () => {
    const model = newWorkbook();
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('no sheet');
    sheet.cells.set(1, 1, { value: 'kept', style: 0 });
    const shown = new ShownCells();
    const styles = new GridStyles();
    shown.changes(sheet, model.styles, styles, () => undefined);
    shown.forget(sheet.id, 1, 1);
    shown.forget(sheet.id, 4, 4);
    const { remove, set } = shown.changes(sheet, model.styles, styles, () => undefined);
    expect(set).toEqual({ 1: { 1: { v: 'kept', t: 1 } } });
    expect(remove).toEqual({ 1: { 1: null }, 4: { 4: null } });
  });

  test('rows out of the span stay as they were shown until their turn comes', () => {
    const model = newWorkbook();
    const [sheet] = model.sheets;
    if (!sheet) throw new Error('no sheet');
    const styles = new GridStyles();
    const shown = new ShownCells();
    for (const row of [0, 5, 9]) sheet.cells.set(row, 0, { value: row, style: 0 });
    const changes = (top: number, bottom: number) =>
      shown.changes(sheet, model.styles, styles, () => undefined, { top, bottom });
    expect(changes(0, 5).set).toEqual({ 0: { 0: { v: 0, t: 2 } }, 5: { 0: { v: 5, t: 2 } } });
    expect(shown.lastRow(sheet.id)).toBe(5);
    sheet.cells.set(0, 0, undefined);
    expect(changes(6, 9)).toEqual({ remove: {}, set: { 9: { 0: { v: 9, t: 2 } } }, count: 1 });
    expect(changes(0, 9)).toEqual({ remove: { 0: { 0: null } }, set: {}, count: 1 });
  });
});
