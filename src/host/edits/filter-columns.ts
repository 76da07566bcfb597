import type { Area } from '../../files/model/cells';
import type { AutoFilterModel } from '../../files/model/sheet';
import { shiftArea, type CellShift } from '../formulas';

/**
 * A filter in another area, with what it says of its columns: `placeOf` tells where a column of the sheet is now, null
 * where it is gone from the area.
 */
export function filterIn(
  area: Area,
  filter: AutoFilterModel,
  placeOf: (column: number) => number | null,
): AutoFilterModel {
  const indexOf = (index: number): number | null => {
    const place = placeOf(filter.area.left + index);
    return place === null || place < area.left || place > area.right ? null : place - area.left;
  };
  const criteria: AutoFilterModel['criteria'] = new Map();
  for (const [index, each] of filter.criteria) {
    const now = indexOf(index);
    if (now !== null) criteria.set(now, each);
  }
  const opened = new Map(
    [...(filter.openedColumns ?? [])].flatMap(([index, each]) => {
      const now = indexOf(index);
      return now === null ? [] : [[now, each]];
    }),
  );
  const sort = filter.sort?.flatMap((each) => {
    const column = indexOf(each.column);
    return column === null ? [] : [{ ...each, column }];
  });
  return {
    ...filter,
    area,
    criteria,
    ...(filter.openedColumns && { openedColumns: opened }),
    ...(sort && { sort }),
  };
}

/** A filter that comes to stand in an area by a shift of cells. */
export function shiftFilter(area: Area, filter: AutoFilterModel, shift: CellShift): AutoFilterModel {
  if (shift.axis === 'rows') return { ...filter, area };
  return filterIn(
    area,
    filter,
    (column) => shiftArea({ ...filter.area, left: column, right: column }, shift)?.left ?? null,
  );
}
