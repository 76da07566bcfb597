import { HISTORY } from '../../../i18n/history-words';
import type { HistoryTableId } from '../../../method';
import { LANGUAGES } from '../../../i18n/shape/language';
import type { TableColumn } from '../result-columns';
import { COMMITMENT_COLUMNS } from './commitment-columns';
import { TEXT } from '../../style/number-formats';
import { PEOPLE_COLUMNS } from './people-columns';
import { SNAPSHOT_COLUMNS } from './snapshot-columns';

/** The columns that stand behind those with values: the check of the row, and the seal of the record. */
export const CHECK_COLUMN = 'rowCheck';
export const SEAL_COLUMN = 'seal';

/** Header row of a new history sheet, 0-based: under title and note. */
export const HEADER_ROW = 3;

/** A table of the history: its mark, the name of its Excel table, and all of its columns. */
export interface HistoryTable {
  readonly id: HistoryTableId;
  readonly name: string;
  /** Those with values first, then the check of the row and, in the table that closes a record, its seal. */
  readonly columns: readonly TableColumn[];
  /** So many of them, from the left, say what a row is about; they are on every printed page. */
  readonly nameColumns: number;
}

const check: TableColumn = {
  id: CHECK_COLUMN,
  headers: { en: HISTORY.en.snapshotColumns.rowCheck, zh: HISTORY.zh.snapshotColumns.rowCheck },
  width: 18,
  numberFormat: TEXT,
};
const seal: TableColumn = {
  id: SEAL_COLUMN,
  headers: { en: HISTORY.en.snapshotColumns.seal, zh: HISTORY.zh.snapshotColumns.seal },
  width: 24,
  numberFormat: TEXT,
};

export const SNAPSHOT_TABLE: HistoryTable = {
  id: 'snapshots',
  name: 'Snapshots',
  columns: [...SNAPSHOT_COLUMNS, check, seal],
  nameColumns: 3,
};
export const PEOPLE_TABLE: HistoryTable = {
  id: 'peopleHistory',
  name: 'PeopleHistory',
  columns: [...PEOPLE_COLUMNS, check],
  nameColumns: 3,
};

export const COMMITMENT_TABLE: HistoryTable = {
  id: 'commitments',
  name: 'Commitments',
  columns: [...COMMITMENT_COLUMNS, check, seal],
  nameColumns: 5,
};

/** In the order of their sheets. */
export const HISTORY_TABLES = [SNAPSHOT_TABLE, PEOPLE_TABLE, COMMITMENT_TABLE] as const;

const REMOVED: ReadonlySet<string> = new Set(LANGUAGES.map((language) => HISTORY[language].removed));

const CLOSED: ReadonlySet<string> = new Set(
  LANGUAGES.map((language) => HISTORY[language].commitmentKind.close),
);

/** Whether the kind of a record says that a period was closed. */
export function isClose(kind: string | null): boolean {
  return kind !== null && CLOSED.has(kind);
}

/** Whether the state of a person says that they were no longer listed. */
export function isRemovedState(state: string | null): boolean {
  return state !== null && REMOVED.has(state);
}
