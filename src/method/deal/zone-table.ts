import type { ControlReading } from './assessment';
import { CONTROL_GROUPS, type ItemCounts } from '../facts/control-groups';
import { CONTROL_ROWS, publishedRate, type ControlRowId } from '../win-chance/control-rows';
import { ratesFor, type Calibration, type Rates } from '../win-chance/calibration';
import type { Key } from '../facts/key';
import type { NumberRuleId } from '../rules/numbers';
import type { Parameters } from '../rules/parameters';
import type { Zone } from '../facts/verdicts';

interface Row {
  readonly id: ControlRowId;
  readonly zone: Zone;
  readonly odd: boolean;
}

const ZONES = new Map(CONTROL_ROWS.map(({ id, zone }) => [id, zone]));
const row = (id: ControlRowId, odd = false): Row => ({ id, zone: ZONES.get(id) ?? 'lose', odd });

/** Every C139 string with its zone, rate and score: ask with the counts of W (0–1), F (0–3) and C (0–9) items. */
export interface ZoneTable {
  reading(counts: ItemCounts): ControlReading;
}

/**
 * The printed table of method.md §2 with the bounds of the rules, worked out once for all 80 strings. The rates are the
 * calibrated ones where some are given, else those of the rules.
 */
export function zoneTable(parameters: Parameters, rates: Rates | null = null): ZoneTable {
  const readings: ControlReading[] = [];
  for (let win = 0; win <= 1; win += 1) {
    for (let first = 0; first <= 3; first += 1) {
      for (let clear = 0; clear <= 9; clear += 1) {
        const { id, zone, odd } = rowOf(win, first, clear, parameters);
        const rate = rates?.get(id) ?? publishedRate(id, parameters);
        const score = scoreOf({ win, first, clear }, parameters);
        readings.push({
          text: `${win}W${first}F${clear}C`,
          win,
          first,
          clear,
          score,
          zone,
          rate,
          odd,
          row: id,
        });
      }
    }
  }
  return {
    reading({ win, first, clear }) {
      const reading = readings[win * 40 + first * 10 + clear];
      if (reading === undefined) throw new RangeError(`no C139 string has ${win}W${first}F${clear}C`);
      return reading;
    },
  };
}

/** The points of the items, added one by one in the order of the items: the lines of `controlSum` give the same sum. */
function scoreOf(counts: ItemCounts, { itemPoints }: Parameters): number {
  let score = 0;
  for (const group of CONTROL_GROUPS) {
    for (let item = 0; item < counts[group]; item += 1) score += itemPoints[group];
  }
  return score;
}

type BoundId = Extract<NumberRuleId, `rate.${string}From`>;

function rowOf(win: number, first: number, clear: number, parameters: Parameters): Row {
  const from = (id: BoundId): boolean => clear >= parameters.number(id);
  if (win === 1) {
    if (first === 3) return row('rate.1W3F');
    if (first === 2) return row('rate.1W2F');
    if (first === 0) return row('rate.1W0F', true);
    if (from('rate.1W1F.topFrom')) return row('rate.1W1F.top');
    if (from('rate.1W1F.highFrom')) return row('rate.1W1F.high');
    return row('rate.1W1F.low');
  }
  if (first === 0) return row('rate.0W0F');
  if (first === 1) return row('rate.0W1F');
  // F1 and F2 of a string without W say that the top decider rates us highest: 0W3F is read as 0W2F and flagged
  const odd = first === 3;
  if (from('rate.0W2F.highFrom')) return row('rate.0W2F.high', odd);
  if (from('rate.0W2F.middleFrom')) return row('rate.0W2F.middle', odd);
  return row('rate.0W2F.low', odd);
}

/**
 * The table for each deal: once there are enough closed deals its rates are calibrated, and a deal that counts for them
 * leaves itself out (method.md §4).
 */
export function zoneTables(calibration: Calibration, parameters: Parameters): (deal: Key) => ZoneTable {
  const rates = ratesFor(calibration, parameters);
  const tables = new Map<Rates, ZoneTable>();
  return (deal) => {
    const own = rates(deal);
    const known = tables.get(own);
    if (known !== undefined) return known;
    const table = zoneTable(parameters, own);
    tables.set(own, table);
    return table;
  };
}
