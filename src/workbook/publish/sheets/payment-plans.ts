import type { ForecastEntry, PaymentPlan } from '../../../method';

/** Won and counted deals bring cash (method.md §4). */
export function isPaid({ block }: ForecastEntry): boolean {
  return block === 'booked' || block === 'counted';
}

/** The deals with rows of their own in the Payments table. */
export function dealsWithPlan({ lines }: PaymentPlan): ReadonlySet<ForecastEntry> {
  return new Set(lines.filter(({ row }) => row !== null).map(({ entry }) => entry));
}
