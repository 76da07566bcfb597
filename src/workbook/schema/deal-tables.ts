import { CONTROL_ITEMS } from '../../method';
import { column, listColumn } from './column';
import { table } from './table';

const required = { required: true } as const;
const folded = { folded: true } as const;
const person = { person: true } as const;

export const DEALS = table('deals', 'Deals', 0, [
  column('id', 'id', 12, required),
  column('customer', 'name', 22, required),
  column('name', 'name', 24, required),
  column('owner', 'name', 12, person),
  column('team', 'name', 12),
  column('amount', 'amount', 14),
  column('currency', 'currency', 10),
  column('closeDate', 'date', 12),
  listColumn('stage', 'stage', 24),
  listColumn('customerPhase', 'customerPhase', 34),
  column('cra', 'longText', 30),
  column('craDate', 'date', 12),
  column('craConsequence', 'longText', 30),
  listColumn('call', 'call', 11),
  listColumn('status', 'dealStatus', 11),
  column('closedOn', 'date', 12, folded),
  column('resultReason', 'longText', 26, folded),
  column('wonBy', 'text', 14, folded),
  column('forecastOverride', 'amount', 14, folded),
  column('overrideReason', 'longText', 26, folded),
  column('stageReason', 'longText', 26, folded),
  column('route', 'text', 14, folded),
  column('mustWin', 'yesNo', 10, folded),
  column('notes', 'longText', 34, folded),
]);

export const EVIDENCE = table('evidence', 'Evidence', 1, [
  column('deal', 'id', 12, required),
  listColumn('outcome', 'stage', 25, required),
  listColumn('status', 'evidenceStatus', 12),
  column('date', 'date', 12),
  column('text', 'longText', 60),
  column('confirmedBy', 'name', 20, person),
]);

/** Only the deal id is required, so a header row counts as Control from three further columns on. */
export const CONTROL = table('control', 'Control', 3, [
  column('deal', 'id', 12, required),
  ...CONTROL_ITEMS.map((item) => listColumn(item, 'controlAnswer', 11)),
  column('coach', 'name', 16, person),
  column('reviewedOn', 'date', 12),
]);

export const PAYMENTS = table('payments', 'Payments', 1, [
  column('deal', 'id', 12, required),
  column('milestone', 'text', 28, required),
  column('share', 'share', 9),
  column('daysAfterClose', 'days', 14),
]);
