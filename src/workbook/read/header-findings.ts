import type { Finding, TableId } from '../../method';
import { readingFinding } from './findings';
import { headerMeanings } from './header-words';
import { placeIn, placeText } from './locator';
import { passedOverFinding } from './passed-over-finding';
import { resultsNotRead } from './results-not-read';
import type { Area } from './sheet-values';
import type { TableBlock } from './table-finder';
import { columnHeader } from '../schema/words';
import type { CellContent } from './sheet-values';

/** Findings about the header row of a table and what stands around it. */
export function headerFindings(block: TableBlock): Finding[] {
  return [
    ...mergedHeaders(block),
    ...sharedByMergedCells(block),
    ...repeatedHeaders(block),
    ...headersApart(block),
    ...headersWithUnit(block),
    ...headersWithPower(block),
    ...headersNotRead(block),
    ...resultsNotRead(block),
    ...rowsBelow(block),
  ];
}

/** With fewer known headers a row may well be of a table of the user's own, which is nobody's mistake. */
const TELLING_HEADERS = 4;

/** Findings about header rows that are almost a table: a table whose required header is misspelt is never passed over. */
export function nearMissFindings(block: TableBlock, deals: TableBlock | undefined): Finding[] {
  const { table, columns, missing, withUnit, language } = block.match;
  if (missing.every((column) => withUnit.has(column))) return headersWithUnit(block);
  if (missing.length !== 1 || columns.size < TELLING_HEADERS) return [];
  // the header that is missing would make it a second list of deals, which is refused
  if (table === 'deals' && deals !== undefined) return [passedOverFinding(block, deals)];
  const finding = readingFinding('table-not-recognised', null, {
    table,
    place: placeText(placeIn(block, block.headerRow)),
    missing: missing.map((column) => columnHeader(table, column, language)).join(', '),
  });
  return [finding, ...headersWithUnit(block)];
}

/** Headers of ours but for a unit in brackets: their numbers would be read a thousand times too small. */
function headersWithUnit(block: TableBlock): Finding[] {
  const { table, withUnit } = block.match;
  return [...withUnit].map(([column, index]) =>
    readingFinding('header-with-unit', null, {
      column: `${table}.${column}`,
      header: String(block.sheet.values[block.headerRow]?.[index] ?? '').trim(),
      place: placeText(placeIn(block, block.headerRow, index)),
    }),
  );
}

/** Headers with a unit by which their numbers are multiplied. */
function headersWithPower(block: TableBlock): Finding[] {
  const { table, columns, powers } = block.match;
  return [...powers].map(([column, power]) => {
    const index = columns.get(column) ?? block.start;
    const header = String(block.sheet.values[block.headerRow]?.[index] ?? '').trim();
    const place = placeText(placeIn(block, block.headerRow, index));
    const cell = { table, row: -1, column };
    return readingFinding('header-multiplies', cell, { header, place, factor: 10 ** power });
  });
}

/** The columns that nearly every list of the kind has: without one of them, it may stand under a word that we do not know. */
const EVERYDAY: { readonly [Table in TableId]?: readonly string[] } = {
  deals: ['owner', 'amount', 'closeDate', 'stage'],
  stakeholders: ['role', 'influence', 'attitude'],
};
const MOST_NAMED = 8;

/** Foreign headers of a table that lacks an everyday column: they may be the column that is missed. */
function headersNotRead(block: TableBlock): Finding[] {
  const { table, columns, withUnit, language } = block.match;
  const missing = (EVERYDAY[table] ?? []).filter(
    (column) => !columns.has(column) && !withUnit.has(column) && !block.apart.has(column),
  );
  const row: readonly CellContent[] = block.sheet.values[block.headerRow] ?? [];
  const read = new Set([...columns.values(), ...withUnit.values()]);
  const foreign = row
    .map((cell) => String(cell).trim())
    .filter((_, index) => index >= block.start && index < block.end && !read.has(index))
    .filter((text) => text !== '' && headerMeanings(text).every((meaning) => meaning.table !== table));
  if (missing.length === 0 || foreign.length === 0) return [];
  const named = foreign.slice(0, MOST_NAMED).join(', ');
  return [
    readingFinding(
      'headers-not-read',
      { table, row: -1 },
      {
        table,
        missing: missing.map((column) => columnHeader(table, column, language)).join(', '),
        headers: foreign.length > MOST_NAMED ? `${named} …` : named,
        place: placeText(placeIn(block, block.headerRow)),
      },
    ),
  ];
}

function mergedHeaders(block: TableBlock): Finding[] {
  const row = block.sheet.top + block.headerRow;
  const left = block.sheet.left + block.start;
  const right = block.sheet.left + block.end;
  return block.sheet.merged
    .filter((area) => touches(area, row, left, right))
    .map((area) => {
      const index = Math.max(area.left, left) - block.sheet.left;
      const column = [...block.match.columns].find(([, at]) => at === index)?.[0];
      const cell = { table: block.match.table, row: -1, ...(column === undefined ? {} : { column }) };
      return readingFinding('header-merged', cell, {
        place: placeText(placeIn(block, block.headerRow, index)),
      });
    });
}

/** Values in merged cells that are read for all their rows. */
function sharedByMergedCells(block: TableBlock): Finding[] {
  const { columns = [], first = 0 } = block.merged ?? {};
  const [column] = columns;
  if (column === undefined) return [];
  const headers: readonly CellContent[] = block.sheet.values[block.headerRow] ?? [];
  const { table } = block.match;
  return [
    readingFinding(
      'merged-cells-shared',
      { table, row: -1, column },
      {
        columns: columns.map((id) => String(headers[block.match.columns.get(id) ?? -1]).trim()).join(', '),
        place: placeText(placeIn(block, first, block.match.columns.get(column))),
      },
    ),
  ];
}

function touches(area: Area, row: number, left: number, right: number): boolean {
  return (
    area.top <= row && row < area.top + area.rows && area.left < right && left < area.left + area.columns
  );
}

function repeatedHeaders(block: TableBlock): Finding[] {
  const { table, columns, repeated } = block.match;
  return [...repeated].map(([column, ignored]) =>
    readingFinding(
      'header-twice',
      { table, row: -1, column },
      {
        column: `${table}.${column}`,
        used: placeText(placeIn(block, block.headerRow, columns.get(column))),
        ignored: placeText(placeIn(block, block.headerRow, ignored)),
      },
    ),
  );
}

/** Headers behind an empty column: they may be those of the table, or of something else that stands beside it. */
function headersApart(block: TableBlock): Finding[] {
  const { table } = block.match;
  return [...block.apart].map(([column, index]) =>
    readingFinding('header-apart', null, {
      column: `${table}.${column}`,
      place: placeText(placeIn(block, block.headerRow, index)),
    }),
  );
}

/** Rows that were typed right under an Excel table and did not become part of it. */
function rowsBelow(block: TableBlock): Finding[] {
  if (block.area === null || block.area.hasTotals) return [];
  const below = block.headerRow + block.area.rows;
  const row: readonly CellContent[] = block.sheet.values[below] ?? [];
  const filled = [...block.match.columns.values()].some((index) => (row[index] ?? '') !== '');
  if (!filled) return [];
  const { table } = block.match;
  return [readingFinding('rows-below-table', null, { table, place: placeText(placeIn(block, below)) })];
}
