import { comparable } from '../schema/plain-text';
import { guessColumns } from './guess-columns';
import { dealColumnsNamed, filledRuns, type HeaderMatch } from './header-row';
import type { CellContent, SheetValues } from './sheet-values';
import { findTables, type TableBlock } from './table-finder';

/** So many headers make a list, and in so many rows from the top they are looked for. */
const FEWEST_HEADERS = 3;
const ROWS_LOOKED_AT = 20;

/**
 * What looks like a list of deals though few of its headers are known to us: the one that may have most of the columns,
 * and of several the longest. Sheets with a table of ours hold none.
 */
export function likelyList(sheets: readonly SheetValues[]): TableBlock | undefined {
  const lists = sheets.flatMap((sheet) => {
    const { blocks, copies } = findTables(sheet);
    if (sheet.mark !== null || blocks.length > 0 || copies.length > 0) return [];
    const list = listIn(sheet);
    if (list === null) return [];
    const indexes = Array.from({ length: list.end - list.start }, (_, index) => list.start + index);
    return [{ list, known: Object.keys(guessColumns(list, indexes, {})).length }];
  });
  const best = lists.sort((one, other) => other.known - one.known || other.list.endRow - one.list.endRow)[0];
  return best?.list;
}

function listIn(sheet: SheetValues): TableBlock | null {
  for (const area of sheet.tables) {
    const headerRow = area.top - sheet.top;
    const start = Math.max(0, area.left - sheet.left);
    const end = start + area.columns;
    const rows = area.rows - (area.hasTotals ? 1 : 0);
    if (area.hasHeaders && rows > 1 && area.columns >= FEWEST_HEADERS)
      return blockOf(sheet, headerRow, start, end, headerRow + rows, area);
  }
  if (sheet.tables.length > 0) return null;
  for (const [headerRow, row] of sheet.values.slice(0, ROWS_LOOKED_AT).entries()) {
    const below = sheet.values[headerRow + 1] ?? [];
    const run = filledRuns(row).find(([start, end]) => areHeaders(row.slice(start, end)));
    if (run !== undefined && below.slice(...run).filter((cell) => cell !== '').length > 1)
      return blockOf(sheet, headerRow, ...run, sheet.values.length, null);
  }
  return null;
}

function areHeaders(cells: readonly CellContent[]): boolean {
  const texts = cells.filter((cell) => typeof cell === 'string').map(comparable);
  return cells.length >= FEWEST_HEADERS && new Set(texts).size === cells.length && !texts.some(isNumber);
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function blockOf(
  sheet: SheetValues,
  headerRow: number,
  start: number,
  end: number,
  endRow: number,
  area: TableBlock['area'],
): TableBlock {
  const headers = sheet.values[headerRow] ?? [];
  const isChinese = headers.some((cell) => /\p{Script=Han}/u.test(String(cell)));
  const columns = dealColumnsNamed(headers, start, end);
  const match: HeaderMatch = {
    table: 'deals',
    columns,
    repeated: new Map(),
    powers: new Map(),
    currencies: new Map(),
    withUnit: new Map(),
    missing: ['id', 'customer', 'name'].filter((column) => !columns.has(column)),
    language: isChinese ? 'zh' : 'en',
    bySynonym: [],
    copiedFrom: null,
  };
  const last = Math.min(sheet.values.length, endRow);
  return {
    sheet,
    match,
    headerRow,
    start,
    end,
    firstRow: headerRow + 1,
    endRow: last,
    area,
    apart: new Map(),
  };
}
