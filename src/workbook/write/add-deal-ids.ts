import { cellAddress } from '../excel/units';
import { nearestList, lacksOnlyIds } from '../read/read-refusal';
import { placeText } from '../read/locator';
import { readSheets } from '../read/read-workbook';
import type { CellContent } from '../read/sheet-values';
import { findTables, type TableBlock } from '../read/table-finder';
import { totalIn } from '../read/total-row';
import { columnHeader } from '../schema/words';
import { dealId } from './deal-id';

/** What became of numbering. `place` is the header cell of the new column, or the cell that is in the way. */
export type NumberingResult =
  | { readonly kind: 'numbered'; readonly place: string; readonly deals: number }
  | { readonly kind: 'refused'; readonly code: 'no-list' }
  | { readonly kind: 'refused'; readonly code: 'no-room'; readonly place: string };

/**
 * Gives the list of deals that lacks nothing but ids a column with them, at its right end: D-001, D-002 and so on, from
 * top to bottom. A row that names no customer and no deal, or is a total, gets none. A plain list ends at its first
 * blank row. Nothing else is touched; where the column beside a plain list holds anything, nothing is written.
 */
export async function addDealIds(context: Excel.RequestContext): Promise<NumberingResult> {
  const { sheets } = await readSheets(context);
  const found = sheets.map(findTables);
  const list = nearestList(found.flatMap(({ nearMisses }) => nearMisses));
  const isThere = found.some(({ blocks }) => blocks.some(({ match }) => match.table === 'deals'));
  if (list === undefined || isThere || !lacksOnlyIds(list)) return { kind: 'refused', code: 'no-list' };

  const ids = idsFor(list);
  const { sheet, headerRow, end, area } = list;
  const column = area === null ? end : area.left - sheet.left + area.columns;
  const place = (row: number) =>
    placeText({ sheet: sheet.name, address: cellAddress(sheet.top + row, sheet.left + column) });
  if (area === null) {
    const taken = [headerRow, ...ids.map((_, row) => headerRow + 1 + row)].find(
      (row) => (sheet.values[row]?.[column] ?? '') !== '',
    );
    if (taken !== undefined) return { kind: 'refused', code: 'no-room', place: place(taken) };
  } else context.workbook.tables.getItem(area.name).columns.add();

  const cells = context.workbook.worksheets
    .getItem(sheet.name)
    .getRangeByIndexes(sheet.top + headerRow, sheet.left + column, ids.length + 1, 1);
  if (area === null) cells.copyFrom(cells.getOffsetRange(0, -1), 'Formats');
  cells.numberFormat = [[GENERAL], ...ids.map(() => [GENERAL])];
  cells.values = [[columnHeader('deals', 'id', list.match.language)], ...ids.map((id) => [id])];
  cells.format.autofitColumns();
  await context.sync();
  return { kind: 'numbered', place: place(headerRow), deals: ids.filter((id) => id !== '').length };
}

/** As its neighbour may be a column of dates or amounts. */
const GENERAL = 'General';

/** The id of each row below the header; blank for a row that is no deal. */
function idsFor(list: TableBlock): readonly string[] {
  const rows = rowsOf(list);
  let number = 0;
  return rows.map((cells) => (isDeal(cells, list) ? dealId(++number, rows.length) : ''));
}

function rowsOf({ sheet, headerRow, start, end, area }: TableBlock): readonly (readonly CellContent[])[] {
  const below = sheet.values.slice(headerRow + 1);
  if (area !== null) return below.slice(0, area.rows - 1 - (area.hasTotals ? 1 : 0));
  const blank = below.findIndex((cells) => cells.slice(start, end).every((cell) => cell === ''));
  return blank < 0 ? below : below.slice(0, blank);
}

function isDeal(cells: readonly CellContent[], { match: { columns } }: TableBlock): boolean {
  const textIn = (column: string): string | null => {
    const text = String(cells[columns.get(column) ?? -1] ?? '').trim();
    return text === '' ? null : text;
  };
  const texts = { id: null, customer: textIn('customer'), name: textIn('name') };
  return (texts.customer !== null || texts.name !== null) && totalIn(texts) === null;
}
