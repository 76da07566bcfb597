import type { Language } from '../../i18n/shape/language';
import { type Assessment, snapshotOf, type SnapshotValues } from '../../method';
import type { Catalogue } from '../publish/standing/catalogue';
import type { LostHeaders } from '../publish/standing/lost-headers';
import { RequestQueue } from '../publish/cells/request-queue';
import type { ReadRefusal } from '../read/read-refusal';
import type { ReadWorkbook } from '../read/read-tables';
import { appendRows } from './append-rows';
import { cellsOf, cellWords, type HistoryCell } from '../schema/history/history-column';
import { checkedCells } from '../read/history/history-lines';
import { readAndAssess, sendAndSeal, type HistoryOptions } from './history-run';
import { PEOPLE_TABLE, SNAPSHOT_TABLE } from '../schema/history/history-tables';
import { PEOPLE_COLUMNS } from '../schema/history/people-columns';
import { newRecordId } from './record-id';
import { rowCheck, sealOver } from '../read/history/row-check';
import { SNAPSHOT_COLUMNS } from '../schema/history/snapshot-columns';

export interface SnapshotOptions extends HistoryOptions {
  /** What the author wants to remember about it. */
  readonly note?: string | undefined;
}

export type SnapshotResult =
  | {
      readonly kind: 'taken';
      /** Id of the snapshot: its moment. */
      readonly snapshot: string;
      readonly deals: number;
      /** Rows about people: those who are new, changed, or no longer listed. */
      readonly people: number;
      /** A snapshot as of the same day was there: the last one counts for that day. */
      readonly isAgain: boolean;
      readonly assessment: Assessment;
    }
  | ReadRefusal
  | LostHeaders
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
  options: SnapshotOptions,
): Promise<SnapshotResult> {
  const { now = new Date(), note = '', signal } = options;
  const run = await readAndAssess(context, [SNAPSHOT_TABLE, PEOPLE_TABLE], options);
  if (run.kind === 'refused') return run;
  const { read, assessment, language } = run;
  if (read.facts.deals.length === 0) {
    const place = read.locator.text({ table: 'deals', row: -1 });
    return { kind: 'refused', code: 'no-deals', places: [place] };
  }
  const values = snapshotOf(assessment, read.facts.history);
  const snapshot = newRecordId(
    now,
    new Set(read.historyTables.get('snapshots')?.lines.map(({ cells }) => String(cells['snapshot']))),
  );
  const rows = rowsOf(values, { snapshot, note: note.trim() }, assessment, language);
  const catalogue = run.catalogue;
  await write(new RequestQueue(context, () => signal?.throwIfAborted()), catalogue, read, rows, language);
  return {
    kind: 'taken',
    snapshot,
    deals: values.deals.length,
    people: values.people.length,
    isAgain: read.facts.history.snapshots.some(({ asOf }) => asOf === assessment.asOf),
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
  await sendAndSeal(queue, added, seal);
}
