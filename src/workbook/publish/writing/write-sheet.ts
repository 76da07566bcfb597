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
import { LAID_OUT_KEY, NO_CHARTS, type ExistingTable } from './catalogue';
import type { OpenSheet } from './open-sheet';
import type { RequestQueue } from './request-queue';
import { fitRows } from './fit-rows';
import { layOut } from './lay-out';
import { formulaCells, type WrittenCells } from './read-back';
import { freeWidthOf, sheetRows, tableRows, type SheetRows } from './sheet-rows';
import { differingBlocks, differingFrom, isUntouched } from './standing';
import { makeRoom, ownRows } from './make-room';
import { breakPages, repeatHeader } from './page-breaks';
import { noteOf, noteText, REWRITING, STANDING_KEY } from './standing-note';
import { placeColumns, type ColumnPlaces } from '../../schema/result-columns';
import { ourTable } from './table-names';
import type { Words } from '../content/words';
import { writeNotes } from './write-notes';
import { writeCharts } from './write-charts';
import { writeCells } from './write-cells';
import { resizeTable, tableColours, writeTable } from './write-table';
import { TEXT } from '../../style/number-formats';

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
export async function writeSheet(queue: RequestQueue, sheet: OpenSheet, words: Words): Promise<WrittenSheet> {
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
  await putNotesBack(queue, sheet, table, places, words);
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

async function putNotesBack(
  queue: RequestQueue,
  { worksheet, content, existing, notes }: OpenSheet,
  table: ExistingTable | null,
  { positions }: ColumnPlaces,
  words: Words,
): Promise<void> {
  if (notes === null || existing === null) return;
  const header = content.list?.header ?? content.cells.length;
  const totals = table?.hasTotals === true ? 1 : 0;
  const rows = content.table === null ? content.cells.length - header - 1 : tableRows(content).length;
  const end = header + 1 + rows + totals;
  const moved = header - notes.header + Math.max(0, rows - notes.rows.length);
  const bottom = notes.hasMoreBelow ? Math.max(end, existing.usedRows + moved) : end;
  const { left, columns } = table?.area ?? { left: 0, columns: 0 };
  const columnOf = (index: number) => left + (positions[index] ?? index);
  const place = { worksheet, content, notes, columnOf, bottom, words };
  await writeNotes(queue, { ...place, totals: { rows: totals, right: left + columns } });
}

/** Columns right of the table in which a user writes beside its rows. */
function columnsBeside({ notes }: OpenSheet, { area: { left, columns } }: ExistingTable): number {
  return (notes?.columns ?? []).filter((column) => column >= left + columns).length;
}

function resizeAndColour(sheet: OpenSheet, table: ExistingTable | null, places: ColumnPlaces): void {
  const { worksheet, content } = sheet;
  if (table === null || content.table === null) throw new Error(`the sheet ${content.id} has no table`);
  resizeTable(worksheet, table, content.table, places, columnsBeside(sheet, table));
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
  const width = freeWidthOf(content);
  const isLaidOut = existing?.isLaidOut ?? false;
  if (!isLaidOut) layOut(worksheet, content);
  if (existing !== null) makeRoom(sheet, table);
  setNumberFormats(worksheet, content.looks);
  // the table first: formulas above it may name its columns
  if (content.table !== null) {
    const name = isLaidOut && table !== null ? null : tableName;
    const headerRow = content.cells.length;
    const beside = table === null ? 0 : columnsBeside(sheet, table);
    const place = { worksheet, headerRow, existing: table, beside, name };
    await writeTable(queue, place, content.table, places, standing === null ? tableRows(content) : []);
    if (standing !== null)
      await writeBlocks(queue, sheet, rows, differingFrom(headerRow + 1, standing, rows));
  }
  await writeFreeCells(queue, worksheet, content, width);
  applyLooks(worksheet, content.looks);
  colour(sheet, table, places);
  breakPages(worksheet, content);
  repeatHeader(worksheet, content);
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

/** Puts the colour rules on the sheet, in place of those that are there; what is in columns of the user stays. */
function colour(sheet: OpenSheet, table: ExistingTable | null, places: ColumnPlaces): void {
  const { worksheet, content, existing } = sheet;
  const rows = content.cells.length;
  const tableRowCount = tableRows(content).length;
  const left = table?.area.left ?? content.table?.left ?? 0;
  if (existing !== null) {
    const used = Math.max(ownRows(sheet), rows) + tableRowCount + 1;
    const clear = (cells: CellArea) => rangeAt(worksheet, cells).conditionalFormats.clearAll();
    clear(area(0, 0, content.table === null ? used : rows, freeWidthOf(content)));
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
