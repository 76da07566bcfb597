import { columnLetters, columnWidth } from '../../excel/units';
import { INK } from '../../style/palette';
import { scaleFor, setUpPage, type PageSetup } from '../../style/page-setup';
import type { ColumnPlaces } from '../../schema/result-columns';
import { area, type SheetContent, type TableContent } from '../content/content';
import { applyLooks, rangeAt } from '../cells/apply-looks';
import type { ExistingTable } from '../standing/catalogue';
import { titleRowsOf } from './page-breaks';

/** Widths, freeze and gridlines of a new sheet; afterwards they are the user's. */
export function layOut(worksheet: Excel.Worksheet, content: SheetContent): void {
  const widths =
    content.widths.length > 0 ? content.widths : (content.table?.columns.map(({ width }) => width) ?? []);
  applyLooks(
    worksheet,
    widths.map((width, column) => ({ area: area(0, column, 1, 1), columnWidth: columnWidth(width) })),
  );
  content.table?.columns.forEach(({ hidden }, column) => {
    if (hidden === true) setHidden(worksheet, column, true);
  });
  const { frozenRows, frozenColumns } = content;
  if (frozenRows > 0 && frozenColumns > 0) {
    worksheet.freezePanes.freezeAt(rangeAt(worksheet, area(0, 0, frozenRows, frozenColumns)));
  } else if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
  setUpPage(worksheet, {
    pages: pagesOf(content, widths),
    titleRows: titleRowsOf(content),
    titleColumns: frozenColumns,
  });
  worksheet.showGridlines = content.gridlines;
  worksheet.tabColor = INK.resultTab;
}

/** Widths of the columns that a table gets which an earlier version has made; the others are the user's by now. */
export function layOutAdded(
  worksheet: Excel.Worksheet,
  { columns }: TableContent,
  { area: { left }, headers }: ExistingTable,
  { positions }: ColumnPlaces,
): void {
  columns.forEach(({ width, hidden }, index) => {
    const position = positions[index] ?? index;
    if (position < headers.length || width === 0) return;
    const column = left + position;
    applyLooks(worksheet, [{ area: area(0, column, 1, 1), columnWidth: columnWidth(width) }]);
    setHidden(worksheet, column, hidden === true);
  });
}

function setHidden(worksheet: Excel.Worksheet, column: number, isHidden: boolean): void {
  const letters = columnLetters(column);
  worksheet.getRange(`${letters}:${letters}`).columnHidden = isHidden;
}

/** Pages side by side; or a scale at which blocks or the columns of every page fit, and page breaks can stand. */
function pagesOf({ pagesAcross, blocks }: SheetContent, widths: readonly number[]): PageSetup['pages'] {
  if (blocks !== undefined) return { scale: scaleFor(widths) };
  if (typeof pagesAcross === 'number') return pagesAcross;
  const scales = pagesAcross.map((first, page) => scaleFor(widths.slice(first, pagesAcross[page + 1])));
  return { scale: Math.min(...scales), breaks: pagesAcross.slice(1) };
}
