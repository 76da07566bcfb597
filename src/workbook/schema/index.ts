import type { TableId } from '../../method';
import { ACCOUNT_PLAN, RATES, RULES, TARGETS } from './company-tables';
import { CONTROL, DEALS, EVIDENCE, PAYMENTS } from './deal-tables';
import { ACTIONS, RIVALS, STAKEHOLDERS } from './people-tables';
import type { TableSchema } from './table';

export { ACCOUNT_PLAN, RATES, RULES, TARGETS } from './company-tables';
export { CONTROL, DEALS, EVIDENCE, PAYMENTS } from './deal-tables';
export { ACTIONS, RIVALS, STAKEHOLDERS } from './people-tables';
export type { ColumnKind, ColumnSchema } from './column';
export type { TableSchema } from './table';

/** Every input table, in the order of the sheets in a new workbook. */
export const INPUT_TABLES = [
  DEALS,
  STAKEHOLDERS,
  RIVALS,
  EVIDENCE,
  CONTROL,
  ACTIONS,
  PAYMENTS,
  ACCOUNT_PLAN,
  TARGETS,
  RATES,
  RULES,
] as const;

type InputTable = (typeof INPUT_TABLES)[number];
type ColumnIdOf<Schema> = Schema extends { readonly columns: readonly (infer Column)[] }
  ? Column extends { readonly id: infer Id extends string }
    ? Id
    : never
  : never;

/** The column ids of one input table. */
export type ColumnId<Table extends TableId> = ColumnIdOf<Extract<InputTable, { readonly id: Table }>>;

const BY_ID: ReadonlyMap<TableId, TableSchema> = new Map(INPUT_TABLES.map((schema) => [schema.id, schema]));

/** The schema of one input table. */
export function tableSchema(id: TableId): TableSchema {
  const schema = BY_ID.get(id);
  if (schema === undefined) throw new Error(`no schema for the table ${id}`);
  return schema;
}

const PERSON_COLUMNS: ReadonlySet<string> = new Set(
  INPUT_TABLES.flatMap((schema) =>
    schema.columns.filter(({ person }) => person).map(({ id }) => `${schema.id}.${id}`),
  ),
);

/** Whether the cells of a column hold names of people. */
export function isPersonColumn(table: TableId, column: string): boolean {
  return PERSON_COLUMNS.has(`${table}.${column}`);
}
