import { columnLetters, columnWidth } from '../excel/units';

/** Points at the left and right, and at the top and bottom: printers can do that, and a sheet is printed the larger for it. */
const SIDE_MARGIN = 18;
const MARGIN = 28;
/** Points under the footer, which stands in the margin. */
const FOOTER_MARGIN = 12;
/** The codes of Excel for the name of the sheet, and for the number of the page and of all pages. */
const FOOTER = { leftFooter: '&A', rightFooter: '&P / &N' };
/** Points between the margins in landscape, on A4 and on Letter alike. */
const PAGE_WIDTH = 11 * 72 - 2 * SIDE_MARGIN;
const PAGE_HEIGHT = 8.26 * 72 - 2 * MARGIN;
const SMALLEST_SCALE = 10;
/** Printers and other programs make columns wider than the screen of Excel does: what is to fit on a page by its scale gets a little less than the page. */
const FITTING = 0.94;

/** Rows that repeat on top of every page, or of those that follow them. */
export interface TitleRows {
  readonly first: number;
  readonly count: number;
}

/** How a sheet is printed. Rows and columns count from 0. */
export interface PageSetup {
  /** So many pages wide; or at a scale in percent, with the columns, counted from 0, that begin further pages. */
  readonly pages: number | { readonly scale: number; readonly breaks?: readonly number[] };
  /** The rows on top of every page, so that every column says what it is about. */
  readonly titleRows?: TitleRows;
  /** So many columns on the left of every page, where it is several pages wide. */
  readonly titleColumns?: number;
}

/** Prints a sheet in landscape, as many pages long as it takes. */
export function setUpPage(sheet: Excel.Worksheet, { pages, titleRows, titleColumns = 0 }: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.setPrintMargins('Points', {
    top: MARGIN,
    bottom: MARGIN,
    footer: FOOTER_MARGIN,
    left: SIDE_MARGIN,
    right: SIDE_MARGIN,
  });
  pageLayout.headersFooters.defaultForAllPages.set(FOOTER);
  if (typeof pages === 'number') pageLayout.zoom = { horizontalFitToPages: pages };
  else {
    pageLayout.zoom = { scale: pages.scale };
    for (const column of pages.breaks ?? []) sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
  }
  if (titleRows !== undefined && titleRows.count > 0) printTitleRows(sheet, titleRows);
  const isOnePage = pages === 1 || typeof pages === 'object';
  if (titleColumns > 0 && !isOnePage)
    pageLayout.setPrintTitleColumns(`$A:$${columnLetters(titleColumns - 1)}`);
}

/** The rows that repeat on every printed page. */
export function printTitleRows({ pageLayout }: Excel.Worksheet, { first, count }: TitleRows): void {
  pageLayout.setPrintTitleRows(`$${first + 1}:$${first + count}`);
}

/** Percent at which columns of these widths, in characters, fit on a page; never more than 100. */
export function scaleFor(widths: readonly number[]): number {
  const points = widths.reduce((sum, width) => sum + columnWidth(width), 0);
  return Math.max(SMALLEST_SCALE, Math.min(100, Math.floor((100 * FITTING * PAGE_WIDTH) / points)));
}

/**
 * The blocks, by their first rows, with which a new page begins, so that none is torn where a page can hold it.
 * `heights` are those of all rows in points.
 */
export function pageStarts(
  heights: readonly number[],
  blocks: readonly number[],
  scale: number,
): readonly number[] {
  const room = (PAGE_HEIGHT * 100) / scale;
  const heightOf = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const starts: number[] = [];
  let used = heightOf(0, blocks[0] ?? heights.length);
  blocks.forEach((first, index) => {
    const height = heightOf(first, blocks[index + 1] ?? heights.length);
    if (used > 0 && used + height > room) {
      starts.push(first);
      used = 0;
    }
    // a block that is longer than a page ends somewhere on one of its own
    used = (used + height) % room;
  });
  return starts;
}
