import { HISTORY } from '../../i18n/history-words';
import { PAYMENT_COLUMNS, RESULTS, SUMMARY_SHEET } from '../../i18n/result-words';
import { LANGUAGES, type Language } from '../../i18n/shape/language';
import type { MarkedSheetId } from '../excel/sheet-mark';
import { comparable } from '../schema/plain-text';
import { headerMeanings } from './header-words';
import type { CellContent } from './sheet-values';

/** The headers of the tables that the add-in writes and that are partly those of input tables. */
function writtenIn(
  language: Language,
): readonly (readonly [MarkedSheetId, Readonly<Record<string, string>>])[] {
  const [results, history] = [RESULTS[language], HISTORY[language]];
  return [
    ['results', results.resultColumns],
    ['people', SUMMARY_SHEET[language].peopleColumns],
    ['rollUp', results.rollUpColumns],
    ['forecast', PAYMENT_COLUMNS[language]],
    ['snapshots', history.snapshotColumns],
    ['peopleHistory', history.peopleColumns],
    ['commitments', history.commitmentColumns],
  ];
}

const TABLES = LANGUAGES.flatMap((language) =>
  writtenIn(language).map(([sheet, headers]) => ({
    sheet,
    headers: new Set(Object.values(headers).map(comparable)),
  })),
);

/** So many headers that no input table has tell a table of ours from a list of the user with columns added. */
const TELLING = 2;

/**
 * The sheet of ours from which a table was copied: it has at least half of the headers there, some of them such as no
 * input table has, or exactly all of them. Null for every other table.
 */
export function copiedFrom(row: readonly CellContent[], start: number, end: number): MarkedSheetId | null {
  const texts = row
    .slice(start, end)
    .flatMap((cell) => (typeof cell === 'string' && cell !== '' ? [cell] : []));
  const headers = new Set(texts.map(comparable));
  const telling = new Set(
    texts.filter((text) => !headerMeanings(text).some(({ isSynonym }) => isSynonym !== true)).map(comparable),
  );
  const found = TABLES.find((table) => {
    const known = [...table.headers].filter((header) => headers.has(header));
    const told = known.filter((header) => telling.has(header)).length;
    const isWhole = known.length === table.headers.size && known.length === headers.size;
    return isWhole || (known.length * 2 >= table.headers.size && told >= TELLING);
  });
  return found?.sheet ?? null;
}
