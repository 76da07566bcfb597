import { totalOf } from './build';
import type { Total } from './build';
import { quantileOf } from './distribution';
import { SHOCK_WEIGHTS } from './outcome';
import type { Outcome } from './outcome';
import type { Steps } from './steps';
import { paced } from './steps';

/** Deals that are looked at: those with the widest spread, amount × √(chance × (1 − chance)). */
const LOOKED_AT = 8;

/** How far P10 moves once a deal is decided, in money; `rise` + `fall` is its amount. */
export interface Move<T> {
  readonly of: T;
  /** P10 with the deal certain, less P10 now. */
  readonly rise: number;
  /** P10 now, less P10 with the deal lost. */
  readonly fall: number;
  /** Win chance × rise + (1 − win chance) × fall: how far P10 moves on average on the day the deal is decided. */
  readonly average: number;
}

/** The deals that move P10 most, the first most; of equal ones the earlier. */
export function* moversOf<T>(
  items: readonly T[],
  outcomeFor: (item: T) => Outcome,
): Steps<readonly Move<T>[]> {
  const spread = ({ amount, chances: [, chance] }: Outcome): number =>
    amount * Math.sqrt(chance * (1 - chance));
  const ranked = items
    .map((of) => ({ of, outcome: outcomeFor(of) }))
    .sort((one, other) => spread(other.outcome) - spread(one.outcome));
  const candidates = ranked.slice(0, LOOKED_AT).filter(({ outcome }) => spread(outcome) > 0);
  const apart = candidates.map(({ outcome }) => outcome);
  const others = ranked.slice(candidates.length).map(({ outcome }) => outcome);
  const pace = paced();

  const rest = yield* totalOf(others, apart);
  const whole = rest.copy();
  for (const outcome of apart) yield* pace(whole.add(outcome));
  const now = quantileOf(whole.distribution(), 0.1);

  const moves: Move<T>[] = [];
  for (const [place, { of, outcome }] of candidates.entries()) {
    const without: Total = rest.copy();
    for (const [index, other] of apart.entries()) {
      if (index !== place) yield* pace(without.add(other));
    }
    const fall = now - quantileOf(without.distribution(), 0.1);
    const rise = outcome.amount - fall;
    const chance = meanChance(outcome);
    moves.push({ of, rise, fall, average: chance * rise + (1 - chance) * fall });
  }
  yield* pace.end();
  return moves.sort((one, other) => other.average - one.average);
}

const meanChance = ({ chances }: Outcome): number =>
  chances.reduce((sum, chance, shock) => sum + (SHOCK_WEIGHTS[shock] ?? 0) * chance, 0);
