import {
  lastDayOf,
  type Assessment,
  type CommitmentKind,
  type Day,
  closeOf,
  commitOf,
  periodIn,
} from '../../method';
import type { LostHeaders } from '../publish/standing/lost-headers';
import { RequestQueue } from '../publish/cells/request-queue';
import type { ReadRefusal } from '../read/read-refusal';
import { appendRows } from './append-rows';
import { COMMITMENT_COLUMNS } from '../schema/history/commitment-columns';
import { cellsOf, cellWords } from '../schema/history/history-column';
import { checkedCells } from '../read/history/history-lines';
import { readAndAssess, sendAndSeal, type HistoryOptions } from './history-run';
import { COMMITMENT_TABLE } from '../schema/history/history-tables';
import { newRecordId } from './record-id';
import { rowCheck, sealOver } from '../read/history/row-check';

export interface CommitmentOptions extends HistoryOptions {
  /** As typed: `2027-Q1`, `2027-01`, `2027`. */
  readonly period: string;
}

export type CommitmentResult =
  | {
      readonly kind: 'kept';
      readonly record: string;
      /** Label of the period. */
      readonly period: string;
      readonly deals: number;
      /** The last day of a period that is not over. */
      readonly endsOn: Day | null;
      /** When the same was done for the period before; that record stays. */
      readonly before: Day | null;
      readonly assessment: Assessment;
    }
  | ReadRefusal
  | LostHeaders
  /** The period cannot be read, or nothing of the kind is in it. Nothing was written. */
  | { readonly kind: 'refused'; readonly code: 'period-unreadable'; readonly places: readonly string[] }
  | { readonly kind: 'refused'; readonly code: 'nothing-in-period'; readonly places: readonly string[] };

/** Seals the commit of a period: its deals with the values that it rests on. Syncs as for a snapshot. */
export function sealCommit(
  context: Excel.RequestContext,
  options: CommitmentOptions,
): Promise<CommitmentResult> {
  return keep(context, 'commit', options);
}

/** Closes a period: keeps its deals as they are, and freezes the rates. Later changes are listed against it. */
export function closePeriod(
  context: Excel.RequestContext,
  options: CommitmentOptions,
): Promise<CommitmentResult> {
  return keep(context, 'close', options);
}

async function keep(
  context: Excel.RequestContext,
  kind: CommitmentKind,
  options: CommitmentOptions,
): Promise<CommitmentResult> {
  const { today, period: typed, now = new Date(), signal } = options;
  const run = await readAndAssess(context, [COMMITMENT_TABLE], options);
  if (run.kind === 'refused') return run;
  const { read, assessment, language } = run;
  const period = periodIn(typed, assessment);
  if (period === null) return { kind: 'refused', code: 'period-unreadable', places: [] };
  const values = kind === 'commit' ? commitOf(assessment, period) : closeOf(assessment, read.facts, period);
  if (values.deals.length === 0) return { kind: 'refused', code: 'nothing-in-period', places: [] };

  const found = read.historyTables.get('commitments') ?? null;
  const record = newRecordId(now, new Set(found?.lines.map(({ cells }) => String(cells['record']))));
  const words = cellWords(language);
  const base = { record, kind, asOf: today, period: period.label };
  const cells = [
    ...values.deals.map((deal) => cellsOf(COMMITMENT_COLUMNS, { ...base, deal, rate: null }, words)),
    ...values.rates.map((rate) => cellsOf(COMMITMENT_COLUMNS, { ...base, deal: null, rate }, words)),
  ];
  const checks = cells.map((row) => rowCheck(checkedCells(COMMITMENT_COLUMNS, row)));
  const queue = new RequestQueue(context, () => signal?.throwIfAborted());
  const place = { queue, catalogue: run.catalogue, language, found };
  const rows = cells.map((row, index) => [...row, checks[index] ?? '', '']);
  await sendAndSeal(queue, await appendRows(place, COMMITMENT_TABLE, rows), sealOver(checks, 0));
  const before = assessment.history.commitments.findLast(
    (each) => each.kind === kind && each.period === period.label,
  );
  return {
    kind: 'kept',
    record,
    period: period.label,
    deals: values.deals.length,
    endsOn: period.after > today ? lastDayOf(period) : null,
    before: before?.asOf ?? null,
    assessment,
  };
}
