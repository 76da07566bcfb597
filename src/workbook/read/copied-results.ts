import { FORECAST_SHEET_EN } from '../../i18n/en/forecast-sheet';
import { HISTORY_EN } from '../../i18n/en/history';
import { RESULTS_EN } from '../../i18n/en/results';
import { SUMMARY_SHEET_EN } from '../../i18n/en/summary-sheet';
import { FORECAST_SHEET_ZH } from '../../i18n/zh/forecast-sheet';
import { HISTORY_ZH } from '../../i18n/zh/history';
import { RESULTS_ZH } from '../../i18n/zh/results';
import { SUMMARY_SHEET_ZH } from '../../i18n/zh/summary-sheet';
import type { MarkedSheetId } from '../excel/sheet-mark';
import { comparable } from '../schema/plain-text';
import { headerMeanings } from './header-words';
import type { CellContent } from './sheet-values';

type Headers = Readonly<Record<string, string>>;

/** The tables that the add-in writes and whose headers are partly those of input tables. */
const WRITTEN: readonly (readonly [MarkedSheetId, Headers, Headers])[] = [
  ['results', RESULTS_EN.resultColumns, RESULTS_ZH.resultColumns],
  ['people', SUMMARY_SHEET_EN.peopleColumns, SUMMARY_SHEET_ZH.peopleColumns],
  ['rollUp', RESULTS_EN.rollUpColumns, RESULTS_ZH.rollUpColumns],
  ['forecast', FORECAST_SHEET_EN.paymentColumns, FORECAST_SHEET_ZH.paymentColumns],
  ['snapshots', HISTORY_EN.snapshotColumns, HISTORY_ZH.snapshotColumns],
  ['peopleHistory', HISTORY_EN.peopleColumns, HISTORY_ZH.peopleColumns],
  ['commitments', HISTORY_EN.commitmentColumns, HISTORY_ZH.commitmentColumns],
];

const TABLES = WRITTEN.flatMap(([sheet, ...languages]) =>
  languages.map((headers) => ({ sheet, headers: new Set(Object.values(headers).map(comparable)) })),
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
  const telling = new Set(texts.filter((text) => headerMeanings(text).length === 0).map(comparable));
  const found = TABLES.find((table) => {
    const known = [...table.headers].filter((header) => headers.has(header));
    const told = known.filter((header) => telling.has(header)).length;
    const isWhole = known.length === table.headers.size && known.length === headers.size;
    return isWhole || (known.length * 2 >= table.headers.size && told >= TELLING);
  });
  return found?.sheet ?? null;
}
