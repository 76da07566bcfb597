import { pageStarts, printTitleRows, scaleFor, type TitleRows } from '../../style/page-setup';
import { area, STAMP_ROW, type SheetContent } from '../content/content';
import { rangeAt } from '../cells/apply-looks';

/** Points of a row that no look makes taller. */
const ROW_HEIGHT = 15;
/** So many rows of a table stand on the page of its heading. */
const TABLE_ROWS = 3;

/** The frozen rows, if there are more than the title; else the header of the list, which repeats from there on. */
export function titleRowsOf({ frozenRows, table, list, cells }: SheetContent): TitleRows {
  if (frozenRows > STAMP_ROW + 1) return { first: 0, count: frozenRows };
  if (list !== undefined) return { first: list.header, count: 1 };
  return { first: cells.length, count: table === null ? 0 : 1 };
}

/** The row of a list that repeats on the pages after it moves with the lines above the list, and so is set anew. */
export function repeatHeader(worksheet: Excel.Worksheet, content: SheetContent): void {
  const { first, count } = titleRowsOf(content);
  if (content.list !== undefined && first > 0) printTitleRows(worksheet, { first, count });
}

/** Begins a printed page with a block that would else be torn; the breaks are ours, as the rows between them are. */
export function breakPages(
  worksheet: Excel.Worksheet,
  { cells, table, looks, widths, blocks }: SheetContent,
): void {
  if (blocks === undefined) return;
  // the table under the last heading begins with it
  const begun = table === null ? 0 : 1 + Math.min(TABLE_ROWS, table.rows.length);
  const heights = Array.from({ length: cells.length + begun }, () => ROW_HEIGHT);
  for (const { area: place, rowHeight } of looks) {
    if (rowHeight !== undefined) heights.fill(rowHeight, place.top, place.top + place.rows);
  }
  worksheet.horizontalPageBreaks.removePageBreaks();
  for (const row of pageStarts(heights, blocks, scaleFor(widths)))
    worksheet.horizontalPageBreaks.add(rangeAt(worksheet, area(row, 0, 1, 1)));
}
