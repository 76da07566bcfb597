import type { TableColumn } from '../content';

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
 * Finds our columns again by their headers in either language, wherever a user has moved them; those that are missing
 * are added at the right end. `headers` are those of the table as it stands; none for a new table.
 */
export function placeColumns(columns: readonly TableColumn[], headers: readonly string[]): ColumnPlaces {
  const free = new Map<string, number>();
  headers.forEach((header, index) => {
    if (!free.has(comparable(header))) free.set(comparable(header), index);
  });
  let width = headers.length;
  const positions = columns.map(({ headers: names }) => {
    const known = Object.values(names)
      .map(comparable)
      .find((name) => free.has(name));
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
