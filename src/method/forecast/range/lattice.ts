import { Band } from './band';
import type { Accuracy, Distribution } from './distribution';
import { SHOCK_WEIGHTS } from './outcome';
import type { Outcome, PerShock } from './outcome';
import type { CommonUnit } from './unit';

/** Cells that the lattice has at least from one end of what can happen to the other. */
const CELLS = 10_000;
/** Chance that the ends of a band may lose with each deal. */
const NEGLIGIBLE = 1e-18;
/** ln(1 ÷ chance) at which a total counts as impossible when the lattice is laid out. */
const IMPOSSIBLE = 45;

/** The chances of the total under each shock, on multiples of `step` of money above `fixed`. */
export interface Lattice {
  readonly step: number;
  readonly fixed: number;
  readonly bands: readonly [Band, Band, Band];
}

/** How a lattice is laid out: the width of a cell in money, and how many cells what can happen may take. */
export interface Layout {
  readonly step: number;
  readonly cells: number;
}

/**
 * The width of a cell in money: the common unit of the amounts where the lattice can hold it, so that it is exact; else
 * 1, 2 or 5 times a power of ten, of which many amounts are multiples anyway.
 */
export function layoutFor(outcomes: readonly Outcome[], unit: CommonUnit | null): Layout {
  const total = outcomes.reduce((sum, { amount }) => sum + amount, 0);
  const largest = outcomes.reduce((most, { amount }) => Math.max(most, amount), 0);
  const variance = Math.max(...varianceUnderShocks(outcomes));
  // Bernstein's inequality: beyond this width around the mean the chance is negligible
  const width = Math.min(total, 2 * (Math.sqrt(2 * variance * IMPOSSIBLE) + (largest * IMPOSSIBLE) / 3));
  const widest = width / CELLS;
  const exact = unit === null ? 0 : unit.step / unit.scale;
  const step = exact * 4 >= widest ? exact : roundStep(widest);
  return { step, cells: Math.ceil(width / step) + 2 };
}

function varianceUnderShocks(outcomes: readonly Outcome[]): PerShock {
  const of = (shock: 0 | 1 | 2): number =>
    outcomes.reduce(
      (sum, { amount, chances }) => sum + amount * amount * chances[shock] * (1 - chances[shock]),
      0,
    );
  return [of(0), of(1), of(2)];
}

/** The largest 1, 2 or 5 times a power of ten that is at most `most`. */
function roundStep(most: number): number {
  const power = Math.floor(Math.log10(most));
  const unit = power < 0 ? 1 / 10 ** -power : 10 ** power;
  return [5, 2, 1].map((digit) => digit * unit).find((step) => step <= most) ?? unit / 2;
}

/** How an amount lies on the lattice: `whole` cells, and one more for the share `part` of its chance, which keeps the mean. */
export function splitOver(amount: number, step: number): { readonly whole: number; readonly part: number } {
  const nearest = Math.round(amount / step);
  if (Math.abs(nearest * step - amount) <= Number.EPSILON * amount) return { whole: nearest, part: 0 };
  const whole = Math.floor(amount / step);
  return { whole, part: amount / step - whole };
}

/** Adds a deal in place; returns the number of cells that were worked out. */
export function addToLattice({ step, bands }: Lattice, { amount, chances }: Outcome): number {
  const { whole, part } = splitOver(amount, step);
  let work = 0;
  for (const [shock, band] of bands.entries()) work += band.add(whole, part, chances[shock] ?? 0, NEGLIGIBLE);
  return work;
}

/** A lattice of its own with the same deals in it. */
export function copyOf({ step, fixed, bands: [low, middle, high] }: Lattice): Lattice {
  return { step, fixed, bands: [low.copy(), middle.copy(), high.copy()] };
}

/** A lattice without deals; `fixed` is what is certain. */
export function emptyLattice({ step, cells }: Layout, fixed: number): Lattice {
  return { step, fixed, bands: [new Band(cells), new Band(cells), new Band(cells)] };
}

/** The mixture over the shocks, in money. */
export function distributionOnLattice({ step, fixed, bands }: Lattice, accuracy: Accuracy): Distribution {
  const first = Math.min(...bands.map((band) => band.first));
  const after = Math.max(...bands.map((band) => band.first + band.chances.length));
  const cumulative = new Float64Array(after - first);
  for (const [shock, band] of bands.entries()) {
    const weight = SHOCK_WEIGHTS[shock] ?? 0;
    const offset = band.first - first;
    const { chances } = band;
    for (let cell = 0; cell < chances.length; cell++) {
      cumulative[offset + cell] = (cumulative[offset + cell] ?? 0) + weight * (chances[cell] ?? 0);
    }
  }
  const values = new Float64Array(cumulative.length);
  let total = 0;
  for (let cell = 0; cell < values.length; cell++) {
    cumulative[cell] = total += cumulative[cell] ?? 0;
    values[cell] = toCent(fixed + (first + cell) * step);
  }
  return { values, cumulative, accuracy };
}

/** The same amount without the digits that binary fractions leave behind. */
function toCent(amount: number): number {
  return Math.abs(amount) < 1e13 ? Math.round(amount * 100) / 100 : amount;
}
