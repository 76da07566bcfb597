import type { Area, Cell, WorkbookModel } from '../../../src/files';
import { precedentAreas } from '../../../src/host/formulas';
import { placesOf } from './random-workbook';

/** What a formula gives and reads. */
export interface Reading {
  readonly value: string;
  readonly areas: readonly { readonly sheet: number; readonly area: Area; readonly isEmpty: boolean }[];
  readonly cells: ReadonlySet<Cell>;
}

/** What every formula gives, the areas it depends on and the stored cells in them. */
export function readings(model: WorkbookModel): Map<Cell, Reading> {
  const found = new Map<Cell, Reading>();
  for (const [cell, { sheet, row, column }] of placesOf(model)) {
    if (cell.formula === undefined) continue;
    const areas = precedentAreas(
      model,
      [{ sheet, area: { top: row, left: column, bottom: row, right: column } }],
      true,
    );
    const cells = new Set<Cell>();
    const read = areas.map((each) => {
      let isEmpty = true;
      model.sheets[each.sheet]?.cells.forEach((stored) => {
        cells.add(stored);
        isEmpty = false;
      }, each.area);
      return { ...each, isEmpty };
    });
    found.set(cell, { value: JSON.stringify(cell.value), areas: read, cells });
  }
  return found;
}

/** Moved formulas may come to stand in what they read. */
export function isCircular(found: ReadonlyMap<Cell, Reading>): boolean {
  return [...found].some(([cell, { cells }]) => cells.has(cell));
}
