import { columnLetters, columnWidth } from '../../excel/units';
import { INK } from '../../style/palette';
import { scaleFor, setUpPage } from '../../style/page-setup';
import { area, type SheetContent } from '../content/content';
import { applyLooks, rangeAt } from '../cells/apply-looks';
import { titleRowsOf } from './page-breaks';
import { widthOf } from '../standing/sheet-rows';

/** Widths, freeze and gridlines of a new sheet; afterwards they are the user's. */
export function layOut(worksheet: Excel.Worksheet, content: SheetContent): void {
  const widths =
    content.widths.length > 0 ? content.widths : (content.table?.columns.map(({ width }) => width) ?? []);
  applyLooks(
    worksheet,
    widths.map((width, column) => ({ area: area(0, column, 1, 1), columnWidth: columnWidth(width) })),
  );
  content.table?.columns.forEach(({ hidden }, column) => {
    const letters = columnLetters(column);
    if (hidden === true) worksheet.getRange(`${letters}:${letters}`).columnHidden = true;
  });
  const { frozenRows, frozenColumns } = content;
  if (frozenRows > 0 && frozenColumns > 0) {
    worksheet.freezePanes.freezeAt(rangeAt(worksheet, area(0, 0, frozenRows, frozenColumns)));
  } else if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
  const scale = content.blocks === undefined ? null : { scale: scaleFor(widths) };
  setUpPage(worksheet, {
    pages: scale ?? pagesOf(content),
    titleRows: titleRowsOf(content),
    titleColumns: frozenColumns,
  });
  worksheet.showGridlines = content.gridlines;
  worksheet.tabColor = INK.resultTab;
}

/** Pages side by side; or the columns of each page. */
function pagesOf(content: SheetContent): number | readonly string[] {
  const { pagesAcross } = content;
  if (typeof pagesAcross === 'number') return pagesAcross;
  const end = Math.max(widthOf(content), content.widths.length);
  return pagesAcross.map((first, page) => {
    const last = (pagesAcross[page + 1] ?? end) - 1;
    return `${columnLetters(first)}:${columnLetters(last)}`;
  });
}
