import { clampRate, CONTROL_ROWS, publishedRate, type ControlRowId } from './control-rows';
import type { Parameters } from '../rules/parameters';
import { betaQuantile } from './beta';
import {
  centresBy,
  rowCounts,
  type CalibrationMethod,
  type Centre,
  type Count,
  type Counts,
  type RowCount,
} from './centres';
import { neverRising } from './pool-violators';

/** The rate of one row of the table, worked out from closed deals. */
export interface RowEstimate extends Count {
  readonly row: ControlRowId;
  /** As published, clamped: 0–1. */
  readonly published: number;
  /** The rate in force, clamped and never rising down the table: 0–1. */
  readonly rate: number;
}

/** The interval in which the true rate of a row lies with the chance that the rules name; 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The rates of all rows, in the order of the table (method.md §4): p = (m·centre + won) ÷ (m + n), clamped; then
 * neighbours that rise down the table are pooled, each with the weight m + n.
 */
export function estimateRates(
  method: CalibrationMethod,
  counts: Counts,
  parameters: Parameters,
): readonly RowEstimate[] {
  const published = CONTROL_ROWS.map(({ id }) => publishedRate(id, parameters));
  const rates = method === 'published' ? published : calibratedRates(method, counts, parameters);
  return CONTROL_ROWS.map(({ id }, index) => ({
    row: id,
    ...counts[id],
    published: published[index] ?? 0,
    rate: rates[index] ?? 0,
  }));
}

function calibratedRates(
  method: Exclude<CalibrationMethod, 'published'>,
  counts: Counts,
  parameters: Parameters,
): readonly number[] {
  const strength = parameters.number('calibration.priorStrength');
  const rows = rowCounts(counts, parameters);
  const centres = centresBy(method, rows, strength);
  return neverRising(
    rows.map(({ deals, won }, index) => {
      const weight = strength + deals;
      const centre = centres[index]?.value ?? 0;
      return {
        value:
          weight === 0
            ? clampRate(centre, parameters)
            : clampRate((strength * centre + won) / weight, parameters),
        weight: Math.max(weight, TINY_WEIGHT),
      };
    }),
  );
}

/** A row without deals and without a prior counts for nothing beside others. */
const TINY_WEIGHT = 1e-9;

/**
 * The interval of every row, from the Beta distribution (method.md §4). Its mean is that of the counts, m·centre + won
 * of m + n; the centre is itself worked out from these deals, so its counts are cut down to those whose variance is
 * that of the whole estimate. While the rates are the published ones there is nothing to work them out from: null.
 */
export function rateIntervals(
  method: CalibrationMethod,
  counts: Counts,
  parameters: Parameters,
): readonly Interval[] | null {
  if (method === 'published') return null;
  const strength = Math.max(parameters.number('calibration.priorStrength'), TINY_WEIGHT);
  const rows = rowCounts(counts, parameters);
  const centres = centresBy(method, rows, strength);
  const means = rows.map(({ deals, won }, index) => {
    const centre = clampRate(centres[index]?.value ?? 0, parameters);
    return (strength * centre + won) / (strength + deals);
  });
  const outside = (1 - parameters.number('calibration.interval')) / 2;
  return rows.map((_row, index) => {
    const mean = means[index] ?? 0;
    const count = Math.max(
      LEAST_COUNT,
      (mean * (1 - mean)) / varianceOf(index, rows, means, centres, strength) - 1,
    );
    const [wins, losses] = [mean * count, (1 - mean) * count];
    return { low: betaQuantile(outside, wins, losses), high: betaQuantile(1 - outside, wins, losses) };
  });
}

/** Less than this says nothing at all. */
const LEAST_COUNT = 0.5;

/**
 * The mean square of what the estimate of a row misses: the rates of the rows differ from their centres as a prior of
 * strength m says, the wins seen in a row differ from its rate as chance does, and the estimate moves with both by the
 * influence of every row on it.
 */
function varianceOf(
  row: number,
  rows: readonly RowCount[],
  means: readonly number[],
  centres: readonly Centre[],
  strength: number,
): number {
  const own = rows[row]?.deals ?? 0;
  const toCentre = strength / (strength + own);
  let variance = 0;
  rows.forEach(({ deals }, index) => {
    const seen = index === row ? own / (strength + own) : 0;
    const moves = toCentre * (centres[row]?.influence[index] ?? 0) + seen;
    const mean = means[index] ?? 0;
    const spread = (mean * (1 - mean)) / (strength + 1);
    variance += (index === row ? (1 - moves) ** 2 : moves ** 2) * spread;
    if (deals > 0) variance += (moves ** 2 * spread * strength) / deals;
  });
  return variance;
}
