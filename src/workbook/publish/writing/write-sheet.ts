import { placeColumns, type ColumnPlaces } from '../../schema/result-columns';
import { applyColours, applyLooks, rangeAt, setNumberFormats } from '../cells/apply-looks';
import type { RequestQueue } from '../cells/request-queue';
import { area, type CellArea } from '../content/content';
import type { Words } from '../content/words';
import { writeNotes } from '../notes/write-notes';
import { LAID_OUT_KEY, NO_CHARTS, type ExistingTable } from '../standing/catalogue';
import { freeWidthOf, sheetRows, tableRows, type SheetRows } from '../standing/sheet-rows';
import { differingBlocks, differingFrom, isUntouched } from '../standing/standing';
import { noteOf, noteText, REWRITING, STANDING_KEY } from '../standing/standing-note';
import { ourTable } from '../standing/table-names';
import { fitRows } from './fit-rows';
import { layOut, layOutAdded } from './lay-out';
import { makeRoom, ownRows } from './make-room';
import type { OpenSheet } from './open-sheet';
import { breakPages, repeatHeader } from './page-breaks';
import { formulaCells, type WrittenCells } from './read-back';
import { updateCells, writeBlocks, writeFreeCells } from './write-blocks';
import { writeCharts } from './write-charts';
import { resizeTable, tableColours, writeTable } from './write-table';

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
  const place = { worksheet, content, notes, columnOf, bottom, words, isFiltered: existing.isFiltered };
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
  const isLaidOut = existing?.isLaidOut ?? false;
  if (!isLaidOut) layOut(worksheet, content);
  else if (table !== null && content.table !== null) layOutAdded(worksheet, content.table, table, places);
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
  await writeFreeCells(queue, sheet);
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
