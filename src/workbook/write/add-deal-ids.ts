import { cellAddress } from '../excel/units';
import { listsWithoutIds } from '../read/read-refusal';
import { headerPlace, placeText } from '../read/locator';
import { readSheets } from '../read/read-workbook';
import { rowWithoutId } from '../read/row-without-id';
import { findTables, isBlankRow, type TableBlock } from '../read/table-finder';
import { columnHeader } from '../schema/words';
import { dealId } from './deal-id';
import { extendFilter } from './extend-filter';

/** What became of numbering. `place` is the header cell of the new column, or the cell that is in the way. */
export type NumberingResult =
  | {
      readonly kind: 'numbered';
      readonly place: string;
      readonly deals: number;
      /** Further lists of deals, which have got none: only one list counts. */
      readonly others: readonly string[];
    }
  | { readonly kind: 'refused'; readonly code: 'no-list' }
  | { readonly kind: 'refused'; readonly code: 'no-room'; readonly place: string };

/**
 * Gives the list of deals that lacks nothing but ids a column with them, at its right end: D-001, D-002 and so on, from
 * top to bottom. A row that does not read like a deal gets none. A filter over a plain list grows by the column, so that
 * sorting keeps each id beside its deal. Where the next two columns hold anything, nothing is written.
 */
export async function addDealIds(context: Excel.RequestContext): Promise<NumberingResult> {
  const { sheets } = await readSheets(context);
  const found = sheets.map(findTables);
  const [list, ...others] = listsWithoutIds(found.flatMap(({ nearMisses }) => nearMisses));
  const isThere = found.some(({ blocks }) => blocks.some(({ match }) => match.table === 'deals'));
  if (list === undefined || isThere) return { kind: 'refused', code: 'no-list' };

  const ids = idsFor(list);
  const { sheet, headerRow, end, area } = list;
  const column = area === null ? end : area.left - sheet.left + area.columns;
  const place = (row: number, at: number) =>
    placeText({ sheet: sheet.name, address: cellAddress(sheet.top + row, sheet.left + at) });
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  if (area === null) {
    const taken = takenCell(list, ids.length);
    if (taken !== null) return { kind: 'refused', code: 'no-room', place: place(...taken) };
  } else context.workbook.tables.getItem(area.name).columns.add();

  const cells = worksheet.getRangeByIndexes(sheet.top + headerRow, sheet.left + column, ids.length + 1, 1);
  if (area === null) cells.copyFrom(cells.getOffsetRange(0, -1), 'Formats');
  cells.numberFormat = [[GENERAL], ...ids.map(() => [GENERAL])];
  // cell by cell: Excel writes no block into rows of which a filter hides some
  [columnHeader('deals', 'id', list.match.language), ...ids].forEach((text, row) => {
    if (text !== '') cells.getCell(row, 0).values = [[text]];
  });
  cells.format.autofitColumns();
  if (area === null) {
    await extendFilter(worksheet, {
      top: sheet.top + headerRow,
      left: sheet.left + list.start,
      end: sheet.left + end,
    });
  }
  await context.sync();
  return {
    kind: 'numbered',
    place: place(headerRow, column),
    deals: ids.filter((id) => id !== '').length,
    others: others.map(headerPlace),
  };
}

/** As its neighbour may be a column of dates or amounts. */
const GENERAL = 'General';

/** What stands where the ids go, or would join the list when they stand there: its row and column. */
function takenCell({ sheet, headerRow, end }: TableBlock, rows: number): readonly [number, number] | null {
  for (let row = headerRow; row <= headerRow + rows; row++) {
    for (const column of [end, end + 1]) {
      if ((sheet.values[row]?.[column] ?? '') !== '') return [row, column];
    }
  }
  return null;
}

/** The id of each row below the header, as far as the last deal; blank for a row that is no deal. */
function idsFor(list: TableBlock): readonly string[] {
  const deals = rowsThatAreDeals(list);
  const count = deals.filter((isDeal) => isDeal).length;
  let number = 0;
  return deals.slice(0, deals.lastIndexOf(true) + 1).map((isDeal) => (isDeal ? dealId(++number, count) : ''));
}

function rowsThatAreDeals(list: TableBlock): readonly boolean[] {
  const { sheet, headerRow, endRow, area, match } = list;
  const headers = sheet.values[headerRow] ?? [];
  let isApart = false;
  return sheet.values.slice(headerRow + 1, endRow).map((cells, index) => {
    isApart ||= area === null && isBlankRow(list, headerRow + 1 + index);
    return rowWithoutId({ cells, headers, columns: match.columns, isApart }).kind === 'deal';
  });
}
