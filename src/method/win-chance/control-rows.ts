import type { NumberRuleId } from '../rules/numbers';
import type { Parameters } from '../rules/parameters';
import type { Zone } from '../facts/verdicts';

/** The rows of the C139 table in the order in which it is printed (method.md §2; 1W0F stands with its zone). */
export const CONTROL_ROWS = [
  { id: 'rate.1W3F', zone: 'win' },
  { id: 'rate.1W2F', zone: 'win' },
  { id: 'rate.1W1F.top', zone: 'win' },
  { id: 'rate.1W1F.high', zone: 'win' },
  { id: 'rate.1W1F.low', zone: 'volatile' },
  { id: 'rate.1W0F', zone: 'volatile' },
  { id: 'rate.0W2F.high', zone: 'volatile' },
  { id: 'rate.0W2F.middle', zone: 'lose' },
  { id: 'rate.0W2F.low', zone: 'lose' },
  { id: 'rate.0W1F', zone: 'lose' },
  { id: 'rate.0W0F', zone: 'lose' },
] as const satisfies readonly { readonly id: NumberRuleId; readonly zone: Zone }[];
export type ControlRow = (typeof CONTROL_ROWS)[number];
export type ControlRowId = ControlRow['id'];

/** A rate between the lowest and the highest that the rules allow. */
export function clampRate(rate: number, parameters: Parameters): number {
  return Math.min(parameters.number('rate.highest'), Math.max(parameters.number('rate.lowest'), rate));
}

/** The published rate of a row, clamped: 0–1. */
export function publishedRate(id: ControlRowId, parameters: Parameters): number {
  return clampRate(parameters.number(id), parameters);
}
