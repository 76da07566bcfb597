import {
  type AccountPlanItem,
  type RateEntry,
  type RuleEntry,
  type TargetEntry,
  isoDate,
  currencyInColumn,
} from '../../method';
import { dateFromNumber } from './date-text';
import { currencyOfRow } from './row-currency';
import type { RowSource } from './row-source';

/** Reads the Account plan rows; a row without customer or item is left out with an error. */
export function readAccountPlan(rows: RowSource<'accountPlan'>): AccountPlanItem[] {
  const customer = rows.text('customer');
  const part = rows.level('part', 'accountPlanPart');
  const item = rows.text('item');
  const deal = rows.text('deal');
  const person = rows.text('person');
  const detail = rows.text('detail');
  const owner = rows.text('owner');
  const due = rows.date('due');

  const items: AccountPlanItem[] = [];
  rows.forEachRow(() => {
    const customerName = customer();
    const text = item();
    const dealId = deal();
    const personName = person();
    if (customerName === null) rows.leftOutWithout('customer');
    else if (text === null) rows.leftOutWithout('item');
    else {
      if (rows.isUnknown('part')) rows.countsWithout('part');
      items.push({
        row: rows.row,
        customer: customerName,
        part: part(),
        item: text,
        deal: dealId === null ? null : rows.dealKey(dealId),
        person: personName,
        detail: detail(),
        owner: owner(),
        due: due(),
      });
    }
    rows.about(dealId, personName);
  });
  return items;
}

/** Reads the Targets rows; a row without period or currency is left out with an error. */
export function readTargets(rows: RowSource<'targets'>): TargetEntry[] {
  const period = rows.text('period');
  const owner = rows.text('owner');
  const team = rows.text('team');
  const currency = rows.text('currency');
  const amount = rows.amount('amount');

  const targets: TargetEntry[] = [];
  rows.forEachRow(() => {
    const periodText = periodOf(rows.content('period')) ?? period();
    const currencyCode = currencyOfRow(rows, currency(), ['amount']);
    if (periodText === null) rows.leftOutWithout('period');
    else if (currencyCode === null) rows.leftOutWithout('currency');
    else {
      if (rows.isUnknown('amount')) rows.countsWithout('amount', 'target-blank');
      targets.push({
        row: rows.row,
        period: periodText,
        owner: owner(),
        team: team(),
        currency: currencyCode,
        amount: amount(),
      });
    }
  });
  return targets;
}

/** Excel turns a typed 2026-11 into the first day of that month: it is the month again; null for other cells. */
function periodOf(cell: string | number | boolean): string | null {
  if (typeof cell !== 'number' || cell < 30_000) return null;
  const reading = dateFromNumber(cell);
  if (reading.kind !== 'date') return null;
  const iso = isoDate(reading.day);
  return iso.endsWith('-01') ? iso.slice(0, 7) : iso;
}

/** Reads the Rates rows; a row without currency is left out with an error. */
export function readRates(rows: RowSource<'rates'>): RateEntry[] {
  const currency = rows.text('currency');
  const from = rows.date('from');
  const rate = rows.number('rate', 'rate');

  const rates: RateEntry[] = [];
  rows.forEachRow(() => {
    const currencyCode = currency();
    if (currencyCode === null) rows.leftOutWithout('currency');
    else {
      if (rows.isUnknown('from')) rows.countsWithout('from');
      if (rows.isUnknown('rate')) rows.countsWithout('rate', 'rate-blank');
      rates.push({ row: rows.row, currency: currencyInColumn(currencyCode), from: from(), rate: rate() });
    }
  });
  return rates;
}

/** Reads the Rules rows as typed; whether a value can be used is the method's matter. */
export function readRules(rows: RowSource<'rules'>): RuleEntry[] {
  const id = rows.text('id');
  const rules: RuleEntry[] = [];
  rows.forEachRow(() => {
    const ruleId = id();
    if (ruleId === null) rows.leftOutWithout('id');
    else {
      const value = rows.content('value');
      rules.push({ row: rows.row, id: ruleId, value: value === '' ? null : value });
    }
  });
  return rules;
}
