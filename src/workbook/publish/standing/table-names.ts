import { freeTableName } from '../../excel/free-table-name';
import type { TableContent } from '../content/content';
import type { Catalogue, ExistingSheet, ExistingTable } from './catalogue';
import { knownColumns } from '../../schema/result-columns';

/** What a table is found by, and the name that it gets when it is free. */
export type WantedTable = Pick<TableContent, 'name' | 'columns'>;

/** The table on the sheet that has most of our columns; null when there is none with at least half of them. */
export function ourTable(existing: ExistingSheet, table: WantedTable): ExistingTable | null {
  const known = existing.tables
    .map((each) => ({ each, count: knownColumns(table.columns, each.headers) }))
    .filter(({ count }) => count * 2 >= table.columns.length)
    .sort((one, other) => other.count - one.count);
  return known[0]?.each ?? null;
}

/**
 * The name that the table of a result sheet has or will get: the one it has, once it is laid out; else the wanted one,
 * or that with a number when somebody else bears it.
 */
export function tableNameOf(
  table: WantedTable,
  existing: ExistingSheet | null,
  { takenNames }: Catalogue,
): string {
  const known = existing === null ? null : ourTable(existing, table);
  if (existing !== null && existing.isLaidOut && known !== null) return known.name;
  // names that the table itself may have from a run that broke off
  const own =
    existing === null || existing.isLaidOut ? [] : existing.tables.map(({ name }) => name.toLowerCase());
  return freeTableName(table.name, new Set([...takenNames].filter((name) => !own.includes(name))));
}
