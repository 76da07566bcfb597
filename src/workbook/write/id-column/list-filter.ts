/** A plain list by its header row and its columns, 0-based on its sheet, the last one exclusive. */
export interface ListPlace {
  readonly top: number;
  readonly left: number;
  readonly end: number;
}

/** The filter of a sheet, and what it covers and filters by. */
export interface ListFilter {
  readonly filter: Excel.AutoFilter;
  readonly range: Excel.Range;
  readonly criteria: readonly (Partial<Excel.FilterCriteria> | null)[];
}

/** The filter over a plain list that ends with it; null when there is none. */
export async function filterOver(
  sheet: Excel.Worksheet,
  { top, left, end }: ListPlace,
): Promise<ListFilter | null> {
  const { autoFilter } = sheet;
  const range = autoFilter.getRangeOrNullObject().load('rowIndex,columnIndex,columnCount');
  await sheet.context.sync();
  if (range.isNullObject || range.rowIndex !== top) return null;
  if (range.columnIndex < left || range.columnIndex + range.columnCount !== end) return null;
  autoFilter.load('criteria');
  await sheet.context.sync();
  return { filter: autoFilter, range, criteria: autoFilter.criteria };
}

/** Makes a filter some columns wider or narrower at its right end; what it filters by in the columns that stay, stays. */
export function resizeFilter({ filter, range, criteria }: ListFilter, columns: number): void {
  const resized = range.getResizedRange(0, columns);
  filter.apply(resized);
  criteria.slice(0, range.columnCount + columns).forEach((kept, column) => {
    if (isSet(kept)) filter.apply(resized, column, kept);
  });
}

/** A column that nothing is filtered by answers no criteria, or some without a filter. */
function isSet(criteria: Partial<Excel.FilterCriteria> | null | undefined): criteria is Excel.FilterCriteria {
  return criteria?.filterOn !== undefined;
}
