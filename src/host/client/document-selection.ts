import type { Book } from '../book/book';
import { RangeHandle } from '../book/range';
import { readTexts, readValues } from '../book/read-cells';
import { resizedTo } from '../book/range-steps';
import { writeValues } from '../book/write-cells';
import type { Host } from '../host';
import { columnsOf, isSingleCell, rowsOf, without } from '../../files/model/areas';
import { ExcelError, invalidArgument, notImplemented } from '../protocol/errors';
import { answer, DocumentError, readEnding, type Callback } from './async-result';

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
    const rows = asRows(isFormatted ? readTexts(selected) : readValues(selected));
    if (coercionType === 'matrix') return rows;
    if (coercionType === 'text') return rows.map((row) => row.join('\t')).join('\n');
    throw notImplemented(`Document.getSelectedDataAsync as ${coercionType}`);
  });
}

/**
 * Writes a text into the first selected cell, or rows of values into a selection of their size; from a single cell on
 * only where no other cell loses what it holds.
 */
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
    const isSingle = isSingleCell(selected.area);
    const target =
      typeof data === 'string' || isSingle ? resizedTo(selected, rows.length, row.length) : selected;
    if (isSingle) requireRoomBeside(selected, target);
    if (rows.length !== rowsOf(target.area) || row.length !== columnsOf(target.area)) throw doesNotFit();
    writeValues(target, rows);
    host.deliverEvents();
    return undefined;
  });
}

/** Of the cells to write only the selected one may hold something. */
function requireRoomBeside({ sheet, area }: RangeHandle, target: RangeHandle): void {
  const isFilled = without(target.area, area).some(
    (part) =>
      sheet.cells.usedArea(({ value, formula }) => value !== null || formula !== undefined, part) !== null,
  );
  if (isFilled)
    throw new DocumentError(
      2003,
      'Data Write Error',
      'The set operation failed because the supplied data object will overwrite or shift data.',
    );
}

function doesNotFit(): DocumentError {
  return new DocumentError(
    2002,
    'Data Write Error',
    'The supplied data object is not compatible with the shape or dimensions of the current selection.',
  );
}

function selectedRange(book: Book): RangeHandle {
  book.requireFocus('InvalidSelection');
  const [area, ...more] = book.selection;
  if (!area || more.length > 0)
    throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.');
  return new RangeHandle(book, book.activeSheet, area);
}

function asRows(read: unknown): unknown[][] {
  if (!Array.isArray(read)) throw invalidArgument('Whole rows and columns cannot be read.');
  const rows: readonly unknown[] = read;
  return rows.map((row): unknown[] => (Array.isArray(row) ? row : []));
}
