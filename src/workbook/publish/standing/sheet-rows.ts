import { STAMP_ROW, type Cell, type SheetContent } from '../content/content';

/** A row of a result sheet: our cells from column `left` on, 0-based; those behind the last one are blank. */
export interface SheetRow {
  readonly left: number;
  readonly width: number;
  readonly cells: readonly Cell[];
}

/** The rows of a sheet from the top; null for the lines that every check writes by itself. */
export type SheetRows = readonly (SheetRow | null)[];

/** How many columns of the free cells are ours. */
export function widthOf({ cells, table }: SheetContent): number {
  return cells.reduce((widest, row) => Math.max(widest, row.length), table?.columns.length ?? 1);
}

/** How many columns the free cells take: over a table no more than their widest line, so that a user may write beside it. */
export function freeWidthOf(content: SheetContent): number {
  if (content.table === null) return widthOf(content);
  return content.cells.reduce((widest, row) => Math.max(widest, row.length), 1);
}

/** The rows of a table as they are written: one without rows keeps a blank one. */
export function tableRows({ table }: SheetContent): readonly (readonly Cell[])[] {
  if (table === null) return [];
  return table.rows.length === 0 ? [table.columns.map(() => '')] : table.rows;
}

/**
 * All rows of a sheet from the top, those of its table with the header row among them; null for the lines that every
 * check writes by itself, the stamp and what it says about the formulas.
 */
export function sheetRows(content: SheetContent): SheetRows {
  const { cells, table, tieRow } = content;
  const width = freeWidthOf(content);
  const free = cells.map((row, index): SheetRow | null =>
    index === STAMP_ROW || index === tieRow ? null : { left: 0, width, cells: row },
  );
  if (table === null) return free;
  const { left = 0, columns, language } = table;
  const header = columns.map(({ headers }) => headers[language]);
  return [
    ...free,
    ...[header, ...tableRows(content)].map((row): SheetRow => ({ left, width: columns.length, cells: row })),
  ];
}
