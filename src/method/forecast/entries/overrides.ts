import type { ForecastEntry } from './entry';

/** The forecast override of a deal, with its reason; without effect where the deal is not counted. */
export interface OverrideLine {
  readonly entry: ForecastEntry;
  readonly override: number;
  readonly reason: string | null;
  /** Amount × win chance, which the override replaces; null when it is not known. */
  readonly replaced: number | null;
  readonly counts: boolean;
}

/** Every deal with an override, in sheet order. */
export function overridesOf(entries: readonly ForecastEntry[]): readonly OverrideLine[] {
  return entries.flatMap((entry) => {
    const { deal, expected } = entry.assessed;
    if (deal.forecastOverride === null) return [];
    return [
      {
        entry,
        override: deal.forecastOverride,
        reason: deal.overrideReason,
        replaced: expected,
        counts: entry.override !== null,
      },
    ];
  });
}
