import { LANGUAGES } from '../../i18n/shape/language';
import { comparable, plain } from '../schema/plain-text';
import { columnHeader } from '../schema/words';
import { CHOOSABLE_COLUMNS, type ChoosableColumn, type ColumnChoice } from './choosable-columns';
import { guessColumns } from './guess-columns';
import { chosenMeaning, headerMeanings } from './header-words';
import { headerPlace } from './locator';
import type { CellContent } from './sheet-values';
import type { TableBlock } from './table-finder';

/** A header of a list, with the first text below it. */
export interface ListHeader {
  readonly text: string;
  /** 0-based on its sheet. */
  readonly row: number;
  readonly column: number;
  readonly example: string;
  /** The columns that its words mean. */
  readonly means: readonly string[];
  /** Amounts below it are not read, since their unit may mean several. */
  readonly isInUnit: boolean;
}

/** A list of deals, and what is known of its columns. */
export interface ListColumns {
  readonly sheet: string;
  /** Where its header row begins, as people write it. */
  readonly place: string;
  readonly headers: readonly ListHeader[];
  /** The columns that are read, by their headers or because the user chose them. */
  readonly read: ColumnChoice;
  /** What the others may be. */
  readonly guessed: ColumnChoice;
  /** Each of the columns is there under our own header: there is nothing to choose. */
  readonly isOurs: boolean;
  /** The row below its last one, 0-based on the sheet. */
  readonly endRow: number;
}

const LONGEST_EXAMPLE = 30;

/** What is known of the columns of a list. */
export function listColumns(list: TableBlock): ListColumns {
  const { sheet, headerRow, start, end, firstRow, endRow, match } = list;
  const cells = sheet.values[headerRow] ?? [];
  const indexes = [...cells.keys()].filter(
    (index) => index >= start && index < end && typeof cells[index] === 'string' && cells[index] !== '',
  );
  const rows = sheet.values.slice(firstRow, endRow);
  const headers = indexes.map((index): ListHeader => {
    const text = String(cells[index]).trim();
    const isExample = (cell: CellContent | undefined) => typeof cell === 'string' && plain(cell) !== '';
    const example = rows.find((row) => isExample(row[index]))?.[index];
    return {
      text,
      row: sheet.top + headerRow,
      column: sheet.left + index,
      example: exampleText(String(example ?? '')),
      means: headerMeanings(text)
        .filter(({ table, bracketed }) => table === 'deals' && bracketed !== 'unit')
        .map(({ column }) => column),
      isInUnit: chosenMeaning(text, 'deals', 'amount').bracketed === 'unit',
    };
  });
  const read: Partial<Record<ChoosableColumn, number>> = {};
  for (const column of CHOOSABLE_COLUMNS) {
    const at = indexes.indexOf(match.columns.get(column) ?? -1);
    if (at >= 0) read[column] = at;
  }
  return {
    sheet: sheet.name,
    place: headerPlace(list),
    headers,
    read,
    guessed: guessColumns(list, indexes, read),
    isOurs: CHOOSABLE_COLUMNS.every((column) => isOurHeader(headers[read[column] ?? -1]?.text ?? '', column)),
    endRow: sheet.top + endRow,
  };
}

function isOurHeader(text: string, column: ChoosableColumn): boolean {
  return LANGUAGES.some(
    (language) => comparable(columnHeader('deals', column, language)) === comparable(text),
  );
}

function exampleText(text: string): string {
  const line = plain(text).replace(/\s+/g, ' ');
  return line.length > LONGEST_EXAMPLE ? `${line.slice(0, LONGEST_EXAMPLE - 1)}…` : line;
}
