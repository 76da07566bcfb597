import type { HistoryWords } from '../../../i18n/history-words';
import { type DealValues, type Day, answersText } from '../../../method';
import { AMOUNT_WITH_CENTS, DATE, INDEX, PERCENT, TEXT, WHOLE } from '../../style/number-formats';
import { columnMaker, label, type HistoryColumn } from './history-column';

export type SnapshotColumnId = keyof HistoryWords['snapshotColumns'];

/** A row of the Snapshots table as it is written. */
export interface SnapshotRow {
  readonly snapshot: string;
  readonly asOf: Day;
  readonly rules: string;
  readonly note: string;
  readonly deal: DealValues;
}

const column = columnMaker<SnapshotRow, keyof HistoryWords['snapshotColumns']>(
  ({ snapshotColumns }) => snapshotColumns,
);

/** All columns but the check of the row and the seal of the snapshot, which stand behind them. */
export const SNAPSHOT_COLUMNS: readonly HistoryColumn<SnapshotRow, SnapshotColumnId>[] = [
  column('snapshot', 21, TEXT, ({ snapshot }) => snapshot),
  column('asOf', 11, DATE, ({ asOf }) => asOf),
  column('id', 14, TEXT, ({ deal }) => deal.id),
  column('customer', 22, TEXT, ({ deal }) => deal.customer),
  column('name', 22, TEXT, ({ deal }) => deal.name),
  column('owner', 12, TEXT, ({ deal }) => deal.owner),
  column('team', 12, TEXT, ({ deal }) => deal.team),
  column('status', 10, TEXT, ({ deal }, { levels }) => label(levels.dealStatus, deal.status)),
  column('category', 13, TEXT, ({ deal }, { levels }) => label(levels.category, deal.category)),
  column('call', 11, TEXT, ({ deal }, { levels }) => label(levels.call, deal.call)),
  column('currency', 9, TEXT, ({ deal }) => deal.currency),
  column('amount', 15, AMOUNT_WITH_CENTS, ({ deal }) => deal.amount),
  column('winChance', 10, PERCENT, ({ deal }) => deal.winChance),
  column('expected', 15, AMOUNT_WITH_CENTS, ({ deal }) => deal.expected),
  column('override', 15, AMOUNT_WITH_CENTS, ({ deal }) => deal.override),
  column('closeDate', 12, DATE, ({ deal }) => deal.closeDate),
  column('closedOn', 12, DATE, ({ deal }) => deal.closedOn),
  column('stageClaimed', 9, WHOLE, ({ deal }) => deal.stageClaimed),
  column('stageEarned', 9, WHOLE, ({ deal }) => deal.stageEarned),
  column('answers', 22, TEXT, ({ deal }) => (deal.answers === null ? null : answersText(deal.answers))),
  column('basis', 22, TEXT, ({ deal }, { levels }) => levels.basis[deal.basis]),
  column('controlRow', 15, TEXT, ({ deal }) => deal.controlRow),
  column('rate', 10, PERCENT, ({ deal }) => deal.rate),
  column('supportIndex', 10, INDEX, ({ deal }) => deal.supportIndex),
  column('knowledge', 11, PERCENT, ({ deal }) => deal.knowledge),
  column('enoughSupport', 10, TEXT, ({ deal }, { history }) =>
    deal.enoughSupport ? history.yes : history.no,
  ),
  column('topDeciderAttitude', 15, TEXT, ({ deal }, { levels }) =>
    label(levels.attitude, deal.topDeciderAttitude),
  ),
  column('rules', 12, TEXT, ({ rules }) => rules),
  column('note', 30, TEXT, ({ note }) => note),
];
