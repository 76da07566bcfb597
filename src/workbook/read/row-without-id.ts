import { comparable, plain } from '../schema/plain-text';
import type { CellContent } from './sheet-values';
import { namesTotal } from './total-row';

/** A row of a list of deals, in the columns that are known. */
export interface ListRow {
  readonly cells: readonly CellContent[];
  /** The header row above it. */
  readonly headers: readonly CellContent[];
  readonly columns: ReadonlyMap<string, number>;
  /** It stands in a plain list, below a blank row. */
  readonly isApart: boolean;
}

export type RowWithoutId =
  | { readonly kind: 'deal' | 'nameless' | 'remark' }
  | { readonly kind: 'total'; readonly column: string; readonly word: string };

/**
 * What a row is that has no deal id: a deal, a total such as Subtotal North, a row that names no deal, or a remark, as
 * which also headings of groups, headers that are repeated and summaries below the list count.
 */
export function rowWithoutId(row: ListRow): RowWithoutId {
  const { columns, isApart } = row;
  const textIn = (column: string) => plain(String(row.cells[columns.get(column) ?? -1] ?? ''));
  const [first, ...others] = [...columns]
    .filter(([column]) => textIn(column) !== '')
    .sort(([, one], [, other]) => one - other)
    .map(([column]) => column);
  const isNameless = textIn('customer') === '' && textIn('name') === '';
  const beside = isNameless ? totalBeside(row) : undefined;
  if (beside !== undefined) return { kind: 'total', column: first ?? 'id', word: beside };
  if (first === undefined) return { kind: 'nameless' };
  const isPlanned = textIn('closeDate') !== '' || textIn('stage') !== '';
  const isBetween = textIn('customer') === '' || textIn('name') === '';
  if (isBetween && !isPlanned && namesTotal(textIn(first)))
    return { kind: 'total', column: first, word: textIn(first) };
  if (isNameless) return { kind: isApart ? 'remark' : 'nameless' };
  if (isRepeatedHeader(row)) return { kind: 'remark' };
  if (others.length === 0 && first === 'customer' && columns.size > MOST_NAMES) return { kind: 'remark' };
  // a number behind a name is a count
  const isTyped = typeof row.cells[columns.get('name') ?? -1] === 'string';
  const canBePlanned = columns.has('closeDate') || columns.has('stage');
  const isDeal = !isApart || (canBePlanned ? isPlanned : !isBetween && isTyped);
  return { kind: isDeal ? 'deal' : 'remark' };
}

/** A total named in a column that is not read, as 合计 under 序号 mostly is. */
function totalBeside({ cells, headers, columns }: ListRow): string | undefined {
  const read = new Set(columns.values());
  return headers.flatMap((header, index) => {
    const text = header === '' || read.has(index) ? '' : plain(String(cells[index] ?? ''));
    return namesTotal(text) ? [text] : [];
  })[0];
}

/** In a list of nothing but customers, deals and ids a customer alone may be a deal. */
const MOST_NAMES = 3;

function isRepeatedHeader({ cells, headers, columns }: ListRow): boolean {
  return ['customer', 'name'].every((column) => {
    const index = columns.get(column) ?? -1;
    return comparable(String(cells[index] ?? '')) === comparable(String(headers[index] ?? ''));
  });
}
