import type { TableId } from '../../method';
import { ROWS_OF_SHEET } from '../excel/area';
import type { Area, CellContent } from './sheet-values';
import type { TableBlock } from './table-finder';

/** An ID names one deal, and an amount in merged cells counts once. */
const COUNTS_ONCE: ReadonlySet<string> = new Set(['id', 'amount', 'forecastOverride']);
/** What several rows of a table are about. Elsewhere a value belongs to its row alone. */
const SHARED: { readonly [Table in TableId]?: readonly string[] } = {
  stakeholders: ['deal'],
  rivals: ['deal', 'competitor'],
  evidence: ['deal'],
  actions: ['deal', 'person'],
  payments: ['deal'],
  accountPlan: ['customer', 'part'],
};

function columnsLookedAt({ match, area }: TableBlock): readonly (readonly [string, number])[] {
  // Excel merges no cells of a table
  if (area !== null) return [];
  const shared = SHARED[match.table] ?? [];
  return [...match.columns].filter(([column]) => match.table === 'deals' || shared.includes(column));
}

/** A table with what stands in merged cells in each of their rows; the same one where no cells are merged. */
export function withMergedCells(block: TableBlock): TableBlock {
  const { sheet, firstRow, endRow } = block;
  const { values, merged, top, left } = sheet;
  if (merged.length === 0) return block;
  const rows = new Map<number, { cells: CellContent[]; countsAbove: Map<string, number> }>();
  const columns = new Set<string>();
  let first = firstRow;
  let end = firstRow;
  for (const [column, index] of [...columnsLookedAt(block)].sort(([, one], [, other]) => one - other)) {
    for (const area of merged) {
      const begins = area.top - top;
      const value = values[begins]?.[index] ?? '';
      if (area.left - left !== index || begins < firstRow || begins >= endRow || value === '') continue;
      end = Math.max(end, begins + area.rows);
      for (let row = begins + 1; row < Math.min(begins + area.rows, endRow); row++) {
        // a program that merges cells may leave values in them, and Excel goes on adding them up
        if ((values[row]?.[index] ?? '') !== '') continue;
        const known = rows.get(row) ?? { cells: [...(values[row] ?? [])], countsAbove: new Map() };
        rows.set(row, known);
        if (block.match.table === 'deals' && COUNTS_ONCE.has(column)) known.countsAbove.set(column, begins);
        else {
          if (columns.size === 0) first = begins;
          known.cells[index] = value;
          columns.add(column);
        }
      }
    }
  }
  if (rows.size === 0 && end <= endRow) return block;
  return { ...block, merged: { rows, columns: [...columns], first, end } };
}

/** So many areas Excel lists at most for a range; in one column, so many rows cannot hold more. */
const MOST_ROWS = 512;
const ENOUGH_ROWS = 384;

/**
 * By column of a table, from top to bottom, its parts in which cells may be merged: blank ones below a filled one, with
 * which each part begins. Sheet coordinates.
 */
export function whereMerged(block: TableBlock): readonly (readonly Area[])[] {
  const { sheet, firstRow, endRow } = block;
  // merged cells may reach below the last row that holds anything
  const isLast = endRow === sheet.values.length && sheet.top + endRow < ROWS_OF_SHEET;
  const lastRow = isLast ? endRow + 1 : endRow;
  return columnsLookedAt(block).map(([, index]) => {
    const areas: Area[] = [];
    let from = -1;
    let to = -1;
    const close = () => {
      if (to > from)
        areas.push({ top: sheet.top + from, left: sheet.left + index, rows: to - from + 1, columns: 1 });
    };
    for (let row = firstRow; row < lastRow; row++) {
      const isBlank = (sheet.values[row]?.[index] ?? '') === '';
      if (isBlank) {
        if (from >= 0 && row - from < MOST_ROWS) to = row;
      } else if (to <= from || row - from >= ENOUGH_ROWS) {
        close();
        from = row;
        to = row;
      }
    }
    close();
    return areas;
  });
}
