/** A plain list by its header row and its columns, 0-based on its sheet, the last one exclusive. */
interface ListPlace {
  readonly top: number;
  readonly left: number;
  readonly end: number;
}

/** Makes the filter over a plain list one column wider, if there is one; what it filters by stays. */
export async function extendFilter(sheet: Excel.Worksheet, { top, left, end }: ListPlace): Promise<void> {
  const { autoFilter } = sheet;
  const range = autoFilter.getRangeOrNullObject().load('rowIndex,columnIndex,columnCount');
  await sheet.context.sync();
  if (range.isNullObject || range.rowIndex !== top) return;
  if (range.columnIndex < left || range.columnIndex + range.columnCount !== end) return;
  autoFilter.load('criteria');
  await sheet.context.sync();
  const wider = range.getResizedRange(0, 1);
  const { criteria } = autoFilter;
  autoFilter.apply(wider);
  criteria.forEach((kept, column) => {
    if (isSet(kept)) autoFilter.apply(wider, column, kept);
  });
}

/** A column that nothing is filtered by answers no criteria, or some without a filter. */
function isSet(criteria: Partial<Excel.FilterCriteria> | null | undefined): criteria is Excel.FilterCriteria {
  return criteria?.filterOn !== undefined;
}
