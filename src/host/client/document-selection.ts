import type { Book } from '../book/book';
import { RangeHandle } from '../book/range';
import { readTexts, readValues } from '../book/read-cells';
import { resizedTo } from '../book/range-steps';
import { writeValues } from '../book/write-cells';
import type { Host } from '../host';
import { isSingleCell } from '../../files/model/areas';
import { ExcelError, invalidArgument, notImplemented } from '../protocol/errors';
import { answer, readEnding, type Callback } from './async-result';

interface ReadOptions {
  /** `formatted` reads what cells show, `unformatted` what they hold. */
  readonly valueFormat?: string;
  readonly asyncContext?: unknown;
}

/** The selected cells as rows of values (`matrix`), or as text with tabs between columns and a line for each row. */
export function getSelectedData(
  host: Host,
  coercionType: string,
  first?: ReadOptions | Callback<unknown>,
  second?: Callback<unknown>,
): void {
  const ending = readEnding(first, second, {});
  void answer(ending, () => {
    const selected = selectedRange(host.book);
    const isFormatted = ending.options.valueFormat === 'formatted';
    const rows = rowsOf(isFormatted ? readTexts(selected) : readValues(selected));
    if (coercionType === 'matrix') return rows;
    if (coercionType === 'text') return rows.map((row) => row.join('\t')).join('\n');
    throw notImplemented(`Document.getSelectedDataAsync as ${coercionType}`);
  });
}

/** Writes a text into the first selected cell, or rows of values into a selection of their size or from a single cell on. */
export function setSelectedData(
  host: Host,
  data: unknown,
  first?: object | Callback<undefined>,
  second?: Callback<undefined>,
): void {
  void answer(readEnding(first, second, {}), () => {
    const selected = selectedRange(host.book);
    const rows: unknown = typeof data === 'string' ? [[data]] : data;
    if (!Array.isArray(rows)) throw notImplemented('Document.setSelectedDataAsync with a table');
    const [row]: readonly unknown[] = rows;
    if (!Array.isArray(row) || row.length === 0) throw invalidArgument();
    const isFromItsCorner = typeof data === 'string' || isSingleCell(selected.area);
    writeValues(isFromItsCorner ? resizedTo(selected, rows.length, row.length) : selected, rows);
    host.deliverEvents();
    return undefined;
  });
}

function selectedRange(book: Book): RangeHandle {
  book.requireFocus('InvalidSelection');
  const [area, ...more] = book.selection;
  if (!area || more.length > 0)
    throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.');
  return new RangeHandle(book, book.activeSheet, area);
}

function rowsOf(read: unknown): unknown[][] {
  if (!Array.isArray(read)) throw invalidArgument('Whole rows and columns cannot be read.');
  const rows: readonly unknown[] = read;
  return rows.map((row): unknown[] => (Array.isArray(row) ? row : []));
}
