import { LANGUAGES, type Language } from '../../i18n/shape/language';
import type { ToneId } from '../style/palette';

/** Not a colour of its own: a line that sums up its group, and a line that no longer matters. */
export type Emphasis = 'summary' | 'muted';

/** A column of an Excel table on a result sheet. */
export interface TableColumn<Id extends string = string> {
  readonly id: Id;
  /** The header in each language: by these the column is found again after a user has moved it. */
  readonly headers: Readonly<Record<Language, string>>;
  readonly width: number;
  readonly numberFormat: string;
  readonly wrap?: boolean;
  /** Header and cells. */
  readonly horizontal?: 'Center' | 'Right';
  /** Text colour. */
  readonly color?: string;
  readonly hidden?: boolean;
  /** The user types into this column. */
  readonly input?: boolean;
  /** Values that are coloured when the cell is equal to them. */
  readonly tones?: Readonly<Record<string, ToneId | Emphasis>>;
}

/** Neighbouring columns of ours that also stand side by side in the table: `from` counts ours, `at` the table's. */
export interface ColumnRun {
  readonly from: number;
  readonly at: number;
  readonly count: number;
}

export interface ColumnPlaces {
  /** Column of the table for each of ours. */
  readonly positions: readonly number[];
  readonly runs: readonly ColumnRun[];
  /** How many columns the table has afterwards; columns that a user added are among them. */
  readonly width: number;
}

/**
 * Finds our columns again by their headers in either language, wherever a user has moved them, first in the language
 * of most headers; those that are missing are added at the right end. `headers` are those of the table as it stands;
 * none for a new table.
 */
export function placeColumns(columns: readonly TableColumn[], headers: readonly string[]): ColumnPlaces {
  const free = new Map<string, number>();
  headers.forEach((header, index) => {
    if (!free.has(comparable(header))) free.set(comparable(header), index);
  });
  const counts = LANGUAGES.map((language) => ({
    language,
    count: columns.filter((column) => free.has(comparable(column.headers[language]))).length,
  }));
  const languages = counts.sort((one, other) => other.count - one.count).map(({ language }) => language);
  let width = headers.length;
  const positions = columns.map(({ headers: names }) => {
    const known = languages.map((language) => comparable(names[language])).find((name) => free.has(name));
    if (known === undefined) return width++;
    const position = free.get(known) ?? 0;
    free.delete(known);
    return position;
  });
  return { positions, runs: runsOf(positions), width };
}

/** How many of our columns a table has. */
export function knownColumns(columns: readonly TableColumn[], headers: readonly string[]): number {
  const known = new Set(headers.map(comparable));
  return columns.filter(({ headers: names }) =>
    Object.values(names).some((name) => known.has(comparable(name))),
  ).length;
}

function runsOf(positions: readonly number[]): readonly ColumnRun[] {
  const runs: { from: number; at: number; count: number }[] = [];
  positions.forEach((at, from) => {
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.count === at) last.count += 1;
    else runs.push({ from, at, count: 1 });
  });
  return runs;
}

function comparable(header: string): string {
  return header.normalize('NFKC').trim().toLowerCase();
}
