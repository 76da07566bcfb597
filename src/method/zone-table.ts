import type { ControlReading, Zone } from './assessment';
import type { NumberRuleId } from './rules/numbers';
import type { Parameters } from './rules/parameters';

interface Row {
  readonly id: NumberRuleId;
  readonly zone: Zone;
  readonly odd: boolean;
}

const row = (id: NumberRuleId, zone: Zone, odd = false): Row => ({ id, zone, odd });

/** Every C139 string with its zone and rate: ask with the counts of W (0–1), F (0–3) and C (0–9) items. */
export interface ZoneTable {
  reading(win: number, first: number, clear: number): ControlReading;
}

/** The printed table of method.md §2 with the rates and bounds of the rules, worked out once for all 80 strings. */
export function zoneTable(parameters: Parameters): ZoneTable {
  const lowest = parameters.number('rate.lowest');
  const highest = parameters.number('rate.highest');
  const readings: ControlReading[] = [];
  for (let win = 0; win <= 1; win += 1) {
    for (let first = 0; first <= 3; first += 1) {
      for (let clear = 0; clear <= 9; clear += 1) {
        const { id, zone, odd } = rowOf(win, first, clear, parameters);
        const rate = Math.min(highest, Math.max(lowest, parameters.number(id)));
        readings.push({ text: `${win}W${first}F${clear}C`, win, first, clear, zone, rate, odd, row: id });
      }
    }
  }
  return {
    reading(win, first, clear) {
      const reading = readings[win * 40 + first * 10 + clear];
      if (reading === undefined) throw new RangeError(`no C139 string has ${win}W${first}F${clear}C`);
      return reading;
    },
  };
}

function rowOf(win: number, first: number, clear: number, parameters: Parameters): Row {
  const from = (id: NumberRuleId): boolean => clear >= parameters.number(id);
  if (win === 1) {
    if (first === 3) return row('rate.1W3F', 'win');
    if (first === 2) return row('rate.1W2F', 'win');
    if (first === 0) return row('rate.1W0F', 'volatile', true);
    if (from('rate.1W1F.topFrom')) return row('rate.1W1F.top', 'win');
    if (from('rate.1W1F.highFrom')) return row('rate.1W1F.high', 'win');
    return row('rate.1W1F.low', 'volatile');
  }
  if (first === 0) return row('rate.0W0F', 'lose');
  if (first === 1) return row('rate.0W1F', 'lose');
  // F1 and F2 of a string without W say that the top decider rates us highest: 0W3F is read as 0W2F and flagged
  const odd = first === 3;
  if (from('rate.0W2F.highFrom')) return row('rate.0W2F.high', 'volatile', odd);
  if (from('rate.0W2F.middleFrom')) return row('rate.0W2F.middle', 'lose', odd);
  return row('rate.0W2F.low', 'lose', odd);
}
