import { parseInput } from '../../values/parse-input';
import { numberText } from '../../values/number-text';
import {
  asArray,
  engineArray,
  engineError,
  isEngineValue,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-values';

/** Calculates with single values, for every place of the arrays among the arguments; `#N/A` where one has no value. */
export function elementwise(
  args: readonly unknown[],
  calculate: (values: readonly EngineScalar[]) => EngineScalar,
): EngineValue {
  const values = args.filter(isEngineValue);
  if (values.length !== args.length) return engineError('#VALUE!');
  const scalars = values.filter((value): value is EngineScalar => value.kind !== 5);
  if (scalars.length === values.length) return calculate(scalars);
  const arrays = values.map(asArray);
  const { height, width } = commonShape(arrays);
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, column) =>
      calculate(arrays.map((array) => valueAt(array, row, column))),
    ),
  );
  return engineArray(rows);
}

/** One of several arrays in the shape that Excel gives all of them when it calculates with them place by place. */
export function spread(number: number, args: readonly unknown[]): EngineValue {
  const arrays = args.filter(isEngineValue).map(asArray);
  const wanted = arrays[number];
  if (!wanted || arrays.length !== args.length) return engineError('#VALUE!');
  const { height, width } = commonShape(arrays);
  if (wanted.height === height && wanted.width === width) return wanted;
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_unused, column) => valueAt(wanted, row, column)),
  );
  return engineArray(rows);
}

function commonShape(arrays: readonly EngineArray[]): { height: number; width: number } {
  return {
    height: Math.max(...arrays.map((array) => array.height)),
    width: Math.max(...arrays.map((array) => array.width)),
  };
}

function valueAt({ rows, height, width }: EngineArray, row: number, column: number): EngineScalar {
  return rows[height === 1 ? 0 : row]?.[width === 1 ? 0 : column] ?? engineError('#N/A');
}

/** A value as a number, text as if it were typed; an error where it is none. */
function numberOf(value: EngineScalar): number | EngineScalar {
  switch (value.kind) {
    case 0:
      return 0;
    case 1:
      return value.value;
    case 2: {
      const { value: typed } = parseInput(value.value);
      return typeof typed === 'number' ? typed : engineError('#VALUE!');
    }
    case 3:
      return value.value ? 1 : 0;
    case 4:
      return value;
  }
}

/** Calculates with numbers; the first that is none, or a result that no number holds, is the error. */
export function withNumbers(
  values: readonly EngineScalar[],
  calculate: (...numbers: number[]) => number | EngineScalar,
): EngineScalar {
  const numbers: number[] = [];
  for (const value of values) {
    const number = numberOf(value);
    if (typeof number === 'object') return number;
    numbers.push(number);
  }
  const result = calculate(...numbers);
  if (typeof result === 'object') return result;
  return Number.isFinite(result) ? { kind: 1, value: result } : engineError('#NUM!');
}

/** Numbers as the text that they become when they are joined to text; all other values as they are. */
export function numbersAsText(value: unknown): EngineValue {
  return changed(value, (one) => (one.kind === 1 ? { kind: 2, value: numberText(one.value) } : one));
}

/** An argument with every value changed, the array itself where none is. */
export function changed(value: unknown, change: (one: EngineScalar) => EngineScalar): EngineValue {
  if (!isEngineValue(value)) return engineError('#VALUE!');
  if (value.kind !== 5) return change(value);
  let isChanged = false;
  const rows = value.rows.map((cells) =>
    cells.map((one) => {
      const other = change(one);
      isChanged ||= other !== one;
      return other;
    }),
  );
  return isChanged ? engineArray(rows) : value;
}
