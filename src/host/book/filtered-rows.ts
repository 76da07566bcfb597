import type { Area } from '../../files/model/cells';
import type { AutoFilterModel, SheetModel } from '../../files/model/sheet';
import { intersection, rowsOf } from '../../files/model/areas';
import { ExcelError } from '../protocol/errors';
import type { RangeHandle } from './range';

/** A write that a script makes, which is refused where a filter hides some of its rows. */
export function overShownRows(
  write: (range: RangeHandle, input: unknown) => void,
): (range: RangeHandle, input: unknown) => void {
  return (range, input) => {
    requireShownRows(range);
    write(range, input);
  };
}

/**
 * Refuses contents over several rows of which a filter hides some: Excel on Windows puts them into wrong rows (office-js
 * issue 224). A single row is written wherever it is.
 */
function requireShownRows({ sheet, area }: RangeHandle): void {
  if (rowsOf(area) === 1) return;
  const filters = [sheet.autoFilter, ...sheet.tables.map(({ filter }) => filter)];
  if (filters.some((filter) => filter !== null && hides(filter, sheet, area)))
    throw new ExcelError(
      'FilteredRangeConflict',
      'The attempted operation causes a conflict with a filtered range.',
    );
}

function hides({ area, criteria }: AutoFilterModel, { rows }: SheetModel, written: Area): boolean {
  const part = criteria.size > 0 ? intersection({ ...area, top: area.top + 1 }, written) : null;
  if (part === null) return false;
  for (let row = part.top; row <= part.bottom; row++) if (rows.get(row)?.hidden === true) return true;
  return false;
}
