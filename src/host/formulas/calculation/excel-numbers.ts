import { fifteenDigits } from '../../values/number-text';
import type { EngineFunction } from './conditional-functions';
import { parseInput } from '../../values/parse-input';
import { changed, elementwise, numbersAsText, spread, withNumbers } from './elementwise';
import {
  asArray,
  engineArray,
  engineError,
  isEngineValue,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-values';

/** Functions through which formulas get Excel's arithmetic; not names that a user can type. */
export const asText = 'SG.TEXT';
export const asCompared = 'SG.COMPARED';
export const addedLast = { '+': 'SG.ADD', '-': 'SG.SUBTRACT' } as const;
export const inSharedShape = 'SG.SPREAD';
export const asNumber = 'SG.NUMBER';
export const asCells = 'SG.CELLS';
export const asList = 'SG.LIST';

export function numberFunctions(date1904: boolean): Map<string, EngineFunction> {
  return new Map<string, EngineFunction>([
    [asText, { minArity: 1, maxArity: 1, invoke: ([value]) => numbersAsText(value) }],
    [asCompared, { minArity: 1, maxArity: 1, invoke: ([value]) => changed(value, compared) }],
    [
      asNumber,
      { minArity: 1, maxArity: 1, invoke: ([value]) => changed(value, (one) => typed(one, date1904)) },
    ],
    [asCells, { minArity: 1, maxArity: 1, invoke: ([value]) => ofArray(value, (array) => array) }],
    [asList, { minArity: 1, maxArity: 1, invoke: ([value]) => ofArray(value, list) }],
    [
      addedLast['+'],
      {
        minArity: 2,
        maxArity: 2,
        invoke: (args) => elementwise(args, (values) => withNumbers(values, lastSum)),
      },
    ],
    [
      addedLast['-'],
      {
        minArity: 2,
        maxArity: 2,
        invoke: (args) =>
          elementwise(args, (values) => withNumbers(values, (left = 0, right = 0) => lastSum(left, -right))),
      },
    ],
    [
      inSharedShape,
      { minArity: 2, maxArity: 255, invoke: ([number, ...args]) => spread(placeOf(number), args) },
    ],
  ]);
}

/**
 * What a formula adds last is zero where the two numbers differ only beyond 15 digits: `=0.1+0.2-0.3` is 0, but
 * `=(0.1+0.2-0.3)` is not. Source: "Floating-point arithmetic may give inaccurate results in Excel" (learn.microsoft.com).
 */
export function lastSum(left = 0, right = 0): number {
  return right !== 0 && fifteenDigits(left) === fifteenDigits(-right) ? 0 : left + right;
}

/** Numbers are compared with 15 digits. */
function compared(value: EngineScalar): EngineScalar {
  if (value.kind !== 1) return value;
  const short = fifteenDigits(value.value);
  return short === value.value ? value : { kind: 1, value: short };
}

/** Text as the number or date that it would be if it were typed; what is neither stays text. */
function typed(value: EngineScalar, date1904: boolean): EngineScalar {
  if (value.kind !== 2) return value;
  const number = parseInput(value.value, date1904).value;
  return typeof number === 'number' ? { kind: 1, value: number } : value;
}

function ofArray(value: unknown, change: (array: EngineArray) => EngineArray): EngineValue {
  return isEngineValue(value) ? change(asArray(value)) : engineError('#VALUE!');
}

/** A single row as a column. */
function list(array: EngineArray): EngineArray {
  const [row, other] = array.rows;
  return row && !other ? engineArray(row.map((value) => [value])) : array;
}

function placeOf(number: unknown): number {
  return isEngineValue(number) && number.kind === 1 ? number.value : -1;
}
