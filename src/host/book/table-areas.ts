import type { Area } from '../../files/model/cells';
import type { TableModel } from '../../files/model/sheet';

/** The rows of a table without header and totals. */
export function bodyArea(table: TableModel): Area {
  return {
    ...table.area,
    top: table.area.top + (table.hasHeader ? 1 : 0),
    bottom: table.area.bottom - (table.hasTotals ? 1 : 0),
  };
}

export function headerArea(table: TableModel): Area | null {
  return table.hasHeader ? { ...table.area, bottom: table.area.top } : null;
}

export function totalsArea(table: TableModel): Area | null {
  return table.hasTotals ? { ...table.area, top: table.area.bottom } : null;
}
