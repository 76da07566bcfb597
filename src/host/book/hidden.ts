import { invalidArgument } from '../protocol/errors';
import { eventType } from './event-types';
import { requireAllowed } from './protection';
import type { RangeHandle } from './range';
import { areaAddress } from '../formulas';

/** Whether all rows or columns of a range are hidden; null when only some are. */
export function isHidden({ sheet, area }: RangeHandle, axis: 'rows' | 'columns'): boolean | null {
  const lines = axis === 'rows' ? sheet.rows : sheet.columns;
  const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  let hidden = 0;
  for (const [index, model] of lines) if (index >= first && index <= last && model.hidden) hidden++;
  if (hidden === 0) return false;
  return hidden === last - first + 1 ? true : null;
}

const mostLines = 20_000;

export function setHidden(range: RangeHandle, axis: 'rows' | 'columns', hidden: boolean): void {
  const { book, sheet, area } = range;
  requireAllowed(range, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
  const lines = axis === 'rows' ? sheet.rows : sheet.columns;
  const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  if (!hidden) {
    for (const [index, model] of lines) if (index >= first && index <= last) delete model.hidden;
  } else {
    if (last - first >= mostLines) throw invalidArgument(`At most ${mostLines} rows can be hidden at once.`);
    for (let index = first; index <= last; index++) lines.set(index, { ...lines.get(index), hidden: true });
  }
  if (axis === 'rows') {
    book.calculation.rowsShown(sheet, first, last);
    book.events.raise(eventType.worksheetRowHiddenChanged, [sheet.id, 'Workbook'], () => ({
      type: 'WorksheetRowHiddenChanged',
      address: areaAddress({ ...area, left: 0, right: 16_383 }),
      changeType: hidden ? 'Hidden' : 'Unhidden',
      source: 'Local',
      worksheetId: sheet.id,
    }));
  }
}
