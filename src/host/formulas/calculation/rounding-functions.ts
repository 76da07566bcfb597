import { fifteenDigits } from '../../values/number-text';
import type { EngineFunction } from './conditional-functions';
import { elementwise, withNumbers } from './elementwise';
import { engineError, type EngineScalar } from './engine-values';

type Direction = 'nearest' | 'up' | 'down';
type Calculation = (...numbers: number[]) => number | EngineScalar;

const figures = 15;

/**
 * The functions that round, which in Excel see a number with 15 significant digits: 326.15 has two places, although
 * the computer holds a little less. They round halves away from zero.
 */
export function roundingFunctions(): Map<string, EngineFunction> {
  return new Map([
    ['ROUND', ofNumbers(2, 2, (value, places) => rounded(value, places, 'nearest'))],
    ['ROUNDUP', ofNumbers(2, 2, (value, places) => rounded(value, places, 'up'))],
    ['ROUNDDOWN', ofNumbers(2, 2, (value, places) => rounded(value, places, 'down'))],
    ['TRUNC', ofNumbers(1, 2, (value, places) => rounded(value, places, 'down'))],
    ['INT', ofNumbers(1, 1, (value) => Math.floor(fifteenDigits(value)))],
    [
      'CEILING',
      ofNumbers(2, 2, (value, step) => ofSameSign(value, step, () => multiple(value, step, Math.ceil))),
    ],
    [
      'FLOOR',
      ofNumbers(2, 2, (value, step) =>
        step === 0 && value !== 0
          ? engineError('#DIV/0!')
          : ofSameSign(value, step, () => multiple(value, step, Math.floor)),
      ),
    ],
    [
      'CEILING.MATH',
      ofNumbers(1, 3, (value, step = 1, mode = 0) =>
        multiple(value, Math.abs(step), value < 0 && mode !== 0 ? Math.floor : Math.ceil),
      ),
    ],
    [
      'FLOOR.MATH',
      ofNumbers(1, 3, (value, step = 1, mode = 0) =>
        multiple(value, Math.abs(step), value < 0 && mode !== 0 ? Math.ceil : Math.floor),
      ),
    ],
    ['CEILING.PRECISE', ofNumbers(1, 2, (value, step = 1) => multiple(value, Math.abs(step), Math.ceil))],
    ['ISO.CEILING', ofNumbers(1, 2, (value, step = 1) => multiple(value, Math.abs(step), Math.ceil))],
    ['FLOOR.PRECISE', ofNumbers(1, 2, (value, step = 1) => multiple(value, Math.abs(step), Math.floor))],
  ]);
}

function ofNumbers(minArity: number, maxArity: number, calculation: Calculation): EngineFunction {
  return {
    minArity,
    maxArity,
    invoke: (args) => elementwise(args, (values) => withNumbers(values, calculation)),
  };
}

/** A number with so many places after the point; before the point where they are negative. */
export function rounded(value: number, places = 0, direction: Direction = 'nearest'): number {
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(figures - 1)
    .split('e');
  const digits = mantissa.replace('.', '');
  const whole = Math.trunc(places);
  const kept = Number(exponent) + 1 + whole;
  if (kept > figures || value === 0) return value;
  const rest = kept < 0 ? `0${digits}` : digits.slice(kept);
  const isUp = direction === 'nearest' ? rest >= '5' : direction === 'up' && /[1-9]/.test(rest);
  const units = Number(digits.slice(0, Math.max(0, kept))) + (isUp ? 1 : 0);
  return Math.sign(value) * Number(`${units}e${-whole}`);
}

function multiple(value: number, step: number, round: (quotient: number) => number): number {
  return step === 0 ? 0 : fifteenDigits(round(fifteenDigits(value / step)) * step);
}

function ofSameSign(value: number, step: number, calculate: () => number): number | EngineScalar {
  return value > 0 && step < 0 ? engineError('#NUM!') : calculate();
}
