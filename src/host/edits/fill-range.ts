import type { Area, Cell } from '../../files/model/cells';
import { heldValue } from '../../files/model/numbers';
import type { SheetModel } from '../../files/model/sheet';
import { offsetFormula } from '../formulas';
import type { StyleTable } from '../../files/model/style-table';
import { holds, intersection } from '../../files/model/areas';
import { copiedCell, cutsLegacyArray } from './arrays';
import { seriesOf, type SeriesKind } from './fill-series';
import { arrayConflict, mergeConflict, type EditResult } from './refusal';

export type FillKind = SeriesKind | 'copy' | 'formats' | 'values';

/**
 * Fills a target, which holds the source and goes on in one direction, from the source: formulas are copied with their
 * relative references moved, two or more numbers go on in steps, a date goes on by days, dates of the same day by months,
 * a time by hours, weekdays, months and quarters go on in their list, a number at the end of a text counts up, and
 * everything else is repeated.
 */
export function fillRange(
  sheet: SheetModel,
  styles: StyleTable,
  source: Area,
  target: Area,
  kind: FillKind = 'default',
  date1904 = false,
): EditResult {
  const vertical = source.left === target.left && source.right === target.right;
  const horizontal = source.top === target.top && source.bottom === target.bottom;
  if (!holds(target, source) || !(vertical || horizontal)) {
    return {
      code: 'InvalidArgument',
      message: 'The destination must hold the source and go on in one direction.',
    };
  }
  if (sheet.merges.some((merge) => intersection(merge, target))) return mergeConflict;
  if (cutsLegacyArray(sheet, target)) return arrayConflict;
  const [lineFirst, lineLast] = vertical ? [source.left, source.right] : [source.top, source.bottom];
  const [sourceFirst, sourceLast] = vertical ? [source.top, source.bottom] : [source.left, source.right];
  const [first, last] = vertical ? [target.top, target.bottom] : [target.left, target.right];
  for (let line = lineFirst; line <= lineLast; line++) {
    const at = (place: number): { row: number; column: number } =>
      vertical ? { row: place, column: line } : { row: line, column: place };
    const cells: (Cell | undefined)[] = [];
    for (let place = sourceFirst; place <= sourceLast; place++)
      cells.push(copiedCell(sheet, sheet.cells.get(at(place).row, at(place).column)));
    const series =
      kind === 'copy'
        ? null
        : seriesOf(cells, styles, kind === 'values' || kind === 'formats' ? 'default' : kind, date1904);
    for (let place = first; place <= last; place++) {
      if (place >= sourceFirst && place <= sourceLast) continue;
      const from = sourceFirst + ((((place - sourceFirst) % cells.length) + cells.length) % cells.length);
      const { row, column } = at(place);
      const cell = cells[from - sourceFirst];
      const old = sheet.cells.get(row, column);
      const style = kind === 'values' ? (old?.style ?? 0) : (cell?.style ?? 0);
      if (kind === 'formats') {
        if (old) old.style = style;
        else if (style !== 0) sheet.cells.set(row, column, { value: null, style });
        continue;
      }
      if (!cell) {
        sheet.cells.set(row, column, style === 0 ? undefined : { value: null, style });
      } else if (cell.formula !== undefined) {
        const formula = offsetFormula(cell.formula, vertical ? place - from : 0, vertical ? 0 : place - from);
        sheet.cells.set(row, column, { value: null, formula, style });
      } else {
        sheet.cells.set(row, column, {
          value: series ? heldValue(series(place - sourceFirst)) : cell.value,
          style,
        });
      }
    }
  }
  return null;
}
