import { exactSum } from '../entries/exact-sum';
import { grouped } from '../entries/grouped';
import { latticeAccuracy, roundingError } from './accuracy';
import { distributionOfSums, NOTHING_YET, withOutcome } from './distinct-sums';
import type { DistinctSums } from './distinct-sums';
import type { Distribution } from './distribution';
import { addToLattice, copyOf, distributionOnLattice, emptyLattice, layoutFor } from './lattice';
import type { Lattice } from './lattice';
import type { Outcome } from './outcome';
import type { Steps } from './steps';
import { paced } from './steps';
import { commonUnit } from './unit';

/** Distinct sums that are kept one by one: those of any 12 deals. */
const MOST_SUMS = 4096;

/** Deals added to a total one after the other. `add` returns the number of values that were worked out. */
export interface Total {
  add(outcome: Outcome): number;
  copy(): Total;
  distribution(): Distribution;
}

/**
 * The total of the outcomes but for `apart`, which can still be added to it: exact on the distinct sums while they are
 * few, also with those apart, else on a lattice (decisions.md). Small amounts come first, while the lattice is narrow.
 */
export function* totalOf(outcomes: readonly Outcome[], apart: readonly Outcome[] = []): Steps<Total> {
  const all = [...outcomes, ...apart];
  const unit = commonUnit(all.flatMap(({ fixed, amount }) => [fixed, amount]));
  const scale = unit?.scale ?? 1;
  const rounding = roundingError(all, unit?.scale ?? null);
  const fixed = exactSum(all.map((outcome) => outcome.fixed));
  const sorted = [...outcomes].sort((one, other) => one.amount - other.amount);

  if (mostSums(all) <= MOST_SUMS) {
    const inUnits = (amount: number): number => (unit === null ? amount : Math.round(amount * scale));
    const sums = sorted.reduce(
      (few, { amount, chances }) => withOutcome(few, inUnits(amount), chances),
      NOTHING_YET,
    );
    yield 6 * sums.sums.length;
    return fewSums(sums, inUnits, inUnits(fixed), scale, rounding);
  }

  const layout = layoutFor(all, unit);
  const lattice = emptyLattice(layout, fixed);
  const pace = paced();
  for (const outcome of sorted) yield* pace(addToLattice(lattice, outcome));
  yield* pace.end();
  const accuracy = latticeAccuracy(all, layout.step, rounding);
  return onLattice(lattice, (filled) => distributionOnLattice(filled, accuracy));
}

/** How many distinct sums the outcomes can have at most: of equal amounts only the number that is won matters. */
function mostSums(outcomes: readonly Outcome[]): number {
  let most = 1;
  for (const { length } of grouped(outcomes, ({ amount }) => amount).values()) {
    most *= length + 1;
    if (most > MOST_SUMS) break;
  }
  return most;
}

function fewSums(
  start: DistinctSums,
  inUnits: (amount: number) => number,
  fixed: number,
  scale: number,
  rounding: number,
): Total {
  let sums = start;
  return {
    add({ amount, chances }) {
      sums = withOutcome(sums, inUnits(amount), chances);
      return 3 * sums.sums.length;
    },
    copy: () => fewSums(sums, inUnits, fixed, scale, rounding),
    distribution: () => distributionOfSums(sums, fixed, scale, rounding),
  };
}

function onLattice(lattice: Lattice, distribution: (filled: Lattice) => Distribution): Total {
  return {
    add: (outcome) => addToLattice(lattice, outcome),
    copy: () => onLattice(copyOf(lattice), distribution),
    distribution: () => distribution(lattice),
  };
}
