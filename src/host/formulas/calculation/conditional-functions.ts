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
import { matchingPlaces, valueAt, type ConditionPair } from './matching-places';

export interface EngineFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

type Aggregate = (values: readonly EngineScalar[]) => EngineScalar;

/**
 * SUMIF(S), COUNTIF(S), AVERAGEIF(S), MAXIFS and MINIFS with Excel's criteria. The engine's own compare text and
 * numbers differently, take only the first of several criteria, and scan every range for every formula; these look
 * equal values up in an index of the range.
 */
export function conditionalFunctions(): Map<string, EngineFunction> {
  const most = 255;
  return new Map<string, EngineFunction>([
    [
      'COUNTIF',
      {
        minArity: 2,
        maxArity: 2,
        invoke: (args) => overCriteria(args, countIfs),
      },
    ],
    [
      'COUNTIFS',
      {
        minArity: 2,
        maxArity: most,
        invoke: (args) => overCriteria(args, countIfs),
      },
    ],
    ['SUMIF', { minArity: 2, maxArity: 3, invoke: (args) => oneCondition(args, sum) }],
    ['AVERAGEIF', { minArity: 2, maxArity: 3, invoke: (args) => oneCondition(args, average) }],
    ['SUMIFS', manyConditions(sum)],
    ['AVERAGEIFS', manyConditions(average)],
    ['MAXIFS', manyConditions((values) => extreme(values, Math.max))],
    ['MINIFS', manyConditions((values) => extreme(values, Math.min))],
  ]);
}

function manyConditions(aggregate: Aggregate): EngineFunction {
  return {
    minArity: 3,
    maxArity: 255,
    invoke: ([target, ...pairs]) => {
      if (!isEngineValue(target)) return engineError('#VALUE!');
      return overCriteria(pairs, (conditions) => conditional(asArray(target), conditions, aggregate));
    },
  };
}

function oneCondition([range, criterion, target]: unknown[], aggregate: Aggregate): EngineValue {
  const source = target ?? range;
  if (!isEngineValue(source) || !isEngineValue(range)) return engineError('#VALUE!');
  return overCriteria([range, criterion], (conditions) =>
    conditional(reshaped(asArray(source), asArray(range)), conditions, aggregate),
  );
}

/** SUMIF sums cells at the places of its range, however large the sum range was given. */
function reshaped(source: EngineArray, like: EngineArray): EngineArray {
  if (source.height === like.height && source.width === like.width) return source;
  return engineArray(
    like.rows.map((cells, row) => cells.map((_, column) => source.rows[row]?.[column] ?? blank)),
  );
}

/** Calls once for each combination of array criteria, so that `SUM(COUNTIF(range, {"a","b"}))` counts both. */
function overCriteria(args: unknown[], result: (pairs: ConditionPair[]) => EngineScalar): EngineValue {
  const values = args.filter(isEngineValue);
  if (values.length !== args.length || values.length % 2 !== 0) return engineError('#VALUE!');
  const ranges = values.filter((_, index) => index % 2 === 0).map(asArray);
  const criteria = values.filter((_, index) => index % 2 === 1).map(asArray);
  const height = Math.max(...criteria.map((array) => array.height));
  const width = Math.max(...criteria.map((array) => array.width));
  const at = (row: number, column: number): EngineScalar =>
    result(
      ranges.map((range, index) => {
        const given = criteria[index];
        const criterion = given?.rows[given.height === 1 ? 0 : row]?.[given.width === 1 ? 0 : column];
        return { range, criterion: criterion ?? engineError('#N/A') };
      }),
    );
  if (height === 1 && width === 1) return at(0, 0);
  return engineArray(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_unused, column) => at(row, column)),
    ),
  );
}

/** The sum of the numbers in the cells of a range at whose places all conditions hold. */
export function sumIfs(target: EngineArray, pairs: readonly ConditionPair[]): EngineScalar {
  return conditional(target, pairs, sum);
}

/** The number of places at which all conditions hold. */
export function countIfs(pairs: readonly ConditionPair[]): EngineScalar {
  const shape = pairs[0]?.range;
  if (!shape || !areShaped(pairs, shape)) return engineError('#VALUE!');
  return engineNumber(matchingPlaces(shape, pairs).length);
}

function conditional(
  target: EngineArray,
  pairs: readonly ConditionPair[],
  aggregate: Aggregate,
): EngineScalar {
  if (!areShaped(pairs, target)) return engineError('#VALUE!');
  return aggregate(matchingPlaces(target, pairs).map((place) => valueAt(target, place)));
}

function areShaped(pairs: readonly ConditionPair[], { height, width }: EngineArray): boolean {
  return pairs.every(({ range }) => range.height === height && range.width === width);
}

function sum(values: readonly EngineScalar[]): EngineScalar {
  let total = 0;
  for (const value of values) {
    if (value.kind === 4) return value;
    if (value.kind === 1) total += value.value;
  }
  return engineNumber(total);
}

function average(values: readonly EngineScalar[]): EngineScalar {
  let total = 0;
  let numbers = 0;
  for (const value of values) {
    if (value.kind === 4) return value;
    if (value.kind !== 1) continue;
    total += value.value;
    numbers++;
  }
  return numbers === 0 ? engineError('#DIV/0!') : engineNumber(total / numbers);
}

function extreme(values: readonly EngineScalar[], choose: (a: number, b: number) => number): EngineScalar {
  let result: number | null = null;
  for (const value of values) {
    if (value.kind === 4) return value;
    if (value.kind === 1) result = result === null ? value.value : choose(result, value.value);
  }
  return engineNumber(result ?? 0);
}
