import { cellAddress } from '../../excel/units';
import { headerPlace, placeText } from '../../read/locator';
import { listsWithoutIds } from '../../read/read-refusal';
import { withMergedCells } from '../../read/merged-cells';
import { readSheets } from '../../read/read-workbook';
import { rowWithoutId } from '../../read/row-without-id';
import { cellsOfRow, findTables, isBlankRow, type TableBlock } from '../../read/table-finder';
import { columnHeader } from '../../schema/words';
import { dealId } from '../deal-id';
import type { IdColumnPlan, WriteRefusal } from '../edit';
import { filterOver } from './list-filter';

/**
 * The ids of the list of deals that lacks nothing else, in a column at its right end: D-001, D-002 and so on, from top to
 * bottom. A row that does not read like a deal gets none. Where the next two columns of a plain list hold anything,
 * there is no room. Writes nothing.
 */
export async function planIds(context: Excel.RequestContext): Promise<IdColumnPlan | WriteRefusal> {
  const { sheets } = await readSheets(context);
  const found = sheets.map(findTables);
  const [list, ...others] = listsWithoutIds(found.flatMap(({ nearMisses }) => nearMisses));
  const isThere = found.some(({ blocks }) => blocks.some(({ match }) => match.table === 'deals'));
  if (list === undefined || isThere) return { kind: 'refused', code: 'no-list' };

  const { sheet, headerRow, end, area } = list;
  const at = {
    row: sheet.top + headerRow,
    column: area === null ? sheet.left + end : area.left + area.columns,
  };
  const texts = [columnHeader('deals', 'id', list.match.language), ...idsFor(list)];
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const place = { top: at.row, left: sheet.left + list.start, end: at.column };
  if (area === null) {
    const taken = await takenCell(worksheet, at, texts.length);
    if (taken !== null) return { kind: 'refused', code: 'no-room-beside', place: `${sheet.name}!${taken}` };
  }
  return {
    kind: 'planned-ids',
    sheet: sheet.name,
    ...at,
    place: placeText({ sheet: sheet.name, address: cellAddress(at.row, at.column) }),
    texts,
    excelTable: area?.name ?? null,
    isFiltered: area === null && (await filterOver(worksheet, place)) !== null,
    others: others.map(headerPlace),
    before: await lookOf(worksheet.getRangeByIndexes(at.row, at.column, texts.length, 1)),
  };
}

/** What stands where the ids go, or would join the list when they stand there: its address. */
async function takenCell(
  worksheet: Excel.Worksheet,
  { row, column }: Pick<IdColumnPlan, 'row' | 'column'>,
  rows: number,
): Promise<string | null> {
  const cells = worksheet.getRangeByIndexes(row, column, rows, 2).load('formulas');
  await worksheet.context.sync();
  for (const [index, formulas] of cells.formulas.entries()) {
    const taken = formulas.findIndex((formula: unknown) => formula !== '');
    if (taken >= 0) return cellAddress(row + index, column + taken);
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
  const withMerged = withMergedCells(list);
  let isApart = false;
  return sheet.values.slice(headerRow + 1, endRow).map((typed, index) => {
    const row = headerRow + 1 + index;
    isApart ||= area === null && isBlankRow(withMerged, row);
    // a row in which nothing but merged cells reach is none
    const cells = isBlankRow(list, row) ? typed : cellsOfRow(withMerged, row);
    return rowWithoutId({ cells, headers, columns: match.columns, isApart }).kind === 'deal';
  });
}

/** What Excel answers for cells none of which has a fill. */
const NO_FILL = '#FFFFFF';
// the line at the left of a cell is that of the list beside it
const OWN_LINES = ['InsideHorizontal', 'EdgeBottom', 'EdgeRight'] as const;

async function lookOf(cells: Excel.Range): Promise<IdColumnPlan['before']> {
  cells.load('numberFormat,format/columnWidth,format/fill/color');
  const lines = OWN_LINES.map((line) => cells.format.borders.getItem(line).load('style'));
  await cells.context.sync();
  const { numberFormat, format } = cells;
  return {
    formats: numberFormat.map(([each]) => String(each)),
    width: format.columnWidth,
    isPlain: format.fill.color === NO_FILL && lines.every(({ style }) => style === 'None'),
  };
}
