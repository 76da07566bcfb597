import type { Language } from '../../i18n/shape/language';
import { assess, readRules, type Assessment, type Day } from '../../method';
import { askCatalogue } from '../publish/standing/ask-catalogue';
import type { Catalogue } from '../publish/standing/catalogue';
import type { RequestQueue } from '../publish/cells/request-queue';
import type { ReadRefusal } from '../read/read-refusal';
import { readTables, type ReadWorkbook } from '../read/read-tables';
import { readSheets } from '../read/read-workbook';
import type { LostHeaders } from '../publish/standing/lost-headers';
import type { AppendedRows } from './append-rows';
import { SEAL_COLUMN, type HistoryTable } from '../schema/history/history-tables';

/** What every way of adding to the history is told. */
export interface HistoryOptions {
  readonly today: Day;
  /** The moment, which names the record. */
  readonly now?: Date | undefined;
  /** Language of new history sheets and their cells; without it that of the headers of the Deals table. */
  readonly language?: Language | undefined;
  /** Stops before the next request. */
  readonly signal?: AbortSignal | undefined;
}

/** The workbook as it was read and assessed, before anything is written. */
export interface HistoryRun {
  readonly kind: 'assessed';
  readonly read: ReadWorkbook;
  readonly assessment: Assessment;
  readonly language: Language;
  readonly catalogue: Catalogue;
}

/** Reads and assesses the workbook as a check does, so that rows can be added to the given tables. */
export async function readAndAssess(
  context: Excel.RequestContext,
  tables: readonly HistoryTable[],
  { today, language, signal }: HistoryOptions,
): Promise<HistoryRun | ReadRefusal | LostHeaders> {
  signal?.throwIfAborted();
  const catalogue = (await askCatalogue(context)).queue();
  const read = readTables(await readSheets(context));
  if (read.kind === 'refused') return read;
  const places = tables.flatMap(({ id }) => read.unreadableHistory.get(id) ?? []);
  if (places.length > 0) return { kind: 'refused', code: 'headers-lost', places };
  return {
    kind: 'assessed',
    read,
    assessment: assess(read.facts, readRules(read.facts.rules).rules, today),
    language: language ?? read.language,
    catalogue: catalogue(),
  };
}

/** Sends the rows, and then the seal in a sync of its own: a record without it was broken off and does not count. */
export async function sendAndSeal(
  queue: RequestQueue,
  { worksheet, lastRow, columnOf }: AppendedRows,
  seal: string,
): Promise<void> {
  await queue.send();
  worksheet.getRangeByIndexes(lastRow, columnOf(SEAL_COLUMN), 1, 1).values = [[seal]];
  await queue.send();
}
