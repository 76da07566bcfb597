import type { Day, Forecast, Period, PeriodForecast, PeriodKind } from '../../method';

/** What the user looks at: a kind of period, one of them, and a currency. Labels are null for deals without one. */
export interface Pick {
  readonly kind: PeriodKind;
  readonly label: string | null;
  readonly currency: string | null;
}

/** What a result about it is of: another period or currency has another text. */
export function subjectOf({ kind, label, currency }: Pick): string {
  return JSON.stringify([kind, label, currency]);
}

/** A kind of period, and as much of the rest as the user has chosen. */
export type Wish = Partial<Pick> & { readonly kind: PeriodKind };

export interface Picked {
  readonly pick: Pick;
  readonly forecast: PeriodForecast;
  /** Every period of the kind, and every currency of the period, in the order of the forecast. */
  readonly periods: readonly (Period | null)[];
  readonly currencies: readonly (string | null)[];
}

/**
 * What is shown for a wish: of the kind the wished period, else the one in which today lies, else the next with deals;
 * of the period the wished currency, else the first. Null without any deal.
 */
export function pickFrom(forecast: Forecast, wish: Wish, today: Day): Picked | null {
  const all = forecast.periods[wish.kind];
  const periods = [...new Map(all.map(({ period }) => [period?.label ?? null, period])).values()];
  const wished =
    wish.label === undefined ? undefined : periods.find((one) => (one?.label ?? null) === wish.label);
  const period = wished ?? (wished === null ? null : nextPeriod(periods, today));
  if (period === undefined) return null;
  const ofPeriod = all.filter((one) => one.period?.label === period?.label);
  const shown = ofPeriod.find(({ currency }) => currency === wish.currency) ?? ofPeriod[0];
  if (shown === undefined) return null;
  return {
    pick: { kind: wish.kind, label: period?.label ?? null, currency: shown.currency },
    forecast: shown,
    periods,
    currencies: ofPeriod.map(({ currency }) => currency),
  };
}

function nextPeriod(periods: readonly (Period | null)[], today: Day): Period | null | undefined {
  return periods.find((period) => period !== null && period.after > today) ?? periods[periods.length - 1];
}
