import { keyOf, type Key } from '../../method';
import type { FoundHistory, HistoryLine } from '../read/history/history-lines';
import { readHistory } from '../read/history/read-history';
import { rowCheck } from '../read/history/row-check';
import { placedLines } from '../read/typed-findings';
import { readSheets } from '../read/read-workbook';
import type { CellContent } from '../read/sheet-values';
import { STAKEHOLDERS } from '../schema';
import { PEOPLE_COLUMNS } from '../schema/history/people-columns';
import { nameEraser, type ErasedName, type NameEraser } from '../write/name-eraser';
import { eraseFromFindings } from './erase-from-findings';
import { CHECK_COLUMN, PEOPLE_TABLE } from '../schema/history/history-tables';

/** Who is to be erased, and what stands in place of the name. */
export interface HistoryErasure extends ErasedName {
  /** The deals in which the name means this person. */
  readonly deals: ReadonlySet<Key>;
}

/** How many rows were changed, and the history sheets that could not be searched for want of a header row. */
export interface ErasedRows {
  readonly rows: number;
  readonly unreadable: readonly string[];
}

/** The columns in which the name of a customer's person can stand: those with names of people, and with free texts. */
const TEXTS = STAKEHOLDERS.columns.filter(
  ({ id, person, kind }) => (person || kind === 'text') && PEOPLE_COLUMNS.some((column) => column.id === id),
);

/**
 * Replaces the name of a person by a code in the history sheets, which is the one rewrite that is permitted there, and in
 * the findings that a user accepted, which are kept for good. In People
 * history each row is written with its renewed check in one go, so that breaking off never leaves a row that looks
 * edited; in Snapshots the notes are searched. A row that somebody had edited keeps a check that does not fit. Returns
 * how many rows were changed. Five syncs.
 */
export async function eraseFromHistory(
  context: Excel.RequestContext,
  { deals, ...erased }: HistoryErasure,
): Promise<ErasedRows> {
  const { sheets } = await readSheets(context);
  const { tables, unreadable } = readHistory(sheets);
  const eraser = nameEraser(erased);
  let rows = eraseFromFindings(context, placedLines(sheets), eraser, deals);
  const people = tables.get('peopleHistory');
  for (const line of people?.lines ?? []) {
    if (people === undefined || !deals.has(keyOf(String(line.cells['dealId'] ?? '')))) continue;
    const cells = withCode(line, eraser);
    if (cells === null) continue;
    writeRow(context, people, line, cells);
    rows += 1;
  }
  const snapshots = tables.get('snapshots');
  for (const line of snapshots?.lines ?? []) {
    const note = String(line.cells['note'] ?? '');
    const next = eraser.inText(note);
    if (snapshots === undefined || next === note) continue;
    const worksheet = context.workbook.worksheets.getItem(snapshots.sheet);
    const column = snapshots.columns.get('note') ?? 0;
    worksheet.getRangeByIndexes(snapshots.headerRow + 1 + line.row, column, 1, 1).values = [[next]];
    rows += 1;
  }
  await context.sync();
  return { rows, unreadable: [...unreadable.values()] };
}

/** The cells of a row with the code in place of the name and a check that fits; null when the name is not in it. */
function withCode(
  { cells, isEdited }: HistoryLine,
  eraser: NameEraser,
): Readonly<Record<string, CellContent>> | null {
  const next: Record<string, CellContent> = { ...cells };
  for (const { id, person } of TEXTS) {
    const text = String(cells[id] ?? '');
    next[id] = person ? eraser.inNames(text) : eraser.inText(text);
  }
  if (TEXTS.every(({ id }) => next[id] === String(cells[id] ?? ''))) return null;
  const checked = PEOPLE_TABLE.columns
    .filter(({ id }) => id !== CHECK_COLUMN)
    .map(({ id }) => next[id] ?? '');
  if (!isEdited) next[CHECK_COLUMN] = rowCheck(checked);
  return next;
}

/** Writes the whole row, neighbouring columns at once; the check comes with or after what it vouches for. */
function writeRow(
  context: Excel.RequestContext,
  { sheet, headerRow, left, places }: FoundHistory,
  { row }: HistoryLine,
  cells: Readonly<Record<string, CellContent>>,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  for (const { from, at, count } of places.runs) {
    const values = PEOPLE_TABLE.columns.slice(from, from + count).map(({ id }) => cells[id] ?? '');
    worksheet.getRangeByIndexes(headerRow + 1 + row, left + at, 1, count).values = [values];
  }
}
