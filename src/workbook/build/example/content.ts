import type { Language } from '../../../i18n/shape/language';
import { type TableId, daysAfter, periodOf, LIST_LEVELS } from '../../../method';
import type { CellContent } from '../../read/sheet-values';
import { tableSchema, type ColumnSchema } from '../../schema';
import { levelLabel } from '../../schema/vocabulary';
import type { TableContent } from '../table-content';
import { DEAL_ROWS } from './deals';
import type { ExampleId } from './example-id';
import type { ExampleRow, ExampleValue } from './example-value';
import { RIVAL_ROWS, STAKEHOLDER_ROWS } from './people';
import { ACCOUNT_PLAN_ROWS, ACTION_ROWS, PAYMENT_ROWS, RATE_ROWS, TARGET_ROWS } from './plans';
import { pipelineRows } from './pipeline/rows';
import { CONTROL_ROWS, EVIDENCE_ROWS } from './progress';

type ExampleRows = Readonly<Record<TableId, readonly ExampleRow<string>[]>>;

const CASE: ExampleRows = {
  deals: DEAL_ROWS,
  stakeholders: STAKEHOLDER_ROWS,
  rivals: RIVAL_ROWS,
  evidence: EVIDENCE_ROWS,
  control: CONTROL_ROWS,
  actions: ACTION_ROWS,
  payments: PAYMENT_ROWS,
  accountPlan: ACCOUNT_PLAN_ROWS,
  targets: TARGET_ROWS,
  rates: RATE_ROWS,
  rules: [],
};

const PIPELINE: ExampleRows = pipelineRows(0);

/** The rows of an example for one table; its days are moved by `shift` days. */
export function exampleContent(
  example: ExampleId,
  table: TableId,
  language: Language,
  shift: number,
): TableContent {
  const rows = (example === 'case' ? CASE : PIPELINE)[table];
  return { rows: rows.map((row) => cellsOf(row, table, language, shift)), formats: new Map() };
}

/** One row of an example as the cells of its table. */
export function cellsOf(
  row: ExampleRow<string>,
  table: TableId,
  language: Language,
  shift: number,
): readonly CellContent[] {
  return tableSchema(table).columns.map((column) => cellOf(row[column.id], column, language, shift));
}

function cellOf(
  value: ExampleValue | undefined,
  column: ColumnSchema,
  language: Language,
  shift: number,
): CellContent {
  if (value === undefined) return '';
  if (typeof value === 'object') {
    if (!('kind' in value)) return value[language];
    const day = daysAfter(value.day, shift);
    return value.kind === 'day' ? day : periodOf(day, 'quarter', 1).label;
  }
  if (column.list === null) return value;
  const { list } = column;
  const level = LIST_LEVELS[list].find((candidate) => String(candidate) === value);
  if (level === undefined) throw new Error(`the example has no level ${value} of ${list}`);
  return levelLabel(list, level, language);
}
