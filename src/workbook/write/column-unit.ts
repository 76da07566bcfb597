import type { TableId } from '../../method';
import type { CellContent, Locator } from '../read';
import { shifted } from '../read/number-text';
import type { ColumnReference } from './edit';

/** A content as its cell holds it: an amount in the unit that the header of its column names. */
export function inUnitOfColumn(content: CellContent, cell: ColumnReference, locator: Locator): CellContent {
  const unit = typeof content === 'number' ? locator.unitOf(cell) : null;
  return unit === null || typeof content !== 'number' ? content : shifted(content, -unit.power);
}

/** The headers that name a unit, as they stand there, by `columnKey`. */
export function unitHeaders(
  cells: readonly ColumnReference[],
  locator: Locator,
): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap((cell) => {
      const unit = locator.unitOf(cell);
      return unit === null ? [] : [[columnKey(cell.table, cell.column), unit.header] as const];
    }),
  );
}

/** A column of a table as the key of a map. */
export function columnKey(table: TableId, column: string): string {
  return `${table}.${column}`;
}
