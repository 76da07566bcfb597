import { plain } from '../schema/plain-text';
import type { CellContent } from './sheet-values';
import { cellsOfRow, type TableBlock } from './table-finder';

/** A part of a table, and the part that holds all of its rows, too. */
export interface RepeatedPart {
  readonly part: TableBlock;
  readonly of: TableBlock;
}

/**
 * The parts of one table all of whose rows stand in another part: they add nothing, and would count twice. Of two that
 * hold the same the Excel table is the one that counts, else the first.
 */
export function repeatedParts(parts: readonly TableBlock[]): readonly RepeatedPart[] {
  const counted: TableBlock[] = [];
  const repeated: RepeatedPart[] = [];
  for (const part of [...parts].sort((one, other) => rank(one) - rank(other))) {
    const of = counted.find((other) => holdsAllOf(other, part));
    if (of === undefined) counted.push(part);
    else repeated.push({ part, of });
  }
  return repeated;
}

function rank({ area }: TableBlock): number {
  return area === null ? 1 : 0;
}

function holdsAllOf(other: TableBlock, part: TableBlock): boolean {
  const columns = [...part.match.columns.keys()];
  const rows = rowsOf(part, columns);
  if (rows.length === 0) return false;
  const known = new Set(rowsOf(other, columns));
  return rows.every((row) => known.has(row));
}

/** The cells of the filled rows in some columns, each row as one text. */
function rowsOf(part: TableBlock, columns: readonly string[]): readonly string[] {
  const { match, firstRow, endRow } = part;
  const rows = Array.from({ length: endRow - firstRow }, (_, index) => cellsOfRow(part, firstRow + index));
  return rows.flatMap((row) => {
    const cells = columns.map((column) => contentOf(row[match.columns.get(column) ?? -1]));
    return cells.every((cell) => cell === '') ? [] : [JSON.stringify(cells)];
  });
}

function contentOf(cell: CellContent | undefined): string {
  return cell === undefined ? '' : plain(String(cell));
}
