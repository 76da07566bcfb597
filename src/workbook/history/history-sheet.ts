import { HISTORY } from '../../i18n/history-words';
import type { Language } from '../../i18n/shape/language';
import { columnWidth } from '../excel/units';
import { area, type Look } from '../publish/content/content';
import { headerLook, titleLooks } from '../publish/content/looks';
import { applyLooks, rangeAt } from '../publish/cells/apply-looks';
import { markSheet } from '../excel/sheet-mark';
import { setUpPage } from '../style/page-setup';
import { INK } from '../style/palette';
import { HEADER_ROW, type HistoryTable } from '../schema/history/history-tables';

const NOTE_ROW = 1;
/** So many columns can be read on one printed page. */
const COLUMNS_PER_PAGE = 12;

/** Makes a blank worksheet the sheet of a history table that has no rows yet: mark, title, note and headers. */
export function layOutHistorySheet(
  worksheet: Excel.Worksheet,
  table: HistoryTable,
  language: Language,
): void {
  markSheet(worksheet, table.id);
  const { columns, nameColumns } = table;
  const { titles, notes } = HISTORY[language];
  rangeAt(worksheet, area(0, 0, 1, 1)).values = [[titles[table.id]]];
  rangeAt(worksheet, area(NOTE_ROW, 0, 1, 1)).values = [[notes[table.id]]];
  const header = area(HEADER_ROW, 0, 1, columns.length);
  rangeAt(worksheet, header).values = [columns.map(({ headers }) => headers[language])];
  applyLooks(worksheet, [
    ...titleLooks(area(NOTE_ROW, 0, 1, 1)),
    headerLook(header),
    ...columns.flatMap(({ horizontal }, column): readonly Look[] =>
      horizontal === undefined ? [] : [{ area: area(HEADER_ROW, column, 1, 1), horizontal }],
    ),
  ]);
  for (const [column, { width }] of columns.entries()) {
    rangeAt(worksheet, area(0, column, 1, 1)).format.columnWidth = columnWidth(width);
  }
  worksheet.freezePanes.freezeAt(rangeAt(worksheet, area(0, 0, HEADER_ROW + 1, nameColumns)));
  setUpPage(worksheet, {
    pages: Math.ceil((columns.length - nameColumns) / (COLUMNS_PER_PAGE - nameColumns)),
    titleRows: { first: 0, count: HEADER_ROW + 1 },
    titleColumns: nameColumns,
  });
  worksheet.showGridlines = false;
  worksheet.tabColor = INK.helpTab;
}
