import { HISTORY, type HistoryWords } from '../../../i18n/history-words';
import type { Language } from '../../../i18n/shape/language';
import { LEVELS, type LevelWords } from '../../../i18n/levels';
import { fittingText } from '../../excel/cell-text';
import type { TableColumn } from '../result-columns';
import { AMOUNT_WITH_CENTS, TEXT } from '../../style/number-formats';

/** What a cell of a history table holds; '' is a blank cell. */
export type HistoryCell = string | number;

/** The words that the cells of a history table are written in. */
export interface CellWords {
  readonly levels: LevelWords;
  readonly history: HistoryWords;
}

/** A column of a history table; `value` is what it holds of a row. */
export interface HistoryColumn<Row, Id extends string = string> extends TableColumn<Id> {
  readonly value: (row: Row, words: CellWords) => HistoryCell | null;
}

/** Makes the columns of one history table: id, width in characters, number format, and what a row holds there. */
export function columnMaker<Row, Id extends string>(
  headersIn: (words: HistoryWords) => Readonly<Record<Id, string>>,
) {
  return (
    id: Id,
    width: number,
    numberFormat: string,
    value: HistoryColumn<Row>['value'],
  ): HistoryColumn<Row, Id> => {
    const headers = { en: headersIn(HISTORY.en)[id], zh: headersIn(HISTORY.zh)[id] };
    const horizontal =
      numberFormat === TEXT
        ? {}
        : ({ horizontal: numberFormat === AMOUNT_WITH_CENTS ? 'Right' : 'Center' } as const);
    return { id, width, numberFormat, value, headers, ...horizontal };
  };
}

/** The label of a level; a blank where nothing was known. */
export function label<Level extends string>(
  labels: Readonly<Record<Level, string>>,
  id: Level | null | undefined,
): HistoryCell | null {
  return id === null || id === undefined ? null : labels[id];
}

/** The words for the cells in one language. */
export function cellWords(language: Language): CellWords {
  return { levels: LEVELS[language], history: HISTORY[language] };
}

/** The cells of a row in the order of the columns, as they are written and read back. */
export function cellsOf<Row>(
  columns: readonly HistoryColumn<Row>[],
  row: Row,
  words: CellWords,
): readonly HistoryCell[] {
  return columns.map(({ value }) => kept(value(row, words) ?? ''));
}

/**
 * A cell as every program keeps it: numbers with the 15 digits that all of them save, texts no longer than a cell.
 * So what is read back is what the check of the row was worked out from.
 */
function kept(cell: HistoryCell): HistoryCell {
  return typeof cell === 'number' ? Number(cell.toPrecision(15)) : fittingText(cell);
}
