import type { TableId } from '../../method';
import type { ColumnSchema } from './column';

/** An input table: its columns in the order of the template. Words (sheet name, headers, help) are in i18n. */
export interface TableSchema<Id extends TableId = TableId, ColumnId extends string = string> {
  readonly id: Id;
  /** Name of the Excel table in a new workbook; the same in both languages, so that formulas travel. */
  readonly tableName: string;
  readonly columns: readonly ColumnSchema<ColumnId>[];
  /** A header row is this table only if it holds every required column and at least this many of the others. */
  readonly furtherColumns: number;
}

/** A table of the schema with the ids of its columns as a type. */
export function table<const Id extends TableId, const ColumnId extends string>(
  id: Id,
  tableName: string,
  furtherColumns: number,
  columns: readonly ColumnSchema<ColumnId>[],
): TableSchema<Id, ColumnId> {
  return { id, tableName, furtherColumns, columns };
}
