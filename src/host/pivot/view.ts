import type { PivotCaptions } from './captions';

/** What a pivot table shows depends on, beside its source: the language, the day and what dates count from. */
export interface PivotView {
  readonly captions: PivotCaptions;
  /** ISO date. */
  readonly today: string;
  readonly date1904: boolean;
}
