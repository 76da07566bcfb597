import { AREA_PROPERTIES, areaOf, COLUMNS_OF_SHEET, type Area } from '../excel/area';

/** A used range with more cells is first looked at for where they are. */
const MANY_CELLS = 2_000_000;

interface Sheet {
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
}

interface Part extends Sheet {
  /** It was asked for in halves, and they are not much smaller. */
  readonly isWhole: boolean;
}

/**
 * The parts of used ranges in which anything stands. One cell far away, typed by accident in the last column or row,
 * makes a used range of millions of blank cells: such a one is asked for again in halves, as long as these are much
 * smaller. Takes no sync where all are of an ordinary size.
 */
export async function filledAreas(
  context: Excel.RequestContext,
  sheets: readonly Sheet[],
): Promise<readonly (readonly Area[])[]> {
  const whole = sheets.map(({ worksheet, area }): Part[] => [{ worksheet, area, isWhole: false }]);
  const parts = await parted(context, whole);
  return parts.map((ofSheet) => ofSheet.map(({ area }) => area));
}

async function parted(context: Excel.RequestContext, sheets: readonly Part[][]): Promise<readonly Part[][]> {
  const asked = sheets.map((parts) =>
    parts.map((part) => ({ part, halves: mayBeParted(part) ? halvesIn(part) : null })),
  );
  if (asked.flat().every(({ halves }) => halves === null)) return sheets;
  await context.sync();
  return parted(
    context,
    asked.map((parts) =>
      parts.flatMap(({ part, halves }) => (halves === null ? [part] : filledIn(part, halves))),
    ),
  );
}

/** Excel delivers no values of ranges that hold whole rows. */
function mayBeParted({ area, isWhole }: Part): boolean {
  return area.columns === COLUMNS_OF_SHEET || (!isWhole && cellsIn(area) > MANY_CELLS);
}

/** What is used of both halves of a part. */
function halvesIn({ worksheet, area }: Part): readonly Excel.Range[] {
  return halvesOf(area).map(({ top, left, rows, columns }) =>
    worksheet
      .getRangeByIndexes(top, left, rows, columns)
      .getUsedRangeOrNullObject(true)
      .load(AREA_PROPERTIES),
  );
}

/** Upper and lower, or left and right where it is wider than a list could be. */
function halvesOf({ top, left, rows, columns }: Area): readonly [Area, Area] {
  const [above, before] = [rows >> 1, columns >> 1];
  return columns * 64 > rows
    ? [
        { top, left, rows, columns: before },
        { top, left: left + before, rows, columns: columns - before },
      ]
    : [
        { top, left, rows: above, columns },
        { top: top + above, left, rows: rows - above, columns },
      ];
}

function filledIn({ worksheet, area }: Part, halves: readonly Excel.Range[]): readonly Part[] {
  const found = halves.flatMap((range) => (range.isNullObject ? [] : [areaOf(range)]));
  const isSparse = found.reduce((sum, half) => sum + cellsIn(half), 0) * 2 <= cellsIn(area);
  if (!isSparse && area.columns < COLUMNS_OF_SHEET) return [{ worksheet, area, isWhole: true }];
  return found.map((half) => ({ worksheet, area: half, isWhole: !isSparse }));
}

function cellsIn({ rows, columns }: Area): number {
  return rows * columns;
}
