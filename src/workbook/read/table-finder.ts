import type { TableId } from '../../method';
import { chosenIn, type ChosenHeaders } from './chosen-headers';
import { filledRuns, matchHeaderRow, mayBeHeaderRow, type HeaderMatch } from './header-row';
import type { CellContent, MergedRows, SheetValues, TableArea } from './sheet-values';

/** Where every table stands, in one block or in several. */
export type TableBlocks = ReadonlyMap<TableId, readonly TableBlock[]>;

/** A table that was found: its header row and its body rows, as 0-based indexes into the values of its sheet. */
export interface TableBlock {
  readonly sheet: SheetValues;
  readonly match: HeaderMatch;
  readonly headerRow: number;
  /** First and last column (end exclusive) that the header row spans. */
  readonly start: number;
  readonly end: number;
  readonly firstRow: number;
  readonly endRow: number;
  readonly area: TableArea | null;
  /** The part of the same table that holds all of its rows, too: this one is not read. */
  readonly repeats?: TableBlock;
  /** What merged cells hold in the rows below the one that they begin in; absent where no cells are merged. */
  readonly merged?: MergedRows;
  /** Columns whose headers stand beside a plain range, behind an empty column: column id → index. They are not read. */
  readonly apart: ReadonlyMap<string, number>;
}

const NONE_APART: ReadonlyMap<string, number> = new Map();

export interface FoundTables {
  readonly blocks: readonly TableBlock[];
  /** Header rows that look like a table of ours but lack a required column; what stands below them is not read. */
  readonly nearMisses: readonly TableBlock[];
  /** Copies of tables that the add-in writes; they are not read. */
  readonly copies: readonly TableBlock[];
}

/** So many rows from the top are always looked at; further down only rows after a blank one can be headers. */
const ROWS_ALWAYS_LOOKED_AT = 100;

/** All input tables of a sheet, in the order of their header rows. Sheets made by the add-in hold none. */
export function findTables(sheet: SheetValues): FoundTables {
  if (sheet.mark !== null) return { blocks: [], nearMisses: [], copies: [] };
  const excelTables = findExcelTables(sheet);
  const ranges = findPlainRanges(sheet, [...excelTables.blocks, ...excelTables.nearMisses]);
  const [blocks, copies] = parted([...excelTables.blocks, ...ranges.blocks], isInput);
  return {
    blocks: blocks.sort((a, b) => a.headerRow - b.headerRow || a.start - b.start),
    nearMisses: [...excelTables.nearMisses, ...ranges.nearMisses].filter(isInput),
    copies,
  };
}

type FoundOnce = Pick<FoundTables, 'blocks' | 'nearMisses'>;

function isInput({ match }: TableBlock): boolean {
  return match.copiedFrom === null;
}

function parted(blocks: readonly TableBlock[], isFirst: (block: TableBlock) => boolean) {
  return [blocks.filter(isFirst), blocks.filter((block) => !isFirst(block))] as const;
}

function findExcelTables(sheet: SheetValues): FoundOnce {
  const blocks: TableBlock[] = [];
  const nearMisses: TableBlock[] = [];
  for (const area of sheet.tables) {
    const headerRow = area.top - sheet.top;
    const row = sheet.values[headerRow];
    if (!area.hasHeaders || row === undefined) continue;
    const start = Math.max(0, area.left - sheet.left);
    const end = Math.min(row.length, area.left - sheet.left + area.columns);
    const match = matchHeaderRow(row, start, end, chosenIn(sheet, headerRow));
    if (match === null) continue;
    const lastRow = headerRow + area.rows - (area.hasTotals ? 1 : 0);
    const block = {
      sheet,
      match,
      headerRow,
      start,
      end,
      firstRow: headerRow + 1,
      endRow: Math.min(sheet.values.length, lastRow),
      area,
      apart: NONE_APART,
    };
    (match.missing.length === 0 ? blocks : nearMisses).push(block);
  }
  return { blocks, nearMisses };
}

function findPlainRanges(sheet: SheetValues, excelTables: readonly TableBlock[]): FoundOnce {
  const { values } = sheet;
  const headers: Omit<TableBlock, 'firstRow' | 'endRow'>[] = [];
  let afterBlank = true;
  for (let index = 0; index < values.length; index++) {
    const row = values[index];
    if (row === undefined) continue;
    if (isBlank(row)) {
      afterBlank = true;
      continue;
    }
    const chosen = chosenIn(sheet, index);
    const isLookedAt = afterBlank || index < ROWS_ALWAYS_LOOKED_AT;
    if (chosen.columns.size > 0 || (isLookedAt && mayBeHeaderRow(row))) {
      const visible = withoutTables(row, index, excelTables);
      for (const part of headersIn(visible, blankBelow(values, index), chosen))
        headers.push({ ...part, sheet, headerRow: index, area: null });
    }
    afterBlank = false;
  }
  const complete = headers.filter(({ match }) => match.missing.length === 0);
  const blocks = complete.map((header) => {
    const end = endOfRange(header, complete, excelTables, values);
    return { ...header, firstRow: header.headerRow + 1, endRow: end };
  });
  const others = headers.filter(({ match }) => match.missing.length > 0);
  const nearMisses = others
    .filter((header) => !headers.some((above) => repeatsHeader(header, above)))
    .map((header) => {
      const next = headers.filter((other) => !repeatsHeader(other, header));
      return {
        ...header,
        firstRow: header.headerRow + 1,
        endRow: endOfRange(header, next, excelTables, values),
      };
    });
  return { blocks, nearMisses };
}

/** Whether a header row repeats one above it, as lists do for each group of their rows. */
function repeatsHeader(header: Header & Pick<TableBlock, 'sheet'>, above: Header): boolean {
  if (header.headerRow <= above.headerRow || header.start !== above.start || header.end > above.end)
    return false;
  const { values } = header.sheet;
  const cellsOf = (row: number) => values[row]?.slice(header.start, header.end).join('\n');
  return cellsOf(header.headerRow) === cellsOf(above.headerRow);
}

/** Whether nothing stands in a column below a row. */
function blankBelow(values: SheetValues['values'], row: number) {
  return (column: number): boolean =>
    values.every((cells, index) => index <= row || (cells[column] ?? '') === '');
}

/**
 * The tables whose header row this is: each part of it that is a table, else the whole row as one. Parts stand beside
 * each other with an empty column between them; a column without a header that holds something parts nothing.
 */
function headersIn(
  row: readonly CellContent[],
  isParted: (column: number) => boolean,
  chosen: ChosenHeaders,
): readonly Pick<TableBlock, 'match' | 'start' | 'end' | 'apart'>[] {
  const runs = partsOf(filledRuns(row), isParted);
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = matchHeaderRow(row, first[0], last[1], chosen);
  if (whole === null) return [];
  const matched = runs.flatMap(([start, end]) => {
    const match = runs.length === 1 ? whole : matchHeaderRow(row, start, end, chosen);
    return match === null ? [] : [{ match, start, end, apart: NONE_APART }];
  });
  const parts = matched.filter(({ match }) => match.missing.length === 0);
  // what stands beside a list that lacks no more than the whole row is none of it
  const asGood = matched.find(
    ({ match }) => match.table === whole.table && match.missing.length === whole.missing.length,
  );
  if (parts.length === 0 && asGood !== undefined) return [asGood];
  if (parts.length === 0) return [{ match: whole, start: first[0], end: last[1], apart: NONE_APART }];
  const isInPart = (index: number) => parts.some(({ start, end }) => index >= start && index < end);
  const outside = [...whole.columns].filter(([, index]) => !isInPart(index));
  return parts.map((part) => {
    const isMissed = ([column]: readonly [string, number]) =>
      whole.table === part.match.table && !part.match.columns.has(column);
    return { ...part, apart: new Map(outside.filter(isMissed)) };
  });
}

/** Runs of headers that only columns part in which nothing stands. */
function partsOf(
  runs: readonly (readonly [number, number])[],
  isParted: (column: number) => boolean,
): readonly (readonly [number, number])[] {
  const parts: [number, number][] = [];
  for (const [start, end] of runs) {
    const last = parts.at(-1);
    let column = last?.[1] ?? start;
    while (column < start && !isParted(column)) column++;
    if (last !== undefined && column === start) last[1] = end;
    else parts.push([start, end]);
  }
  return parts;
}

type Header = Pick<TableBlock, 'headerRow' | 'start' | 'end'>;

/** Where a plain range ends: at the next header or table that begins under it, without that one's title rows. */
function endOfRange(
  header: Header,
  headers: readonly Header[],
  excelTables: readonly TableBlock[],
  values: SheetValues['values'],
): number {
  const overlaps = (other: Header) =>
    other.headerRow > header.headerRow && other.start < header.end && header.start < other.end;
  const next = Math.min(
    ...headers.filter(overlaps).map((other) => other.headerRow),
    ...excelTables.filter(overlaps).map((other) => other.headerRow),
    values.length,
  );
  if (next === values.length) return next;
  let end = next;
  while (end > header.headerRow + 1 && filledCells(values[end - 1] ?? [], header) === 1) end--;
  return filledCells(values[end - 1] ?? [], header) === 0 ? end : next;
}

function filledCells(row: readonly CellContent[], { start, end }: Header): number {
  let count = 0;
  for (let index = start; index < end; index++) if ((row[index] ?? '') !== '') count++;
  return count;
}

/** The row with the cells of Excel tables blanked out: those have been looked at already. */
function withoutTables(
  row: readonly CellContent[],
  index: number,
  excelTables: readonly TableBlock[],
): readonly CellContent[] {
  const covering = excelTables.filter(
    ({ headerRow, area }) => area !== null && index >= headerRow && index < headerRow + area.rows,
  );
  if (covering.length === 0) return row;
  return row.map((cell, column) =>
    covering.some(({ start, end }) => column >= start && column < end) ? '' : cell,
  );
}

function isBlank(row: readonly CellContent[]): boolean {
  for (let index = 0; index < row.length; index++) if (row[index] !== '') return false;
  return true;
}

/** The cells of a row of a table, with what stands in merged cells that begin above it. */
export function cellsOfRow({ sheet, merged }: TableBlock, index: number): readonly CellContent[] {
  return merged?.rows.get(index)?.cells ?? sheet.values[index] ?? [];
}

/** Whether a row of a table is blank in all of the columns that its header row spans, and no merged cells reach into it. */
export function isBlankRow({ sheet, start, end, merged }: TableBlock, index: number): boolean {
  if (merged?.rows.has(index) === true) return false;
  return filledCells(sheet.values[index] ?? [], { headerRow: index, start, end }) === 0;
}
