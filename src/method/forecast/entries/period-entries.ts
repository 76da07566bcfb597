import type { ForecastEntry } from './entry';
import { grouped } from './grouped';
import { periodsByDay } from './period';
import type { Period, PeriodKind } from './period';

/** The deals of one period and currency. */
export interface PeriodEntries {
  readonly period: Period | null;
  readonly currency: string | null;
  readonly entries: readonly ForecastEntry[];
}

/** In time order, without a date last; within a period the currencies in the order in which they first occur. */
export function entriesByPeriod(
  entries: readonly ForecastEntry[],
  kind: PeriodKind,
  startMonth: number,
): readonly PeriodEntries[] {
  const currencies = [...grouped(entries, ({ currency }) => currency).keys()];
  const periodOn = periodsByDay(kind, startMonth);
  const periods = grouped(entries, ({ day }) => (day === null ? null : periodOn(day).first));
  return [...periods]
    .sort(([one], [other]) => (one ?? Infinity) - (other ?? Infinity))
    .flatMap(([first, ofPeriod]) => {
      const ofCurrency = grouped(ofPeriod, ({ currency }) => currency);
      const period = first === null ? null : periodOn(first);
      return currencies.flatMap((currency) => {
        const found = ofCurrency.get(currency);
        return found === undefined ? [] : [{ period, currency, entries: found }];
      });
    });
}
