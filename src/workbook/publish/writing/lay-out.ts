import type { Language } from '../../../i18n/shape/language';
import { columnLetters, columnWidth } from '../../excel/units';
import { INK } from '../../style/palette';
import { scaleFor, setUpPage, type PageSetup } from '../../style/page-setup';
import { area, type SheetContent } from '../content/content';
import { applyLooks, rangeAt } from '../cells/apply-looks';
import { titleRowsOf } from './page-breaks';

/** Widths, freeze and gridlines of a new sheet; afterwards they are the user's. */
export function layOut(worksheet: Excel.Worksheet, content: SheetContent, language: Language): void {
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
  setUpPage(worksheet, {
    pages: pagesOf(content, widths, language),
    titleRows: titleRowsOf(content),
    titleColumns: frozenColumns,
    language,
  });
  worksheet.showGridlines = content.gridlines;
  worksheet.tabColor = INK.resultTab;
}

/** Pages side by side; or a scale at which blocks or the columns of every page fit, and page breaks can stand. */
function pagesOf(
  { pagesAcross, blocks }: SheetContent,
  widths: readonly number[],
  language: Language,
): PageSetup['pages'] {
  if (blocks !== undefined) return { scale: scaleFor(widths, language) };
  if (typeof pagesAcross === 'number') return pagesAcross;
  const scales = pagesAcross.map((first, page) =>
    scaleFor(widths.slice(first, pagesAcross[page + 1]), language),
  );
  return { scale: Math.min(...scales), breaks: pagesAcross.slice(1) };
}
