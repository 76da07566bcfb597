import type { CellContent } from '../read/sheet-values';
import type { ColumnKind } from '../schema';
import { AMOUNT, DATE, PERCENT, TEXT, WHOLE } from '../style/number-formats';

/** The body of a table: values and, where a cell differs from its column, its number format; rows x columns. */
export interface TableContent {
  readonly rows: readonly (readonly CellContent[])[];
  /** Number formats by row for columns whose cells differ: column index → format per row. */
  readonly formats: ReadonlyMap<number, readonly string[]>;
}

export const NO_CONTENT: TableContent = { rows: [], formats: new Map() };

const FORMATS: Readonly<Record<ColumnKind, string>> = {
  id: TEXT,
  name: TEXT,
  text: 'General',
  longText: 'General',
  amount: AMOUNT,
  currency: TEXT,
  date: DATE,
  influence: WHOLE,
  days: WHOLE,
  share: PERCENT,
  rate: '0.0000',
  yesNo: 'General',
  list: 'General',
  ruleValue: 'General',
};

/** The number format of a kind of column. Ids and names are text, so that 001, 1-2 and 3E5 stay what was typed. */
export function numberFormatOf(kind: ColumnKind): string {
  return FORMATS[kind];
}
