import type { HistoryWords } from '../../../i18n/history-words';
import type { CommitmentDealValues, CommitmentKind, Day, FrozenRate } from '../../../method';
import { AMOUNT_WITH_CENTS, DATE, PERCENT, TEXT, WHOLE } from '../../style/number-formats';
import { columnMaker, label, type HistoryColumn } from './history-column';

export type CommitmentColumnId = keyof HistoryWords['commitmentColumns'];

/** A row of the Commitments table as it is written: a deal, or a frozen rate. */
export interface CommitmentRow {
  readonly record: string;
  readonly kind: CommitmentKind;
  readonly asOf: Day;
  readonly period: string;
  readonly deal: CommitmentDealValues | null;
  readonly rate: FrozenRate | null;
}

const column = columnMaker<CommitmentRow, keyof HistoryWords['commitmentColumns']>(
  ({ commitmentColumns }) => commitmentColumns,
);

/** All columns but the check of the row and the seal of the record, which stand behind them. */
export const COMMITMENT_COLUMNS: readonly HistoryColumn<CommitmentRow, CommitmentColumnId>[] = [
  column('record', 21, TEXT, ({ record }) => record),
  column('kind', 16, TEXT, ({ kind }, { history }) => history.commitmentKind[kind]),
  column('asOf', 11, DATE, ({ asOf }) => asOf),
  column('period', 12, TEXT, ({ period }) => period),
  column('id', 14, TEXT, ({ deal }) => deal?.id ?? null),
  column('owner', 12, TEXT, ({ deal }) => deal?.owner ?? null),
  column('status', 10, TEXT, ({ deal }, { levels }) => label(levels.dealStatus, deal?.status)),
  column('category', 13, TEXT, ({ deal }, { levels }) => label(levels.category, deal?.category)),
  column('currency', 9, TEXT, ({ deal, rate }) => deal?.currency ?? rate?.currency ?? null),
  column('amount', 15, AMOUNT_WITH_CENTS, ({ deal }) => deal?.amount ?? null),
  column('closeDate', 12, DATE, ({ deal }) => deal?.closeDate ?? null),
  column('closedOn', 12, DATE, ({ deal }) => deal?.closedOn ?? null),
  column('verified', 12, TEXT, ({ deal }) => deal?.verified ?? null),
  column('stageEarned', 9, WHOLE, ({ deal }) => deal?.stageEarned ?? null),
  column('winChance', 10, PERCENT, ({ deal }) => deal?.winChance ?? null),
  column('expected', 15, AMOUNT_WITH_CENTS, ({ deal }) => deal?.expected ?? null),
  column('override', 15, AMOUNT_WITH_CENTS, ({ deal }) => deal?.override ?? null),
  column('rate', 12, '0.000000', ({ rate }) => rate?.rate ?? null),
];
