import type { CellContent } from '../../read/sheet-values';

/** A cell in which a user has written, or may have. */
export interface NoteCell {
  /** What is written to put it elsewhere: a formula in R1C1 style, or what the cell holds. */
  readonly input: CellContent;
  readonly value: CellContent;
  readonly isFormula: boolean;
  readonly numberFormat: string;
}

/** A row of a list as it stands, with what the user has written beside it, column by column. */
export interface NotedRow {
  readonly key: string;
  /** What the row says about itself, in the columns that name it. */
  readonly names: readonly CellContent[];
  readonly notes: readonly NoteCell[];
}

export interface PlacedNotes {
  /** For every row that the list is going to have. */
  readonly rows: readonly (readonly NoteCell[])[];
  /** Rows whose key is gone, and in which something is written. */
  readonly left: readonly NotedRow[];
}

/** The key of a row, by what its key columns show. */
export function rowKey(cells: readonly CellContent[]): string {
  return JSON.stringify(cells.map((cell) => String(cell).trim()));
}

/**
 * Puts what stands beside the rows beside the rows with the same keys; of several with one key the first takes the
 * first. New rows get the formula that most rows of a column have, as in a calculated column, and the format.
 */
export function placeNotes(before: readonly NotedRow[], keys: readonly string[]): PlacedNotes {
  const width = before[0]?.notes.length ?? 0;
  const usual = Array.from({ length: width }, (_, column) => usualCell(before, column));
  const waiting = new Map<string, NotedRow[]>();
  for (const row of before) {
    const sameKey = waiting.get(row.key);
    if (sameKey === undefined) waiting.set(row.key, [row]);
    else sameKey.push(row);
  }
  const rows = keys.map((key) => waiting.get(key)?.shift()?.notes ?? usual);
  const isWritten = (note: NoteCell, column: number) =>
    note.value !== '' && !(note.isFormula && note.input === usual[column]?.input);
  const left = [...waiting.values()].flat().filter(({ notes }) => notes.some(isWritten));
  return { rows, left };
}

/** A cell of a new row: blank, unless more than half of the rows have the same formula. */
function usualCell(rows: readonly NotedRow[], column: number): NoteCell {
  const cells = rows.flatMap(({ notes }) => notes[column] ?? []);
  const numberFormat = mostFrequent(cells.map((cell) => cell.numberFormat)).item ?? 'General';
  const formulas = cells.flatMap(({ isFormula, input }) => (isFormula ? [String(input)] : []));
  const { item, count } = mostFrequent(formulas);
  if (item === null || count * 2 <= cells.length)
    return { input: '', value: '', isFormula: false, numberFormat };
  return { input: item, value: '', isFormula: true, numberFormat };
}

function mostFrequent(items: readonly string[]): { readonly item: string | null; readonly count: number } {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<{ readonly item: string | null; readonly count: number }>(
    (most, [item, count]) => (count > most.count ? { item, count } : most),
    { item: null, count: 0 },
  );
}
