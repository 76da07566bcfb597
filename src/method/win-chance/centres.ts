import { CONTROL_ROWS, publishedRate, type ControlRowId } from './control-rows';
import type { Parameters } from '../rules/parameters';
import { fitLogistic, logistic, logit } from './logistic';
import { neverRising } from './pool-violators';

/** How the rates of the rows are worked out: as published while there are too few deals, else by their number. */
export type CalibrationMethod = 'published' | 'zones' | 'logistic' | 'isotonic';

/** Closed deals of a row: how many, and how many of them were won. */
export interface Count {
  readonly deals: number;
  readonly won: number;
}
export type Counts = Readonly<Record<ControlRowId, Count>>;

/** A row of the table with its closed deals. */
export interface RowCount extends Count {
  readonly zone: string;
  /** Published rate, clamped: 0–1. */
  readonly published: number;
}

/** What the share of wins of a row is drawn to, and how much that moves with the share of wins of each row. */
export interface Centre {
  readonly value: number;
  readonly influence: readonly number[];
}

/** The method for a number of closed deals (method.md §4). */
export function methodFor(deals: number, parameters: Parameters): CalibrationMethod {
  if (deals < parameters.number('calibration.fewestDeals')) return 'published';
  if (deals < parameters.number('calibration.logisticFrom')) return 'zones';
  return deals < parameters.number('calibration.isotonicFrom') ? 'logistic' : 'isotonic';
}

/** The rows of the table, in its order, with their closed deals. */
export function rowCounts(counts: Counts, parameters: Parameters): readonly RowCount[] {
  return CONTROL_ROWS.map(({ id, zone }) => ({
    zone,
    ...counts[id],
    published: publishedRate(id, parameters),
  }));
}

/** The centre of every row by a method. */
export function centresBy(
  method: Exclude<CalibrationMethod, 'published'>,
  rows: readonly RowCount[],
  strength: number,
): readonly Centre[] {
  switch (method) {
    case 'zones':
      return zoneCentres(rows, strength);
    case 'logistic':
      return logisticCentres(rows);
    case 'isotonic':
      return isotonicCentres(rows);
  }
}

/**
 * p_z + published_row − published_zone, where p_z = (m·prior_z + won_z) ÷ (m + n_z) and prior_z is the share won of all
 * deals, shifted by the difference of the published rates of the zone and of all. The published rate of a zone, and of
 * all, is the mean over the counted deals in it; of a zone without deals that of its rows.
 */
function zoneCentres(rows: readonly RowCount[], strength: number): readonly Centre[] {
  const all = summed(rows);
  const zones = new Map<string, ReturnType<typeof summed>>();
  for (const { zone } of rows) {
    if (!zones.has(zone)) zones.set(zone, summed(rows.filter((row) => row.zone === zone)));
  }
  return rows.map(({ zone, published }) => {
    const sum = zones.get(zone) ?? all;
    const prior = all.won / all.deals + sum.published - all.published;
    const zoneRate = (strength * prior + sum.won) / (strength + sum.deals);
    const influence = rows.map((other) => {
      const throughAll = (strength / (strength + sum.deals)) * (other.deals / all.deals);
      return throughAll + (other.zone === zone ? other.deals / (strength + sum.deals) : 0);
    });
    return { value: zoneRate + published - sum.published, influence };
  });
}

/** Deals and wins of some rows, and their mean published rate: weighted by deals, or by rows without any deal. */
function summed(rows: readonly RowCount[]) {
  let deals = 0;
  let won = 0;
  let published = 0;
  let inRows = 0;
  for (const row of rows) {
    deals += row.deals;
    won += row.won;
    published += row.deals * row.published;
    inRows += row.published;
  }
  return { deals, won, published: deals === 0 ? inRows / rows.length : published / deals };
}

/** logistic(a + b · logit(published)), a and b of the greatest likelihood over all closed deals. */
function logisticCentres(rows: readonly RowCount[]): readonly Centre[] {
  const at = rows.map(({ published }) => logit(Math.min(0.999, Math.max(0.001, published))));
  const { line, inverse } = fitLogistic(rows.map((row, index) => ({ ...row, at: at[index] ?? 0 })));
  const [aa, ab, bb] = inverse;
  return at.map((x) => {
    const value = logistic(line.a + line.b * x);
    const slope = value * (1 - value);
    const influence = rows.map(({ deals }, index) => {
      const other = at[index] ?? 0;
      return slope * deals * (aa + ab * (x + other) + bb * x * other);
    });
    return { value, influence };
  });
}

/** The shares of wins made to never rise down the table; a row without deals takes that of the nearest row above. */
function isotonicCentres(rows: readonly RowCount[]): readonly Centre[] {
  const filled = rows.flatMap((row, index) => (row.deals > 0 ? [{ ...row, index }] : []));
  const shares = neverRising(filled.map(({ won, deals }) => ({ value: won / deals, weight: deals })));
  return rows.map((_row, index) => {
    const above = filled.findLastIndex((row) => row.index <= index);
    const value = shares[Math.max(0, above)] ?? 0;
    const pool = filled.filter((_, other) => shares[other] === value);
    const deals = pool.reduce((sum, row) => sum + row.deals, 0);
    const influence = rows.map((row, other) =>
      pool.some((each) => each.index === other) ? row.deals / deals : 0,
    );
    return { value, influence };
  });
}
