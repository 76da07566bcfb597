import type { Assessment } from '../deal/assessment';
import { calibrationFigures, type CalibrationFigures } from '../win-chance/figures';
import { rateIntervals, type Interval, type RowEstimate } from '../win-chance/estimate';
import type { CalibrationMethod } from '../win-chance/centres';

export interface CalibratedRow extends RowEstimate {
  /** Null while the rates are the published ones. */
  readonly interval: Interval | null;
}

/** What the Calibration block shows. */
export interface CalibrationView {
  readonly method: CalibrationMethod;
  /** From how many closed deals on the rates are calibrated. */
  readonly fewest: number;
  /** Chance that the true rate lies in the interval, 0–1. */
  readonly sureness: number;
  readonly rows: readonly CalibratedRow[];
  readonly figures: CalibrationFigures;
  /** Won and Lost deals on the sheet; those no snapshot from before the result knows; those whose row was edited. */
  readonly closed: number;
  readonly withoutSnapshot: number;
  readonly edited: number;
}

/** The Calibration block of an assessment (method.md §4); worked out when asked for. */
export function calibrationView({ calibration, parameters }: Assessment): CalibrationView {
  const { method, counts, rows, closed, withoutSnapshot, edited } = calibration;
  const intervals = rateIntervals(method, counts, parameters);
  return {
    method,
    fewest: parameters.number('calibration.fewestDeals'),
    sureness: parameters.number('calibration.interval'),
    rows: rows.map((row, index) => ({ ...row, interval: intervals?.[index] ?? null })),
    figures: calibrationFigures(calibration, parameters),
    closed,
    withoutSnapshot,
    edited,
  };
}
