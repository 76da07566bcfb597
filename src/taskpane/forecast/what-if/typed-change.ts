import { dayOfIso, isoDate, type ForecastEntry, type WhatIf } from '../../../method';
import { typedAmount, typedPercent, type AmountReading } from '../../../workbook/read';

/** What stands in the fields of a deal that is tried, as typed. */
export interface TypedChange {
  readonly percent: string;
  readonly amount: string;
  readonly day: string;
}

/** The fields before anything is typed. */
export function typedFrom({ chance, amount, day }: ForecastEntry): TypedChange {
  return {
    percent: String(Math.round(chance * 1000) / 10),
    amount: String(amount),
    day: day === null ? '' : isoDate(day),
  };
}

/** Win chance 0–1; null when the field holds no number from 0 to 100. */
export function chanceIn({ percent }: TypedChange): number | null {
  return typedPercent(percent);
}

/** The amount as typed; a deal must have one, so that blank is none either. */
export function amountIn(entry: ForecastEntry, { amount }: TypedChange): AmountReading {
  // what stands there from the beginning is a number: 1.125 has one reading then
  if (amount === typedFrom(entry).amount) return { kind: 'amount', amount: entry.amount, currencies: null };
  const reading = typedAmount(amount);
  return reading.kind === 'blank' ? { kind: 'unreadable' } : reading;
}

/** Whether the date can be read; blank is no date. */
export function isDay({ day }: TypedChange): boolean {
  return day === '' || dayOfIso(day) !== null;
}

/** What is different from the deal; a field that cannot be read changes nothing. */
export function changeOf(entry: ForecastEntry, typed: TypedChange): WhatIf {
  const before = typedFrom(entry);
  const chance = chanceIn(typed);
  const amount = amountIn(entry, typed);
  return {
    deal: entry.assessed.deal.key,
    ...(chance !== null && typed.percent !== before.percent ? { chance } : {}),
    ...(amount.kind === 'amount' && typed.amount !== before.amount ? { amount: amount.amount } : {}),
    ...(isDay(typed) && typed.day !== before.day ? { day: dayOfIso(typed.day) } : {}),
  };
}
