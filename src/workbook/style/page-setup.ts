import { columnLetters } from '../excel/units';

/** Percent: about 150 characters of the usual width fit on a page, on A4 and on Letter. */
const SCALE = 55;

/**
 * Prints a sheet in landscape, as many pages long as it takes, with its first `repeatedRows` rows on every page, and
 * where it is several pages wide, with its first `repeatedColumns` columns, so that every row says what it is about.
 * `pages`: so many pages wide; or the columns of each page, such as `A:J`, all at one scale.
 */
export function setUpPage(
  sheet: Excel.Worksheet,
  pages: number | readonly string[],
  repeatedRows: number,
  repeatedColumns = 0,
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  if (typeof pages === 'number') pageLayout.zoom = { horizontalFitToPages: pages };
  else {
    pageLayout.zoom = { scale: SCALE };
    pageLayout.setPrintArea(sheet.getRanges(pages.join()));
  }
  if (repeatedRows > 0) pageLayout.setPrintTitleRows(`$1:$${repeatedRows}`);
  if (repeatedColumns > 0 && pages !== 1)
    pageLayout.setPrintTitleColumns(`$A:$${columnLetters(repeatedColumns - 1)}`);
}
