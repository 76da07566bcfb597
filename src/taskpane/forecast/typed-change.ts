import { dayOfIso, isoDate, type ForecastEntry, type WhatIf } from '../../method';

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
  const value = numberIn(percent);
  return value === null || value < 0 || value > 100 ? null : value / 100;
}

export function amountIn({ amount }: TypedChange): number | null {
  return numberIn(amount);
}

/** Whether the date can be read; blank is no date. */
export function isDay({ day }: TypedChange): boolean {
  return day === '' || dayOfIso(day) !== null;
}

/** What is different from the deal; a field that cannot be read changes nothing. */
export function changeOf(entry: ForecastEntry, typed: TypedChange): WhatIf {
  const before = typedFrom(entry);
  const chance = chanceIn(typed);
  const amount = amountIn(typed);
  return {
    deal: entry.assessed.deal.key,
    ...(chance !== null && typed.percent !== before.percent ? { chance } : {}),
    ...(amount !== null && typed.amount !== before.amount ? { amount } : {}),
    ...(isDay(typed) && typed.day !== before.day ? { day: dayOfIso(typed.day) } : {}),
  };
}

function numberIn(text: string): number | null {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
