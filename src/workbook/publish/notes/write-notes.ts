import { cellText } from '../../excel/cell-text';
import { TEXT } from '../../style/number-formats';
import { INK } from '../../style/palette';
import { area, type SheetContent } from '../content/content';
import type { Words } from '../content/words';
import { applyLooks, rangeAt } from '../cells/apply-looks';
import type { UserNotes } from './note-cells';
import type { RequestQueue } from '../cells/request-queue';
import { resultList } from './result-list';
import { placeNotes, type NoteCell, type NotedRow } from './row-notes';
import type { CellContent } from '../../read/sheet-values';
import { sizeOf } from '../cells/write-cells';

/** Where the notes go: the list is written, and so is everything that moves it. */
export interface NotesPlace {
  readonly worksheet: Excel.Worksheet;
  readonly content: SheetContent;
  readonly notes: UserNotes;
  /** Column of the sheet of each of ours. */
  readonly columnOf: (index: number) => number;
  /** The lines of totals under the rows, one or none, and the first column right of them. */
  readonly totals: { readonly rows: number; readonly right: number };
  /** The first row under everything on the sheet. */
  readonly bottom: number;
  readonly words: Words;
  /** A filter hides rows of the sheet: they are written one by one. */
  readonly isFiltered: boolean;
}

/** Puts what a user has written beside the rows beside them again; what was beside a row that is gone goes to the end. */
export async function writeNotes(queue: RequestQueue, place: NotesPlace): Promise<void> {
  const { content, notes, totals } = place;
  const list = resultList(content);
  if (list === null) return;
  const before = notes.rows;
  const { rows, left } = placeNotes(before, list.keys);
  for (const { from, columns } of runsOf(notes.columns, totals.right)) {
    const first = columns[0] ?? 0;
    const under = first < totals.right ? totals.rows : 0;
    const after = rows.map((row) => columns.map((_column, index) => row[from + index] ?? BLANK));
    // what stood beside rows that the list has no more; a line of totals may stand there now
    const gone = Array.from({ length: Math.max(0, before.length - rows.length - under) }, () =>
      columns.map(() => BLANK),
    );
    const isSame = [...after, ...gone].every((row, index) =>
      row.every((cell, column) => isAlike(cell, before[index]?.notes[from + column] ?? BLANK)),
    );
    if (isSame) continue;
    await writeRows(queue, place, list.header + 1, first, after);
    await writeRows(queue, place, list.header + 1 + rows.length + under, first, gone);
  }
  if (left.length > 0) writeLeft(place, list.nameColumns, left);
}

async function writeRows(
  queue: RequestQueue,
  { worksheet, isFiltered }: NotesPlace,
  top: number,
  left: number,
  cells: readonly (readonly NoteCell[])[],
): Promise<void> {
  const blocks = isFiltered ? cells.map((row) => [row]) : [cells];
  for (const [index, block] of blocks.entries()) await writeBlock(queue, worksheet, top + index, left, block);
}

async function writeBlock(
  queue: RequestQueue,
  worksheet: Excel.Worksheet,
  top: number,
  left: number,
  cells: readonly (readonly NoteCell[])[],
): Promise<void> {
  const width = cells[0]?.length ?? 0;
  if (width === 0) return;
  await queue.reserve(cells.flat().reduce((sum, { input }) => sum + bytesOf(input) + 16, 0));
  const target = rangeAt(worksheet, area(top, left, cells.length, width));
  target.numberFormat = cells.map((row) => row.map(({ numberFormat }) => numberFormat));
  target.formulasR1C1 = cells.map((row) => row.map(inputOf));
}

const BLANK: NoteCell = { input: '', value: '', isFormula: false, numberFormat: 'General' };

function isAlike(one: NoteCell, other: NoteCell): boolean {
  return (
    one.input === other.input && one.isFormula === other.isFormula && one.numberFormat === other.numberFormat
  );
}

function inputOf({ input, isFormula, numberFormat }: NoteCell): CellContent {
  return typeof input !== 'string' || input === '' || isFormula || numberFormat === TEXT
    ? input
    : cellText(input);
}

function bytesOf(input: CellContent): number {
  return typeof input === 'boolean' ? 5 : sizeOf(input);
}

/** Under everything else, after a blank row: what the rows were, and what was written beside them. */
function writeLeft(
  { worksheet, notes, columnOf, bottom, words }: NotesPlace,
  nameColumns: readonly number[],
  left: readonly NotedRow[],
): void {
  const top = bottom + 1;
  const named = nameColumns.map(columnOf);
  const first = Math.min(...named);
  const put = (row: number, column: number, value: CellContent, numberFormat: string) => {
    const cell = rangeAt(worksheet, area(row, column, 1, 1));
    cell.numberFormat = [[numberFormat]];
    cell.values = [[typeof value === 'string' && numberFormat !== TEXT ? cellText(value) : value]];
  };
  put(top, first, words.results.notesLeft, TEXT);
  left.forEach(({ names, notes: written }, index) => {
    const row = top + 1 + index;
    names.forEach((name, column) => {
      const at = named[column];
      if (at !== undefined && name !== '') put(row, at, name, TEXT);
    });
    written.forEach(({ value, numberFormat }, column) => {
      const at = notes.columns[column];
      if (at !== undefined && value !== '') put(row, at, value, numberFormat);
    });
  });
  applyLooks(worksheet, [{ area: area(top, first, 1, 1), color: INK.muted, italic: true }]);
}

/** Neighbouring columns together, those from `right` on by themselves. `from` counts the notes of a row. */
function runsOf(
  columns: readonly number[],
  right: number,
): readonly { readonly from: number; readonly columns: readonly number[] }[] {
  const runs: { from: number; columns: number[] }[] = [];
  columns.forEach((column, from) => {
    const last = runs.at(-1);
    if (column !== right && last?.columns.at(-1) === column - 1) last.columns.push(column);
    else runs.push({ from, columns: [column] });
  });
  return runs;
}
