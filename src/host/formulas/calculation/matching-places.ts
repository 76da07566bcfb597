import { equalityKey, readCriterion, type Criterion } from './criteria';
import { blank, type EngineArray, type EngineScalar } from './engine-values';

/** A range and what its cells must meet. */
export interface ConditionPair {
  readonly range: EngineArray;
  readonly criterion: EngineScalar;
}

/** Places in ranges of one shape, counted row by row from 0, in ascending order. */
type Places = readonly number[];

interface Condition {
  readonly range: EngineArray;
  readonly criterion: Criterion;
}

/** The places at which some conditions hold, and what becomes of them under one condition more. */
interface Step {
  readonly places: Places;
  /** By the values of the range, then by the criterion. */
  readonly next: Map<object, Map<unknown, Step>>;
}

/** Ranges of fewer cells are looked through. */
const worthRemembering = 64;
/** So many places are remembered for a range; the criteria of a long column may all be different. */
const mostPlaces = 2_000_000;

/** What is remembered of a range, as long as its values live. */
interface Memory {
  readonly first: Step;
  left: number;
}

const memories = new WeakMap<object, Memory>();

/**
 * The places of a shape at which all conditions hold. Formulas of one sheet mostly begin with the same conditions (a
 * currency, a period), so what remains after each condition is remembered; equal values come from an index.
 */
export function matchingPlaces(shape: EngineArray, pairs: readonly ConditionPair[]): Places {
  const size = shape.height * shape.width;
  const [first] = pairs;
  if (first === undefined || size < worthRemembering) {
    const conditions = pairs.map(conditionOf);
    return everyPlace(size).filter((place) => conditions.every((condition) => holds(condition, place)));
  }
  const memory = memoryOf(first.range, size);
  let step = memory.first;
  for (let index = 0; index < pairs.length; index++) step = nextStep(step, pairs, index, memory);
  return step.places;
}

function conditionOf({ range, criterion }: ConditionPair): Condition {
  return { range, criterion: readCriterion(criterion) };
}

/** The value of a range at a place. */
export function valueAt({ rows, width }: EngineArray, place: number): EngineScalar {
  if (width === 1) return rows[place]?.[0] ?? blank;
  const row = Math.floor(place / width);
  return rows[row]?.[place - row * width] ?? blank;
}

function memoryOf({ rows }: EngineArray, size: number): Memory {
  let memory = memories.get(rows);
  if (!memory) {
    memory = { first: { places: everyPlace(size), next: new Map() }, left: mostPlaces };
    memories.set(rows, memory);
  }
  return memory;
}

/** What remains of a step under the pair at `index`; those before it have led to the step. */
function nextStep(
  { places, next }: Step,
  pairs: readonly ConditionPair[],
  index: number,
  memory: Memory,
): Step {
  const pair = pairs[index];
  if (!pair) throw new Error(`there is no condition ${index}`);
  const { rows } = pair.range;
  const key = keyOf(pair.criterion);
  let ofRange = next.get(rows);
  if (!ofRange) next.set(rows, (ofRange = new Map()));
  const known = ofRange.get(key);
  if (known) return known;
  const step: Step = {
    places: narrowed(places, pairs, index),
    next: new Map(),
  };
  memory.left -= step.places.length;
  if (memory.left > 0) ofRange.set(key, step);
  return step;
}

/** The places that also meet the condition at `index`; those before it hold at all of them. */
function narrowed(places: Places, pairs: readonly ConditionPair[], index: number): Places {
  const pair = pairs[index];
  if (!pair) return places;
  const last = conditionOf(pair);
  const { equals } = last.criterion;
  const equal = equals === undefined ? null : (indexOf(last.range).get(equals) ?? none);
  if (equal === null || equal.length > places.length) return places.filter((place) => holds(last, place));
  if (index === 0) return equal;
  const before = pairs.slice(0, index).map(conditionOf);
  return equal.filter((place) => before.every((condition) => holds(condition, place)));
}

function holds({ range, criterion }: Condition, place: number): boolean {
  return criterion.matches(valueAt(range, place));
}

function everyPlace(size: number): number[] {
  return Array.from({ length: size }, (_, place) => place);
}

/** Tells criteria apart: a text from the number it reads as, an error from a text. */
function keyOf(criterion: EngineScalar): unknown {
  if (criterion.kind === 0) return null;
  return criterion.kind === 4 ? Symbol.for(criterion.code) : criterion.value;
}

const indices = new WeakMap<object, ReadonlyMap<string, Places>>();
const none: Places = [];

function indexOf({ rows, width }: EngineArray): ReadonlyMap<string, Places> {
  const known = indices.get(rows);
  if (known) return known;
  const index = new Map<string, number[]>();
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) {
      const key = equalityKey(value);
      if (key === null) continue;
      const places = index.get(key);
      if (places) places.push(row * width + column);
      else index.set(key, [row * width + column]);
    }
  }
  indices.set(rows, index);
  return index;
}
