import { area, STAMP_ROW, type SheetContent } from '../content/content';
import { rangeAt } from '../cells/apply-looks';
import type { ExistingSheet, ExistingTable } from '../standing/catalogue';
import { range, type UserNotes } from '../notes/note-cells';
import type { OpenSheet } from './open-sheet';
import { freeWidthOf, widthOf } from '../standing/sheet-rows';

/**
 * Clears what an earlier run left: above a table its block, whose rows are made as many as are needed now; on a sheet
 * without a table all our columns, down to what a user has written under the list.
 */
export function makeRoom(sheet: OpenSheet, table: ExistingTable | null): void {
  const { worksheet, content, notes } = sheet;
  const rows = content.cells.length;
  if (table !== null) moveHeader(worksheet, table.area.top, rows, notes);
  else if (content.list !== undefined && notes !== null) {
    // Excel moves no part of a PivotTable: beside one only our columns move
    const moved = (sheet.existing?.pivots.names.length ?? 0) > 0 ? widthOf(content) : null;
    moveHeader(worksheet, notes.header, content.list.header, notes, moved);
    if (notes.hasMoreBelow) moveRow(worksheet, Math.min(ownRows(sheet), rows), rows, moved);
  } else bringPivotsBack(sheet);
  // a table that is none any more has left its rows as cells
  const width = table === null ? widthOf(content) : freeWidthOf(content);
  const cleared = table === null ? Math.max(ownRows(sheet), rows) : rows;
  if (cleared > STAMP_ROW + 1) {
    const block = rangeAt(worksheet, area(STAMP_ROW + 1, 0, cleared - STAMP_ROW - 1, width));
    // clearing all would take comments with it
    block.clear('Contents');
    block.clear('Formats');
    rangeAt(worksheet, area(STAMP_ROW + 1, 0, cleared - STAMP_ROW - 1, 1)).format.useStandardHeight = true;
  }
}

/**
 * Gives our rows back their place where somebody deleted some of them: the PivotTables below have moved up, and Excel
 * refuses to write into their cells. The rows come in under the stamp, so that charts and what points at our cells go
 * back, too.
 */
function bringPivotsBack({ worksheet, content, existing }: OpenSheet): void {
  const missing = existing === null ? 0 : missingRows(content, existing);
  if (missing > 0) moveRow(worksheet, STAMP_ROW + 1, STAMP_ROW + 1 + missing);
}

/** How many of our rows somebody deleted above the PivotTables; one that stands beside our columns does not tell. */
export function missingRows(content: SheetContent, { pivots }: ExistingSheet): number {
  const { ownRows = 0 } = content;
  const width = widthOf(content);
  const tops = pivots.areas.filter(({ left }) => left < width).map(({ top }) => top);
  return ownRows - Math.min(ownRows, ...tops);
}

/**
 * Makes the lines above a list more, at their end, or fewer: the last ones go, but rather those beside which nothing
 * stands.
 */
function moveHeader(
  worksheet: Excel.Worksheet,
  from: number,
  to: number,
  notes: UserNotes | null,
  width: number | null = null,
): void {
  if (from <= to) {
    moveRow(worksheet, from, to, width);
    return;
  }
  const rows = [...range(STAMP_ROW + 1, from)].reverse();
  const isFree = (row: number) => notes?.filledRows.has(row) !== true;
  const gone = [...rows.filter(isFree), ...rows.filter((row) => !isFree(row))].slice(0, from - to);
  for (const { first, end } of runsOf(gone)) moveRow(worksheet, end, first, width);
}

/** Neighbouring rows together, from the bottom up. */
function runsOf(rows: readonly number[]): readonly { readonly first: number; readonly end: number }[] {
  const runs: { first: number; end: number }[] = [];
  for (const row of [...rows].sort((one, other) => other - one)) {
    const last = runs.at(-1);
    if (last?.first === row + 1) last.first = row;
    else runs.push({ first: row, end: row + 1 });
  }
  return runs;
}

/** Inserts or deletes rows, so that the row `from` becomes the row `to`; in the first columns only, where a width is given. */
export function moveRow(
  worksheet: Excel.Worksheet,
  from: number,
  to: number,
  width: number | null = null,
): void {
  const [first, end] = from < to ? [from, to] : [to, from];
  if (first === end) return;
  const rows =
    width === null
      ? worksheet.getRange(`${first + 1}:${end}`)
      : rangeAt(worksheet, area(first, 0, end - first, width));
  if (from < to) rows.insert('Down');
  else rows.delete('Up');
}

/** How many rows from the top an earlier run has written on a sheet without a table, where its list is now. */
export function ownRows({ content, existing, notes }: OpenSheet): number {
  if (content.list !== undefined && notes !== null) return content.list.header + 1 + notes.rows.length;
  return content.ownRows ?? existing?.usedRows ?? 0;
}
