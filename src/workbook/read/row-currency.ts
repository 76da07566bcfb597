import { currencyInColumn, currencyOf, isCurrencyCode, type TableId } from '../../method';
import { readingFinding } from './findings';
import type { RowSource } from './row-source';
import { typedAmount } from './typed-amount';

/**
 * The currency of a row with amounts: what its column says, a name as its code; where that is blank, what a sign or
 * code beside an amount says if it can mean one currency only, else what the header of the amounts names. An amount that
 * says otherwise than the column is a finding.
 */
export function currencyOfRow<Table extends TableId>(
  rows: RowSource<Table>,
  typed: string | null,
  amounts: readonly string[],
): string | null {
  let currency = typed === null ? null : currencyInColumn(typed);
  const isBlank = typed === null && rows.isUnknown('currency');
  for (const column of amounts) {
    const content = rows.content(column);
    if (typeof content !== 'string' || content === '') continue;
    const reading = typedAmount(content);
    if (!('currencies' in reading) || reading.currencies === null) continue;
    const [only] = reading.currencies;
    const code = currencyOf(currency);
    if (code === null) {
      if (isBlank && only !== undefined && reading.currencies.length === 1) currency = only;
    } else if (isCurrencyCode(code) && !reading.currencies.includes(code)) {
      const cell = { table: rows.table, row: rows.row, column };
      const parameters = { column: `${rows.table}.${column}`, value: content.trim(), currency: code };
      rows.findings.push(readingFinding('amount-in-other-currency', cell, parameters));
    }
  }
  if (currency !== null || !isBlank) return currency;
  return amounts.map((column) => rows.currencyInHeader(column)).find((code) => code !== null) ?? null;
}
