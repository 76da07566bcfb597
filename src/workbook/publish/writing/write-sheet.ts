import { setUpPage } from '../../style/page-setup';
import { columnLetters, columnWidth } from '../../excel/units';
import { INK } from '../../style/palette';
import { area, STAMP_ROW, type Cell, type SheetContent } from '../content';
import { applyColours, applyLooks, rangeAt, setNumberFormat } from './apply-looks';
import { LAID_OUT_KEY, NO_CHARTS, type ExistingSheet, type ExistingTable } from './catalogue';
import type { RequestQueue } from './request-queue';
import { formulaCells, type WrittenCells } from './read-back';
import { ourTable } from './table-names';
import { writeCharts } from './write-charts';
import { writeCells } from './write-cells';
import { writeTable } from './write-table';
import { TEXT } from '../../style/number-formats';

/** A sheet that is being written. */
export interface OpenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly content: SheetContent;
  /** As it was before this run; null for a new sheet. */
  readonly existing: ExistingSheet | null;
  /** The name that its table has or gets; null without a table. */
  readonly tableName: string | null;
}

/** Column of title and stamp, 0-based. */
export function stampColumn({ id }: SheetContent): number {
  return id === 'overview' || id === 'forecast' ? 1 : 0;
}

/**
 * Overwrites one result sheet in place and returns its formula cells, with what the method says about each. The line
 * of the stamp is left as it is.
 */
export async function writeSheet(queue: RequestQueue, sheet: OpenSheet): Promise<readonly WrittenCells[]> {
  const { worksheet, content, existing, tableName } = sheet;
  const width = widthOf(content);
  const table = existing === null || content.table === null ? null : ourTable(existing, content.table);
  const isLaidOut = existing?.isLaidOut ?? false;
  if (!isLaidOut) layOut(worksheet, content);
  if (existing !== null) makeRoom(sheet, table, width);
  for (const look of content.looks) {
    if (look.numberFormat !== undefined) setNumberFormat(rangeAt(worksheet, look.area), look.numberFormat);
  }
  const written = [...formulaCells(worksheet, 0, 0, content.cells)];
  // the table first: formulas above it may name its columns
  if (content.table !== null) {
    const name = isLaidOut && table !== null ? null : tableName;
    const place = { worksheet, headerRow: content.cells.length, existing: table, name };
    written.push(...(await writeTable(queue, place, content.table)));
  }
  await writeFreeCells(queue, worksheet, content, width);
  applyLooks(worksheet, content.looks);
  applyColours(worksheet, content.colours);
  writeCharts(worksheet, content.charts ?? [], existing?.charts ?? NO_CHARTS);
  if (!isLaidOut) worksheet.customProperties.add(LAID_OUT_KEY, 'yes');
  return written;
}

function widthOf({ cells, table }: SheetContent): number {
  return cells.reduce((widest, row) => Math.max(widest, row.length), table?.columns.length ?? 1);
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
  const ours = Math.max(width, table === null ? 0 : table.area.left + table.area.columns);
  rangeAt(
    worksheet,
    area(0, 0, Math.max(used, rows) + (content.table?.rows.length ?? 0) + 1, ours),
  ).conditionalFormats.clearAll();
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
  const textAreas = content.looks
    .filter(({ numberFormat }) => numberFormat === TEXT)
    .map((look) => look.area);
  const isText = (column: number, row: number) =>
    textAreas.some(
      ({ top, left, rows, columns }) =>
        column >= left && column < left + columns && row >= top && row < top + rows,
    );
  await writeCells(queue, worksheet, 0, 0, padded.slice(0, STAMP_ROW), isText);
  const rest = padded.slice(STAMP_ROW + 1);
  await writeCells(queue, worksheet, STAMP_ROW + 1, 0, rest, (column, row) =>
    isText(column, row + STAMP_ROW + 1),
  );
}

/** Widths, freeze and gridlines of a new sheet; afterwards they are the user's. */
function layOut(worksheet: Excel.Worksheet, content: SheetContent): void {
  const widths =
    content.widths.length > 0 ? content.widths : (content.table?.columns.map(({ width }) => width) ?? []);
  widths.forEach((width, column) => {
    rangeAt(worksheet, area(0, column, 1, 1)).format.columnWidth = columnWidth(width);
  });
  content.table?.columns.forEach(({ hidden }, column) => {
    const letters = columnLetters(column);
    if (hidden === true) worksheet.getRange(`${letters}:${letters}`).columnHidden = true;
  });
  const { frozenRows, frozenColumns } = content;
  if (frozenRows > 0 && frozenColumns > 0) {
    worksheet.freezePanes.freezeAt(rangeAt(worksheet, area(0, 0, frozenRows, frozenColumns)));
  } else if (frozenRows > 0) worksheet.freezePanes.freezeRows(frozenRows);
  setUpPage(worksheet, pagesOf(content), frozenRows > STAMP_ROW + 1 ? frozenRows : 0);
  worksheet.showGridlines = content.gridlines;
  worksheet.tabColor = INK.resultTab;
}

/** Pages side by side; or the columns of each page. */
function pagesOf(content: SheetContent): number | readonly string[] {
  const { pagesAcross } = content;
  if (typeof pagesAcross === 'number') return pagesAcross;
  const end = Math.max(widthOf(content), content.widths.length);
  return pagesAcross.map((first, page) => {
    const last = (pagesAcross[page + 1] ?? end) - 1;
    return `${columnLetters(first)}:${columnLetters(last)}`;
  });
}
