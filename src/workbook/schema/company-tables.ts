import { column, listColumn } from './column';
import { table } from './table';

const required = { required: true } as const;
const person = { person: true } as const;

export const ACCOUNT_PLAN = table('accountPlan', 'AccountPlan', 0, [
  column('customer', 'name', 22, required),
  listColumn('part', 'accountPlanPart', 32, required),
  column('item', 'longText', 36, required),
  column('deal', 'id', 12),
  column('person', 'name', 16, person),
  column('detail', 'longText', 40),
  column('owner', 'name', 12, person),
  column('due', 'date', 12),
]);

export const TARGETS = table('targets', 'Targets', 0, [
  column('period', 'id', 12, required),
  column('owner', 'name', 14, person),
  column('team', 'name', 14),
  column('currency', 'currency', 10, required),
  column('amount', 'amount', 16, required),
]);

export const RATES = table('rates', 'Rates', 0, [
  column('currency', 'currency', 10, required),
  column('from', 'date', 12, required),
  column('rate', 'rate', 12, required),
]);

export const RULES = table('rules', 'Rules', 1, [
  column('id', 'id', 34, required),
  column('value', 'ruleValue', 22, required),
  column('unit', 'text', 14),
  column('default', 'ruleValue', 14),
  column('effect', 'longText', 80),
]);
