import type { Area } from './cells';
import type { TableModel } from './sheet';

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

/** The rows that the filter of a table has: all but the totals. */
export function filterArea(table: TableModel): Area {
  return { ...table.area, bottom: bodyArea(table).bottom };
}
