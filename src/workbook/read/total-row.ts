import { comparable, plain } from '../schema/plain-text';
import { withoutCurrency } from './currency-text';

const TOTAL_WORDS: ReadonlySet<string> = new Set(
  [
    ['total', 'totals', 'grand total', 'sum', 'subtotal', 'average', 'mean', 'count'],
    ['合计', '总计', '小计', '汇总', '总和', '平均', '平均值', '均值', '计数'],
  ]
    .flat()
    .map(comparable),
);

/**
 * Where a row names itself a total instead of a deal: in one of these columns, with nothing else in the others. Of ids alone
 * 华北小计 is one, too.
 */
export function totalIn(
  texts: Readonly<Record<'id' | 'customer' | 'name', string | null>>,
): { readonly column: string; readonly word: string } | null {
  if (texts.id !== null && texts.customer === null && texts.name === null && namesTotal(texts.id))
    return { column: 'id', word: texts.id };
  let total = null;
  for (const column of ['id', 'customer', 'name'] as const) {
    const word = texts[column];
    if (word === null) continue;
    if (!isTotal(word)) return null;
    total ??= { column, word };
  }
  return total;
}

const ADDED_UP = ['total', 'totals', 'subtotal', 'sub-total', '合计', '总计', '小计'];
const BEGINS_OR_ENDS = new RegExp(
  ADDED_UP.map((word) => (/[a-z]/.test(word) ? `^${word}\\b|\\b${word}$` : `^${word}|${word}$`)).join('|'),
  'i',
);

/** Whether a text is a total, or begins or ends with the word: Subtotal North, Q1 total, 华北小计. A company's name may. */
export function namesTotal(text: string): boolean {
  const words = plain(text).replace(/[\s:：]+$/, '');
  return words !== '' && (isTotal(words) || BEGINS_OR_ENDS.test(words));
}

/** Total, 合计, also with a currency behind it: Total EUR, 合计（CNY）. */
function isTotal(word: string): boolean {
  // no total and no currency has a digit, nearly every id has: the rest takes longer than reading all the row
  if (/\d/.test(word)) return false;
  const { text } = withoutCurrency(plain(word).replace(/[()]/g, ' ').trim());
  return TOTAL_WORDS.has(comparable(text));
}
