import type { Area } from '../../files/model/cells';
import { dependentCells, precedentAreas } from '../formulas';
import { holds, sameArea } from '../../files/model/areas';
import { AreasHandle, type RangeHandle } from './range';
import { joined } from './search';

export type Trace = 'precedents' | 'dependents';

/** What the formulas of a range read, or the cells whose formulas read the range, sheet by sheet. */
export function trace(range: RangeHandle, what: Trace, deep: boolean): AreasHandle[] {
  const { book, sheet, area } = range;
  const { sheets } = book.model;
  const start = [{ sheet: sheets.indexOf(sheet), area }];
  book.calculation.ensure();
  const found =
    what === 'precedents' ? precedentAreas(book.model, start, deep) : dependentCells(book.model, start, deep);
  return sheets.flatMap((each, number) => {
    const areas = found.filter((placed) => placed.sheet === number).map((placed) => placed.area);
    if (areas.length === 0) return [];
    return [new AreasHandle(book, each, what === 'precedents' ? outermost(areas) : joined(areas))];
  });
}

/** Without the areas that lie in another. */
function outermost(areas: readonly Area[]): Area[] {
  return areas.filter(
    (area, index) => !areas.some((other, at) => (sameArea(other, area) ? at < index : holds(other, area))),
  );
}
