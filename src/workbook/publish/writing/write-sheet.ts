import {
  area,
  overlap,
  STAMP_ROW,
  type Cell,
  type CellArea,
  type Look,
  type SheetContent,
} from '../content/content';
import { applyColours, applyLooks, rangeAt, setNumberFormats } from './apply-looks';
import { LAID_OUT_KEY, NO_CHARTS, type ExistingSheet, type ExistingTable } from './catalogue';
import type { RequestQueue } from './request-queue';
import { fitRows } from './fit-rows';
import { layOut } from './lay-out';
import { formulaCells, type WrittenCells } from './read-back';
import { sheetRows, tableRows, widthOf, type SheetRows } from './sheet-rows';
import { differingBlocks, differingFrom, isUntouched, type Standing } from './standing';
import { noteOf, noteText, REWRITING, STANDING_KEY } from './standing-note';
import { placeColumns, type ColumnPlaces } from '../../schema/result-columns';
import { ourTable } from './table-names';
import { writeCharts } from './write-charts';
import { writeCells } from './write-cells';
import { resizeTable, tableColours, writeTable } from './write-table';
import { TEXT } from '../../style/number-formats';

/** A sheet that is being written. */
export interface OpenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly content: SheetContent;
  /** As it was before this run; null for a new sheet. */
  readonly existing: ExistingSheet | null;
  /** The name that its table has or gets; null without a table. */
  readonly tableName: string | null;
  /** What the sheet holds, where it is laid out as it is going to be; else null. */
  readonly standing: Standing | null;
}

/** Column of title and stamp, 0-based. */
export function stampColumn({ id }: SheetContent): number {
  return id === 'overview' || id === 'forecast' ? 1 : 0;
}

/** A sheet whose cells are written. */
export interface WrittenSheet {
  /** Its formula cells, with what the method says about each. */
  readonly formulas: readonly WrittenCells[];
  /** Whether it held what it should, so that nothing was written. */
  readonly isAsBefore: boolean;
  /** Charts, filters, heights that fit texts, which have Excel calculate, and a note of what stands there: after all sheets. */
  readonly finish: () => void;
}

/**
 * Overwrites one result sheet in place. One that holds what it should is left alone; one that is laid out as it should
 * be and that nobody has touched since the last check gets the cells that differ. The line of the stamp is left as it is.
 */
export async function writeSheet(queue: RequestQueue, sheet: OpenSheet): Promise<WrittenSheet> {
  const { content, existing, standing } = sheet;
  const table = existing === null || content.table === null ? null : ourTable(existing, content.table);
  const places = placeColumns(content.table?.columns ?? [], table?.headers ?? []);
  const rows = sheetRows(content);
  const hasSameRows = standing?.note.rows === rows.length;
  const blocks = standing === null ? [] : differingBlocks(standing, rows);
  const isAsBefore = hasSameRows && blocks.length === 0;
  const isUpdate = isAsBefore || (standing !== null && isUntouched(standing, rows));
  if (isUpdate) {
    if (!hasSameRows) resizeAndColour(sheet, table, places);
    await updateCells(queue, sheet, rows, blocks);
  } else await rewriteSheet(queue, sheet, rows, table, places);
  return {
    formulas: formulasOf(sheet, table, places),
    isAsBefore,
    finish: () => {
      if (isAsBefore) return;
      if (!isUpdate) writeCharts(sheet.worksheet, content.charts ?? [], existing?.charts ?? NO_CHARTS);
      // hidden rows stay where they are, whatever stands in them now
      if (table?.isFiltered === true) table.table.reapplyFilters();
      fitRows(sheet.worksheet, content, table, isUpdate ? blocks : null);
      sheet.worksheet.customProperties.add(STANDING_KEY, noteText(noteOf(content, rows)));
    },
  };
}

function resizeAndColour(sheet: OpenSheet, table: ExistingTable | null, places: ColumnPlaces): void {
  const { worksheet, content } = sheet;
  if (table === null || content.table === null) throw new Error(`the sheet ${content.id} has no table`);
  resizeTable(worksheet, table, content.table, places);
  colour(sheet, table, places);
}

/** Writes some blocks of cells, in their number formats. */
async function updateCells(
  queue: RequestQueue,
  sheet: OpenSheet,
  rows: SheetRows,
  blocks: readonly CellArea[],
): Promise<void> {
  const { worksheet, content } = sheet;
  setNumberFormats(
    worksheet,
    numberFormats(content).filter((format) => blocks.some((block) => overlap(format.area, block))),
  );
  await writeBlocks(queue, sheet, rows, blocks);
}

async function writeBlocks(
  queue: RequestQueue,
  { worksheet, content }: OpenSheet,
  rows: SheetRows,
  blocks: readonly CellArea[],
): Promise<void> {
  if (blocks.length === 0) return;
  const isText = textCells(content);
  for (const { top, left, rows: count, columns } of blocks) {
    const cells = rows
      .slice(top, top + count)
      .map((row) => Array.from({ length: columns }, (_, index) => row?.cells[left + index - row.left] ?? ''));
    await writeCells(queue, worksheet, top, left, cells, (column, row) => isText(left + column, top + row));
  }
}

/** The number formats of a sheet: those of its looks, and of the columns of its table. */
function numberFormats({ looks, cells, table }: SheetContent): readonly Look[] {
  if (table === null) return looks;
  const { left = 0, columns, rows } = table;
  return [
    ...looks,
    ...columns.map(({ numberFormat }, index): Look => ({
      area: area(cells.length + 1, left + index, rows.length, 1),
      numberFormat,
    })),
  ];
}

/** Whether a cell of the sheet holds text as it is. */
function textCells({ cells, table, looks }: SheetContent): (column: number, row: number) => boolean {
  const areas = looks.filter(({ numberFormat }) => numberFormat === TEXT).map((look) => look.area);
  const columns = table?.columns.map(({ numberFormat }) => numberFormat === TEXT) ?? [];
  return (column, row) =>
    row > cells.length
      ? (columns[column - (table?.left ?? 0)] ?? false)
      : areas.some(
          ({ top, left, rows, columns: width }) =>
            column >= left && column < left + width && row >= top && row < top + rows,
        );
}

/** Lays the sheet out and writes its cells; those of a table only as far as they are not known to be there. */
async function rewriteSheet(
  queue: RequestQueue,
  sheet: OpenSheet,
  rows: SheetRows,
  table: ExistingTable | null,
  places: ColumnPlaces,
): Promise<void> {
  const { worksheet, content, existing, tableName, standing } = sheet;
  worksheet.customProperties.add(STANDING_KEY, REWRITING);
  const width = widthOf(content);
  const isLaidOut = existing?.isLaidOut ?? false;
  if (!isLaidOut) layOut(worksheet, content);
  if (existing !== null) makeRoom(sheet, table, width);
  setNumberFormats(worksheet, content.looks);
  // the table first: formulas above it may name its columns
  if (content.table !== null) {
    const name = isLaidOut && table !== null ? null : tableName;
    const headerRow = content.cells.length;
    const place = { worksheet, headerRow, existing: table, name };
    await writeTable(queue, place, content.table, places, standing === null ? tableRows(content) : []);
    if (standing !== null)
      await writeBlocks(queue, sheet, rows, differingFrom(headerRow + 1, standing, rows));
  }
  await writeFreeCells(queue, worksheet, content, width);
  applyLooks(worksheet, content.looks);
  colour(sheet, table, places);
  if (!isLaidOut) worksheet.customProperties.add(LAID_OUT_KEY, 'yes');
}

function formulasOf(
  { worksheet, content }: OpenSheet,
  table: ExistingTable | null,
  { runs }: ColumnPlaces,
): readonly WrittenCells[] {
  const top = content.cells.length + 1;
  const left = table?.area.left ?? content.table?.left ?? 0;
  const rows = tableRows(content);
  return [
    ...formulaCells(worksheet, 0, 0, content.cells),
    ...runs.flatMap(({ from, at, count }) => {
      const part = runs.length === 1 ? rows : rows.map((row) => row.slice(from, from + count));
      return formulaCells(worksheet, top, left + at, part);
    }),
  ];
}

/**
 * Clears what an earlier run left: above a table its block, whose rows are made as many as are needed now; on a sheet
 * without a table all our columns.
 */
function makeRoom(
  { worksheet, content, existing }: OpenSheet,
  table: ExistingTable | null,
  width: number,
): void {
  const rows = content.cells.length;
  const used = content.ownRows ?? existing?.usedRows ?? 0;
  if (table !== null) {
    const header = table.area.top;
    if (header < rows) worksheet.getRange(`${header + 1}:${rows}`).insert('Down');
    if (header > rows) worksheet.getRange(`${rows + 1}:${header}`).delete('Up');
  }
  const cleared = table === null ? Math.max(used, rows) : rows;
  if (cleared > STAMP_ROW + 1) {
    rangeAt(worksheet, area(STAMP_ROW + 1, 0, cleared - STAMP_ROW - 1, width)).clear('All');
    rangeAt(worksheet, area(STAMP_ROW + 1, 0, cleared - STAMP_ROW - 1, 1)).format.useStandardHeight = true;
  }
}

/** Puts the colour rules on the sheet, in place of those that are there; what is in columns of the user stays. */
function colour(
  { worksheet, content, existing }: OpenSheet,
  table: ExistingTable | null,
  places: ColumnPlaces,
): void {
  const rows = content.cells.length;
  const tableRowCount = tableRows(content).length;
  const left = table?.area.left ?? content.table?.left ?? 0;
  if (existing !== null) {
    const used = Math.max(content.ownRows ?? existing.usedRows, rows) + tableRowCount + 1;
    const clear = (cells: CellArea) => rangeAt(worksheet, cells).conditionalFormats.clearAll();
    clear(area(0, 0, content.table === null ? used : rows, Math.max(widthOf(content), left + places.width)));
    for (const { at, count } of content.table === null ? [] : places.runs)
      clear(area(rows, left + at, used - rows, count));
  }
  if (content.table !== null) {
    const body = area(rows + 1, left, tableRowCount, places.width);
    applyColours(worksheet, tableColours(content.table, places, body));
  }
  applyColours(worksheet, content.colours);
}

async function writeFreeCells(
  queue: RequestQueue,
  worksheet: Excel.Worksheet,
  content: SheetContent,
  width: number,
): Promise<void> {
  const padded = content.cells.map((row): readonly Cell[] =>
    row.length === width ? row : [...row, ...Array.from({ length: width - row.length }, () => '')],
  );
  const isText = textCells(content);
  await writeCells(queue, worksheet, 0, 0, padded.slice(0, STAMP_ROW), isText);
  const rest = padded.slice(STAMP_ROW + 1);
  await writeCells(queue, worksheet, STAMP_ROW + 1, 0, rest, (column, row) =>
    isText(column, row + STAMP_ROW + 1),
  );
}
