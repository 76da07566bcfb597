import type { Severity } from '../../method';

/**
 * What a parameter of a reading finding holds: `column` is "<table id>.<column id>", `table` a table id, `sheet` one of a sheet of ours, `list` a list
 * of the schema (its labels are shown, and its id under `…Id`), `level` is "<list id>.<level>" or empty for unknown,
 * `text` is shown as it is, `quote` by its beginning, `number` a count, `money` a number as text, or what was typed instead.
 */
export type ReadingParameterKind =
  'text' | 'quote' | 'number' | 'money' | 'column' | 'table' | 'sheet' | 'list' | 'level';

export interface ReadingRule {
  readonly severity: Severity;
  /** 1 (by the way) to 10: the last word in the order of *Start here*, as for the rules of the method. */
  readonly weight: number;
  readonly parameters: Readonly<Record<string, ReadingParameterKind>>;
}

const rule =
  (severity: Severity) =>
  <const P extends ReadingRule['parameters']>(weight: number, parameters: P) => ({
    severity,
    weight,
    parameters,
  });
const error = rule('error');
const warning = rule('warning');
const info = rule('info');

/** Everything that reading can find. The words are in i18n (workbook-findings) under the same id. */
export const READING_RULES = {
  // rows that are left out (report.md, rows that are not as they should be)
  'deal-id-blank': error(8, { table: 'table' }),
  'required-cell-blank': error(8, { column: 'column' }),
  'deal-id-merged': error(9, { first: 'text' }),
  'duplicate-deal': error(10, { dealId: 'text', first: 'text', second: 'text', amount: 'money' }),
  'total-row': warning(3, { value: 'quote' }),
  'row-apart': warning(5, { value: 'quote' }),

  // rows that count although a cell is missing
  'cell-missing': warning(4, { column: 'column' }),

  // rows without the figure that they are there for
  'target-blank': warning(4, { column: 'column' }),
  'rate-blank': warning(4, { column: 'column' }),

  // cells that cannot be read
  'cell-error': error(7, { column: 'column', value: 'quote' }),
  'level-unreadable': warning(6, { column: 'column', value: 'quote', list: 'list' }),
  'amount-unreadable': error(8, { column: 'column', value: 'quote' }),
  'amount-ambiguous': error(8, { column: 'column', value: 'quote' }),
  'amount-unit-unclear': error(8, { column: 'column', value: 'quote' }),
  'amount-in-other-currency': warning(7, { column: 'column', value: 'quote', currency: 'text' }),
  'amount-merged': warning(7, { column: 'column', first: 'text' }),
  'amounts-in-millions': info(3, { column: 'column', value: 'quote', example: 'quote' }),
  'number-unreadable': warning(5, { column: 'column', value: 'quote' }),
  'influence-out-of-range': warning(5, { value: 'quote' }),
  'share-unreadable': warning(5, { value: 'quote' }),
  'date-unreadable': warning(6, { column: 'column', value: 'quote' }),
  'date-ambiguous': warning(6, { column: 'column', value: 'quote' }),
  'dates-day-first': info(3, { column: 'column', value: 'quote', example: 'quote' }),
  'dates-month-first': info(3, { column: 'column', value: 'quote', example: 'quote' }),
  'dates-may-be-swapped': warning(7, { column: 'column', example: 'quote' }),
  'date-implausible': warning(6, { column: 'column', value: 'quote' }),
  'text-too-long': warning(2, { column: 'column', length: 'number', limit: 'number' }),

  // what a column shows about its cells
  'merged-cells-shared': info(3, { columns: 'text', place: 'text' }),
  'won-is-result': info(3, { value: 'quote', beside: 'quote' }),

  // own words for levels, in the Rules table
  'own-word-taken': error(6, { value: 'quote', level: 'level', meaning: 'level' }),
  'own-word-for-two': error(6, { value: 'quote', first: 'level', second: 'level' }),

  // tables and headers
  'header-merged': warning(7, { place: 'text' }),
  'header-twice': warning(6, { column: 'column', used: 'text', ignored: 'text' }),
  'header-multiplies': info(3, { header: 'text', place: 'text', factor: 'number' }),
  'header-with-unit': warning(8, { column: 'column', header: 'text', place: 'text' }),
  'header-apart': warning(6, { column: 'column', place: 'text' }),
  'headers-not-read': info(5, { table: 'table', place: 'text', missing: 'text', headers: 'text' }),
  'results-not-read': warning(8, { place: 'text', header: 'text', value: 'quote' }),
  'column-absent': warning(4, { table: 'table', column: 'column' }),
  'compelling-reason-absent': warning(7, { table: 'table', column: 'column' }),
  'compelling-reason-date-absent': warning(7, { table: 'table', column: 'column' }),
  'people-absent': warning(8, { table: 'table' }),
  'control-absent': warning(8, { table: 'table' }),
  'evidence-absent': warning(7, { table: 'table' }),
  'table-not-recognised': warning(7, { table: 'table', place: 'text', missing: 'text' }),
  'table-in-parts': info(3, { table: 'table', places: 'text' }),
  'table-repeated': warning(3, { table: 'table', place: 'text', counts: 'text' }),
  'second-deal-list': warning(5, { table: 'table', place: 'text', counts: 'text' }),
  'copy-of-results': info(2, { place: 'text', sheet: 'sheet' }),
  'rows-below-table': warning(7, { table: 'table', place: 'text' }),

  // history sheets
  'history-unreadable': warning(8, { table: 'sheet', sheet: 'text' }),
  'history-row-apart': info(2, { value: 'quote' }),
  'history-row-edited': warning(7, { snapshot: 'text' }),
  'snapshot-incomplete': warning(5, { snapshot: 'text', rows: 'number' }),
  'commitment-incomplete': warning(5, { record: 'text', rows: 'number' }),
  'snapshots-on-one-day': info(2, { day: 'text', count: 'number', counts: 'text' }),
} as const satisfies Readonly<Record<string, ReadingRule>>;

const UNREADABLE: ReadonlySet<string> = new Set<ReadingRuleId>([
  'cell-error',
  'level-unreadable',
  'amount-unreadable',
  'amount-ambiguous',
  'amount-unit-unclear',
  'amount-merged',
  'number-unreadable',
  'influence-out-of-range',
  'share-unreadable',
  'date-unreadable',
  'date-ambiguous',
  'date-implausible',
]);

/** Whether a finding of the rule says that its cell holds something, but nothing that can be read. */
export function isUnreadable(rule: string): boolean {
  return UNREADABLE.has(rule);
}

export type ReadingRuleId = keyof typeof READING_RULES;
/** The parameters that a finding of the rule carries. */
export type ReadingParameters<R extends ReadingRuleId> = {
  readonly [
    N in keyof (typeof READING_RULES)[R]['parameters']
  ]: (typeof READING_RULES)[R]['parameters'][N] extends 'number' ? number : string;
};
