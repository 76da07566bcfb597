import { keyOf, type Key } from '../../method';
import type { FoundHistory, HistoryLine } from '../read/history/history-lines';
import { readHistory } from '../read/history/read-history';
import { rowCheck } from '../read/history/row-check';
import { readSheets } from '../read/read-workbook';
import type { CellContent } from '../read/sheet-values';
import { withoutName } from '../write/without-name';
import { CHECK_COLUMN, PEOPLE_TABLE } from '../schema/history/history-tables';

/** Who is to be erased, and what stands in place of the name. */
export interface HistoryErasure {
  readonly name: string;
  readonly code: string;
  /** The deals in which the name means this person. */
  readonly deals: ReadonlySet<Key>;
}

/** The columns in which the name of a customer's person can stand. */
const NAMES = ['name', 'backedBy', 'camp'] as const;

/**
 * Replaces the name of a person by a code in the history sheets: the one rewrite that is permitted there. In People
 * history each row is written with its renewed check in one go, so that breaking off never leaves a row that looks
 * edited; in Snapshots the notes are searched. A row that somebody had edited keeps a check that does not fit. Returns
 * how many rows were changed. Five syncs.
 */
export async function eraseFromHistory(
  context: Excel.RequestContext,
  { name, code, deals }: HistoryErasure,
): Promise<{ readonly rows: number }> {
  const { tables } = readHistory(await readSheets(context));
  let rows = 0;
  const people = tables.get('peopleHistory');
  for (const line of people?.lines ?? []) {
    if (people === undefined || !deals.has(keyOf(String(line.cells['dealId'] ?? '')))) continue;
    const cells = withCode(line, name, code);
    if (cells === null) continue;
    writeRow(context, people, line, cells);
    rows += 1;
  }
  const snapshots = tables.get('snapshots');
  for (const line of snapshots?.lines ?? []) {
    const note = String(line.cells['note'] ?? '');
    const next = withoutName(note, name, code);
    if (snapshots === undefined || next === note) continue;
    const worksheet = context.workbook.worksheets.getItem(snapshots.sheet);
    const column = snapshots.columns.get('note') ?? 0;
    worksheet.getRangeByIndexes(snapshots.headerRow + 1 + line.row, column, 1, 1).values = [[next]];
    rows += 1;
  }
  await context.sync();
  return { rows };
}

/** The cells of a row with the code in place of the name and a check that fits; null when the name is not in it. */
function withCode(
  { cells, isEdited }: HistoryLine,
  name: string,
  code: string,
): Readonly<Record<string, CellContent>> | null {
  const next: Record<string, CellContent> = { ...cells };
  for (const column of NAMES) {
    const text = String(cells[column] ?? '');
    next[column] = withoutName(text, name, code);
  }
  if (NAMES.every((column) => next[column] === String(cells[column] ?? ''))) return null;
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
