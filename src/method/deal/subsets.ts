import { recordOf } from '../facts/records';

/**
 * All subsets of a short list, made once and shared: the subset at index `mask` holds the elements whose bit is set, in
 * the order of the list. Results of thousands of deals then point to a few dozen arrays.
 */
export function subsetsOf<T>(list: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 1 << list.length }, (_, mask) =>
    Object.freeze(list.filter((_element, index) => (mask & (1 << index)) !== 0)),
  );
}

/** The subset at `mask`; a mask beyond the list is a bug. */
export function subsetAt<T>(subsets: readonly (readonly T[])[], mask: number): readonly T[] {
  const subset = subsets[mask];
  if (subset === undefined) throw new RangeError(`no subset has the mask ${mask}`);
  return subset;
}

/** The bit of each element of the list in a mask. */
export function bitsOf<T extends string>(list: readonly T[]): Readonly<Record<T, number>> {
  return recordOf(list, (_element, index) => 1 << index);
}
