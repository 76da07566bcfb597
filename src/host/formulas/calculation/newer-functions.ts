import type { EngineFunction } from './conditional-functions';
import {
  asArray,
  blank,
  engineArray,
  engineError,
  engineNumber,
  isEngineValue,
  type EngineArray,
  type EngineScalar,
  type EngineValue,
} from './engine-values';

/** Which ends of a range TRIMRANGE looks at. */
const leading = 1;
const trailing = 2;
const both = 3;

/** PERCENTOF and TRIMRANGE, which came after the engine. */
export function newerFunctions(): Map<string, EngineFunction> {
  return new Map([
    ['PERCENTOF', { minArity: 2, maxArity: 2, invoke: ([part, whole]) => percentOf(part, whole) }],
    [
      'TRIMRANGE',
      { minArity: 1, maxArity: 3, invoke: ([range, rows, columns]) => trim(range, rows, columns) },
    ],
  ]);
}

function percentOf(part: unknown, whole: unknown): EngineScalar {
  const [some, all] = [sum(part), sum(whole)];
  if (some.kind !== 1) return some;
  if (all.kind !== 1) return all;
  return all.value === 0 ? engineError('#DIV/0!') : engineNumber(some.value / all.value);
}

function sum(argument: unknown): EngineScalar {
  if (!isEngineValue(argument)) return engineError('#VALUE!');
  let total = 0;
  for (const value of asArray(argument).rows.flat()) {
    if (value.kind === 4) return value;
    if (value.kind === 1) total += value.value;
  }
  return engineNumber(total);
}

/** A range without the empty rows and columns at its edges. */
function trim(range: unknown, rows: unknown, columns: unknown): EngineValue {
  const [along, across] = [modeOf(rows), modeOf(columns)];
  if (!isEngineValue(range) || along === null || across === null) return engineError('#VALUE!');
  const array = asArray(range);
  const isFilled = (row: number, column: number): boolean =>
    (array.rows[row]?.[column] ?? blank).kind !== blank.kind;
  const filledRows = places(array.height).filter((row) =>
    places(array.width).some((column) => isFilled(row, column)),
  );
  const filledColumns = places(array.width).filter((column) =>
    filledRows.some((row) => isFilled(row, column)),
  );
  // No document says what Excel answers for a range without a value; a reference to nothing is #REF!
  if (filledRows.length === 0) return engineError('#REF!');
  const [top, bottom] = ends(filledRows, array.height, along);
  const [left, right] = ends(filledColumns, array.width, across);
  return part(array, [top, bottom], [left, right]);
}

type Ends = readonly [first: number, last: number];

function ends(filled: readonly number[], length: number, mode: number): Ends {
  return [
    mode & leading ? (filled[0] ?? 0) : 0,
    mode & trailing ? (filled.at(-1) ?? length - 1) : length - 1,
  ];
}

function part(array: EngineArray, [top, bottom]: Ends, [left, right]: Ends): EngineArray {
  return engineArray(array.rows.slice(top, bottom + 1).map((cells) => cells.slice(left, right + 1)));
}

function places(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

function modeOf(argument: unknown): number | null {
  if (argument === undefined) return both;
  if (!isEngineValue(argument)) return null;
  if (argument.kind === blank.kind) return 0;
  const mode = argument.kind === 1 ? Math.trunc(argument.value) : -1;
  return mode >= 0 && mode <= both ? mode : null;
}
