import { isInPeriod, type ForecastEntry, type PeriodForecast } from '../../method';

/** The deals of a period and currency. */
export function entriesIn(
  entries: readonly ForecastEntry[],
  { period, currency }: Pick<PeriodForecast, 'period' | 'currency'>,
): readonly ForecastEntry[] {
  return entries.filter((entry) => entry.currency === currency && isInPeriod(entry.day, period));
}
