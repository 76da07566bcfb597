import type { SheetModel } from '../../files/model/sheet';
import type { CellShift } from '../formulas';
import { shiftedArea } from './shift-checks';

/** New cells take the look of the row above or the column to the left; below a table's header, that of the row below. */
export function dressInserted(sheet: SheetModel, shift: CellShift): void {
  const { axis, at, count, band } = shift;
  const from = at - 1;
  if (from < 0) return;
  const inserted = shiftedArea(shift);
  if (axis === 'rows') {
    const model = sheet.cells.usedArea((cell) => cell.style !== 0, {
      ...inserted,
      top: from,
      bottom: at + count,
    });
    for (let column = model?.left ?? 0; model && column <= model.right; column++) {
      const belowHeader = sheet.tables.some(
        ({ area, hasHeader }) =>
          hasHeader && area.top === from && column >= area.left && column <= area.right,
      );
      const style = sheet.cells.get(belowHeader ? at + count : from, column)?.style ?? 0;
      if (style === 0) continue;
      for (let row = at; row < at + count; row++) sheet.cells.ensure(row, column).style = style;
    }
    const line = sheet.rows.get(from);
    if (!band && line) for (let row = at; row < at + count; row++) sheet.rows.set(row, { ...line });
    return;
  }
  const model = sheet.cells.usedArea((cell) => cell.style !== 0, { ...inserted, left: from, right: from });
  for (let row = model?.top ?? 0; model && row <= model.bottom; row++) {
    const style = sheet.cells.get(row, from)?.style ?? 0;
    if (style === 0) continue;
    for (let column = at; column < at + count; column++) sheet.cells.ensure(row, column).style = style;
  }
  const line = sheet.columns.get(from);
  if (!band && line)
    for (let column = at; column < at + count; column++) sheet.columns.set(column, { ...line });
}
