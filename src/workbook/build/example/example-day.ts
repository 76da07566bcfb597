import { dayOf, daysAfter } from '../../../method';
import type { ExampleDay } from './example-value';

/** The day for which the examples were written. */
export const EXAMPLE_DAY = dayOf(2026, 11, 22);

/** So many days after the day of the examples; before it when negative. */
export function dayAfter(days: number): ExampleDay {
  return { kind: 'day', day: daysAfter(EXAMPLE_DAY, days) };
}
