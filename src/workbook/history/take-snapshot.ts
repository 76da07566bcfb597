import type { Language } from '../../i18n/language';
import { assess, readRules, type Assessment, type Day } from '../../method';
import { snapshotOf, type SnapshotValues } from '../../method/history/take-snapshot';
import { queueCatalogue, type Catalogue } from '../publish/writing/catalogue';
import { RequestQueue } from '../publish/writing/request-queue';
import { readTables, type ReadRefusal, type ReadWorkbook } from '../read/read-tables';
import { readSheets } from '../read/read-workbook';
import { appendRows } from './append-rows';
import { cellsOf, cellWords, type HistoryCell } from './history-column';
import { checkedCells, SEAL_COLUMN } from './history-lines';
import { PEOPLE_TABLE, SNAPSHOT_TABLE } from './history-tables';
import { PEOPLE_COLUMNS } from './people-columns';
import { newRecordId } from './record-id';
import { rowCheck, sealOver } from './row-check';
import { SNAPSHOT_COLUMNS } from './snapshot-columns';

export interface SnapshotOptions {
  readonly today: Day;
  /** The moment of the snapshot, which names it. */
  readonly now?: Date | undefined;
  /** What the author wants to remember about it. */
  readonly note?: string | undefined;
  /** Language of new history sheets and their cells; without it that of the headers of the Deals table. */
  readonly language?: Language | undefined;
  /** Stops before the next request. */
  readonly signal?: AbortSignal | undefined;
}

export type SnapshotResult =
  | {
      readonly kind: 'taken';
      /** Id of the snapshot: its moment. */
      readonly snapshot: string;
      readonly deals: number;
      /** Rows about people: those who are new, changed, or no longer listed. */
      readonly people: number;
      readonly assessment: Assessment;
    }
  | ReadRefusal
  /** The Deals table has no deal. */
  | { readonly kind: 'refused'; readonly code: 'no-deals'; readonly places: readonly string[] };

/**
 * Reads and assesses the workbook as a check does, and adds the values of all deals, and of people where something
 * changed, to the history sheets. Rows that are there are never written. The seal of the snapshot comes last, in a sync
 * of its own: a snapshot without it was broken off and does not count. Seven syncs, and more only as far as the 5 MB
 * limit of Excel on the web forces.
 */
export async function takeSnapshot(
  context: Excel.RequestContext,
  { today, now = new Date(), note = '', language, signal }: SnapshotOptions,
): Promise<SnapshotResult> {
  const stopIfCancelled = () => signal?.throwIfAborted();
  stopIfCancelled();
  const queued = queueCatalogue(context);
  const read = readTables(await readSheets(context));
  if (read.kind === 'refused') return read;
  if (read.facts.deals.length === 0) {
    const place = read.locator.text({ table: 'deals', row: -1 });
    return { kind: 'refused', code: 'no-deals', places: [place] };
  }
  const assessment = assess(read.facts, readRules(read.facts.rules).rules, today);
  const values = snapshotOf(assessment, read.facts.history);
  const snapshot = newRecordId(
    now,
    new Set(read.historyTables.get('snapshots')?.lines.map(({ cells }) => String(cells['snapshot']))),
  );
  const rows = rowsOf(values, { snapshot, note: note.trim() }, assessment, language ?? read.language);
  const catalogue = await queued.finish();
  await write(new RequestQueue(context, stopIfCancelled), catalogue, read, rows, language ?? read.language);
  return {
    kind: 'taken',
    snapshot,
    deals: values.deals.length,
    people: values.people.length,
    assessment,
  };
}

interface SnapshotRows {
  readonly deals: readonly (readonly HistoryCell[])[];
  readonly people: readonly (readonly HistoryCell[])[];
  readonly seal: string;
}

function rowsOf(
  { deals, people }: SnapshotValues,
  { snapshot, note }: { readonly snapshot: string; readonly note: string },
  { asOf, rules }: Assessment,
  language: Language,
): SnapshotRows {
  const words = cellWords(language);
  const dealCells = deals.map((deal) =>
    cellsOf(SNAPSHOT_COLUMNS, { snapshot, asOf, rules: rules.version, note, deal }, words),
  );
  const personCells = people.map((person) => cellsOf(PEOPLE_COLUMNS, { snapshot, person }, words));
  const dealChecks = dealCells.map((cells) => rowCheck(checkedCells(SNAPSHOT_COLUMNS, cells)));
  const personChecks = personCells.map(rowCheck);
  return {
    deals: dealCells.map((cells, index) => [...cells, dealChecks[index] ?? '', '']),
    people: personCells.map((cells, index) => [...cells, personChecks[index] ?? '']),
    seal: sealOver(dealChecks, people.length),
  };
}

async function write(
  queue: RequestQueue,
  catalogue: Catalogue,
  { historyTables }: ReadWorkbook,
  { deals, people, seal }: SnapshotRows,
  language: Language,
): Promise<void> {
  const place = (table: 'snapshots' | 'peopleHistory') => ({
    queue,
    catalogue,
    language,
    found: historyTables.get(table) ?? null,
  });
  const added = await appendRows(place('snapshots'), SNAPSHOT_TABLE, deals);
  if (people.length > 0) await appendRows(place('peopleHistory'), PEOPLE_TABLE, people);
  await queue.send();
  const { worksheet, lastRow, columnOf } = added;
  worksheet.getRangeByIndexes(lastRow, columnOf(SEAL_COLUMN), 1, 1).values = [[seal]];
  await queue.send();
}
