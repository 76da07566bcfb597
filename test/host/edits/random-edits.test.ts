import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Area, Cell, WorkbookModel } from '../../../src/files';
import { holds, intersection, isSingleCell } from '../../../src/files/model/areas';
import { ExcelError } from '../../../src/host/protocol/errors';
import { plainModel } from '../../files/plain-model';
import { isCircular, readings, type Reading } from './formula-readings';
import {
  anyEdit,
  bookOf,
  lineEdit,
  make,
  onSheets,
  placesOf,
  someFormulas,
  workbookWith,
  type Edit,
} from './random-workbook';

const runs = Number(process.env['STAKEGRID_RUNS'] ?? 30);

/** The cells that hold something: the last row of a table is not taken away, but emptied. */
function filledCells(model: WorkbookModel): ReadonlySet<Cell> {
  return new Set(
    [...placesOf(model).keys()].filter(({ value, formula }) => value !== null || formula !== undefined),
  );
}

/** Whether a blank cell is read by itself: it has no identity, and so no one knows whether it was deleted. */
function readsBlank({ areas }: Reading): boolean {
  return areas.some(({ area, isEmpty }) => isEmpty && isSingleCell(area));
}

/** Whether an edit leaves areas as sets of cells: a band of moving cells must not cut them. */
function keepsWhole(edit: Edit, table: { sheet: number; area: Area } | null, { areas }: Reading): boolean {
  if (edit.kind === 'move') {
    const { area } = edit;
    // what is taken out of a table is no longer its column's
    if (table && edit.sheet === table.sheet && intersection(area, table.area) && !holds(area, table.area))
      return false;
    const target = {
      top: edit.row,
      left: edit.column,
      bottom: edit.row + area.bottom - area.top,
      right: edit.column + area.right - area.left,
    };
    const follows = (each: { sheet: number; area: Area }): boolean =>
      each.sheet === edit.sheet && holds(area, each.area);
    const meets =
      (sheet: number, by: Area) =>
      (each: { sheet: number; area: Area }): boolean =>
        each.sheet === sheet && intersection(by, each.area) !== null;
    const meetsSource = meets(edit.sheet, area);
    const meetsTarget = meets(edit.to, target);
    return areas.every((each) => follows(each) || !(meetsSource(each) || meetsTarget(each)));
  }
  const isTable = edit.kind === 'tableRows' || edit.kind === 'tableColumns';
  const from = edit.kind === 'cells' ? edit : isTable ? table : null;
  if (!from) return true;
  const isVertical =
    edit.kind === 'tableRows' ||
    (edit.kind === 'cells' && (edit.direction === 'Down' || edit.direction === 'Up'));
  const { area } = from;
  const band = isVertical ? { ...area, top: 0, bottom: Infinity } : { ...area, left: 0, right: Infinity };
  const moving = isVertical ? { ...band, top: area.top } : { ...band, left: area.left };
  return areas.every(
    (each) => each.sheet !== from.sheet || !intersection(moving, each.area) || holds(band, each.area),
  );
}

/** Where the table of the workbook stands, if it still does. */
function tablePlace(model: WorkbookModel): { sheet: number; area: Area } | null {
  const sheet = model.sheets.findIndex(({ tables }) => tables.length > 0);
  const area = model.sheets[sheet]?.tables[0]?.area;
  return area ? { sheet, area } : null;
}

describe('random structural edits', () => {
  test('formulas that depend on no deleted cell give what they gave; a refused edit changes nothing', () => {
    fc.assert(
      fc.property(someFormulas, fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (formulas, edits) => {
        const model = workbookWith(formulas);
        const book = bookOf(model);
        for (const each of edits) {
          const edit = onSheets(each, model.sheets.length);
          book.calculation.runAll();
          const before = readings(model);
          if (isCircular(before)) return;
          const held = plainModel(model);
          const table = tablePlace(model);
          try {
            make(book, edit);
          } catch (error) {
            if (!(error instanceof ExcelError)) throw error;
            book.calculation.runAll();
            expect(plainModel(model)).toEqual(held);
            continue;
          }
          book.calculation.runAll();
          const alive = filledCells(model);
          for (const [cell, reading] of before) {
            if (!alive.has(cell) || !keepsWhole(edit, table, reading)) continue;
            if (![...reading.cells].every((read) => alive.has(read)) || readsBlank(reading)) continue;
            expect({ formula: cell.formula, value: JSON.stringify(cell.value) }).toEqual({
              formula: cell.formula,
              value: reading.value,
            });
          }
        }
      }),
      { numRuns: runs },
    );
  });

  test('inserting lines and deleting them again is as if nothing had been done', () => {
    fc.assert(
      fc.property(someFormulas, fc.array(anyEdit, { maxLength: 2 }), lineEdit, (formulas, edits, anyLine) => {
        const model = workbookWith(formulas);
        const book = bookOf(model);
        for (const edit of edits) attempt(() => make(book, onSheets(edit, model.sheets.length)));
        book.calculation.runAll();
        if (isCircular(readings(model))) return;
        const line = onSheets(anyLine, model.sheets.length);
        if (line.kind !== 'lines') return;
        const before = plainModel(model);
        if (!attempt(() => make(book, { ...line, insert: true }))) return;
        make(book, { ...line, insert: false });
        book.calculation.runAll();
        expect(plainModel(model)).toEqual(before);
      }),
      { numRuns: runs },
    );
  });
});

/** Whether an edit was made and not refused. */
function attempt(edit: () => void): boolean {
  try {
    edit();
    return true;
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
}
