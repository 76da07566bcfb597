import type { Day } from '../method/facts';

const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The calendar day that the user’s own clock shows, as the date serial of a worksheet. */
export function calendarDayOf(now: Date): Day {
  return ((Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - DAY_ZERO) / 86_400_000) as Day;
}
