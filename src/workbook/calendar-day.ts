import { dayOf, type Day } from '../method';

/** The calendar day that the user’s own clock shows. */
export function calendarDayOf(now: Date): Day {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
