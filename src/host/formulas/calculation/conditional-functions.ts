import { readCriterion, equalityKey, type Criterion } from './criteria';
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

export interface EngineFunction {
  readonly minArity: number;
  readonly maxArity: number;
  readonly invoke: (args: unknown[]) => unknown;
}

type Aggregate = (values: readonly EngineScalar[]) => EngineScalar;

/** A range and what its cells must meet. */
export interface ConditionPair {
  readonly range: EngineArray;
  readonly criterion: EngineScalar;
}

interface Condition {
  readonly range: EngineArray;
  readonly criterion: Criterion;
}

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
  return conditional(null, pairs, count);
}

function conditional(
  target: EngineArray | null,
  pairs: readonly ConditionPair[],
  aggregate: Aggregate,
): EngineScalar {
  const shape = target ?? pairs[0]?.range;
  if (!shape || pairs.some(({ range }) => range.height !== shape.height || range.width !== shape.width))
    return engineError('#VALUE!');
  const conditions = pairs.map(({ range, criterion }) => ({ range, criterion: readCriterion(criterion) }));
  return aggregate(matching(shape, conditions));
}

function matching(shape: EngineArray, conditions: readonly Condition[]): EngineScalar[] {
  const { width, height } = shape;
  const found: EngineScalar[] = [];
  const take = (place: number) => {
    const row = width === 1 ? place : Math.floor(place / width);
    const column = place - row * width;
    for (const { range, criterion } of conditions)
      if (!criterion.matches(range.rows[row]?.[column] ?? blank)) return;
    found.push(shape.rows[row]?.[column] ?? blank);
  };
  const places = candidates(shape, conditions);
  if (places) for (const place of places) take(place);
  else for (let place = 0; place < height * width; place++) take(place);
  return found;
}

const indices = new WeakMap<object, Map<string, number[]>>();
const worthAnIndex = 64;
const none: readonly number[] = [];

/** The places that can match: the shortest index list of the equality conditions; null for all. */
function candidates(shape: EngineArray, conditions: readonly Condition[]): readonly number[] | null {
  if (shape.height * shape.width < worthAnIndex) return null;
  let best: readonly number[] | null = null;
  for (const { range, criterion } of conditions) {
    if (criterion.equals === undefined) continue;
    const places = indexOf(range).get(criterion.equals) ?? none;
    if (best === null || places.length < best.length) best = places;
  }
  return best;
}

function indexOf(range: EngineArray): Map<string, number[]> {
  let index = indices.get(range.rows);
  if (index) return index;
  index = new Map();
  for (const [row, cells] of range.rows.entries()) {
    for (const [column, value] of cells.entries()) {
      const key = equalityKey(value);
      if (key === null) continue;
      const places = index.get(key);
      if (places) places.push(row * range.width + column);
      else index.set(key, [row * range.width + column]);
    }
  }
  indices.set(range.rows, index);
  return index;
}

function count(values: readonly EngineScalar[]): EngineScalar {
  return engineNumber(values.length);
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
