import { columnOf } from '../content/structured';

/** A table that formulas add up: its name, and the header of each column by id. */
export interface SummedTable<ColumnId extends string> {
  readonly name: string;
  readonly headers: Readonly<Record<ColumnId, string>>;
}

/** What a row of the table has to fulfil to be counted. `cell` is an address on the sheet of the formula. */
export type Condition<ColumnId extends string> =
  /** The column holds one of our own words, which contain nothing that a criterion would read as a sign. */
  | { readonly column: ColumnId; readonly word: string }
  /** The column is equal to a cell whose text is `text`. */
  | { readonly column: ColumnId; readonly cell: string; readonly text: string }
  /** The cell is blank; the cells of a formula column that show nothing are not, for a criterion. */
  | { readonly column: ColumnId; readonly isBlank: true; readonly isFormula?: true }
  | { readonly column: ColumnId; readonly from: string; readonly until: string };

/**
 * Text that a criterion of SUMIFS takes as it is. Elsewhere `*`, `?` and `~` stand for other characters, `>` and `=`
 * are read as operators, and what looks like a number or a date (001, 1-2, May 5) is equal to that number.
 */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{Nd} .'’&/_-]{0,250}$/u;
const TRUTH = /^(?:true|false)$/i;
const DATE = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d/i;

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !TRUTH.test(text) && !DATE.test(text);
}

/** How many rows fulfil all conditions, which as `criteria` read like this. */
export function countFormula<Id extends string>(
  table: SummedTable<Id>,
  conditions: readonly Condition<Id>[],
  criteria: string | null,
): string {
  if (criteria !== null) return `COUNTIFS(${criteria})`;
  return `SUMPRODUCT(${factorsOf(table, conditions)})`;
}

/** The sum of a column over the rows that fulfil all conditions; texts and blanks add nothing. */
export function sumFormula<Id extends string>(
  table: SummedTable<Id>,
  column: Id,
  conditions: readonly Condition<Id>[],
  criteria = criteriaOf(table, conditions),
): string {
  const summed = columnOf(table.name, table.headers[column]);
  if (criteria !== null) return `SUMIFS(${summed}${criteria === '' ? '' : `,${criteria}`})`;
  return `SUMPRODUCT(${factorsOf(table, conditions)},${summed})`;
}

/** The row of the table, counted from 1, whose column is equal to `cell`, which holds `text`. */
export function rowFormula<Id extends string>(
  { name, headers }: SummedTable<Id>,
  column: Id,
  cell: string,
  text: string,
): string {
  const ids = columnOf(name, headers[column]);
  if (!/[*?~]/.test(text) && text.length <= 255) return `MATCH(${cell},${ids},0)`;
  // signs that MATCH would read as any character
  return `SUMPRODUCT((${ids}=${cell})*(ROW(${ids})-MIN(ROW(${ids}))+1))`;
}

/** The criteria of SUMIFS and COUNTIFS; null where a text is none that these take as it is. */
export function criteriaOf<Id extends string>(
  table: SummedTable<Id>,
  conditions: readonly Condition<Id>[],
): string | null {
  return conditions.reduce<string | null>((before, each) => withCriterion(before, table, each), '');
}

/** The criteria with those of one condition more. */
export function withCriterion<Id extends string>(
  before: string | null,
  { name, headers }: SummedTable<Id>,
  condition: Condition<Id>,
): string | null {
  if (before === null || !isPlainCondition(condition)) return null;
  const column = columnOf(name, headers[condition.column]);
  const start = before === '' ? column : `${before},${column}`;
  if ('word' in condition) return `${start},"${condition.word}"`;
  if ('isBlank' in condition) return `${start},"="`;
  if ('cell' in condition) return `${start},${condition.cell}`;
  return `${start},">="&${condition.from},${column},"<="&${condition.until}`;
}

function isPlainCondition(condition: Condition<string>): boolean {
  return 'text' in condition ? isPlain(condition.text) : !('isFormula' in condition);
}

/** Compares with `=`, which takes every text as it is and, like the method, does not mind letter case. */
function factorsOf<Id extends string>(
  { name, headers }: SummedTable<Id>,
  conditions: readonly Condition<Id>[],
): string {
  const factors = conditions.flatMap((condition) => {
    const column = columnOf(name, headers[condition.column]);
    if ('word' in condition) return [`(${column}="${condition.word}")`];
    if ('isBlank' in condition) return [`(${column}="")`];
    if ('cell' in condition) return [`(${column}=${condition.cell})`];
    return [`(${column}>=${condition.from})`, `(${column}<=${condition.until})`];
  });
  return factors.length === 1 ? `--${factors.join('')}` : factors.join('*');
}
