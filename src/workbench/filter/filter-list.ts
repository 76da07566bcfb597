import { type Area, type AutoFilterModel, holdsCell, type SheetModel, type TableModel } from '../../files';
import { bodyArea } from '../../host/user';

/** A list with filter arrows in its header: a table, or the cells under a worksheet's own filter (then `table` is null). */
export interface FilterList {
  readonly table: TableModel | null;
  readonly header: Area;
  readonly body: Area;
  /** Null where nothing has been filtered yet. */
  readonly filter: AutoFilterModel | null;
}

export function filterLists(sheet: SheetModel): readonly FilterList[] {
  const lists = sheet.tables
    .filter(({ hasHeader, showFilterButton }) => hasHeader && showFilterButton)
    .map((table): FilterList => ({
      table,
      header: { ...table.area, bottom: table.area.top },
      body: bodyArea(table),
      filter: table.filter,
    }));
  const own = sheet.autoFilter;
  if (!own) return lists;
  const header = { ...own.area, bottom: own.area.top };
  return [...lists, { table: null, header, body: { ...own.area, top: own.area.top + 1 }, filter: own }];
}

/** The list to which a cell belongs, header or body; null elsewhere. */
export function filterListAt(sheet: SheetModel, row: number, column: number): FilterList | null {
  const found = filterLists(sheet).find(({ header, body }) =>
    holdsCell({ ...header, bottom: body.bottom }, row, column),
  );
  return found ?? null;
}

export function isFiltered({ filter }: FilterList): boolean {
  return filter !== null && filter.criteria.size > 0;
}

/** Whether a row is hidden by a filter, rather than by the user. */
export function filteredRows(sheet: SheetModel): (row: number) => boolean {
  const bodies = filterLists(sheet)
    .filter(isFiltered)
    .map(({ body }) => body);
  if (bodies.length === 0) return () => false;
  return (row) =>
    sheet.rows.get(row)?.hidden === true && bodies.some(({ top, bottom }) => row >= top && row <= bottom);
}

/** How many rows of a list that hold something are to be seen, and how many there are. */
export function rowsShown(sheet: SheetModel, { body }: FilterList): { shown: number; all: number } {
  const filled = new Set<number>();
  sheet.cells.forEach(({ value }, row) => {
    if (value !== null) filled.add(row);
  }, body);
  const hidden = [...filled].filter((row) => sheet.rows.get(row)?.hidden === true).length;
  return { shown: filled.size - hidden, all: filled.size };
}
