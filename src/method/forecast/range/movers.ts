import { totalOf } from './build';
import type { Total } from './build';
import { quantileOf } from './distribution';
import { SHOCK_WEIGHTS } from './outcome';
import type { Outcome } from './outcome';
import type { Steps } from './steps';

/** Deals that are looked at: those with the widest spread, amount × √(chance × (1 − chance)). */
const LOOKED_AT = 8;

/** How far P10 moves once a deal is decided, in money; `rise` + `fall` is its amount. */
export interface Move<T> {
  readonly of: T;
  /** P10 with the better result of the deal (won; lost where its amount is negative), less P10 now. */
  readonly rise: number;
  /** P10 now, less P10 with the worse one. */
  readonly fall: number;
  /** Chance of the better result × rise + chance of the worse × fall: how far P10 moves on average on the day the deal is decided. */
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
  const rest = yield* totalOf(others, apart);
  const whole = rest.copy();
  yield apart.reduce((work, outcome) => work + whole.add(outcome), 0);
  const now = quantileOf(whole.distribution(), 0.1);

  const moves: Move<T>[] = [];
  for (const { item, total } of yield* eachLeftOut(rest, candidates)) {
    const fall = now - quantileOf(total.distribution(), 0.1);
    const rise = item.outcome.amount - fall;
    const chance = meanChance(item.outcome);
    moves.push({ of: item.of, rise, fall, average: chance * rise + (1 - chance) * fall });
  }
  return moves.sort((one, other) => other.average - one.average);
}

interface LeftOut<C> {
  readonly item: C;
  readonly total: Total;
}

/** For each candidate the total of the rest and all other candidates: halves are added for each other, again and again. */
function* eachLeftOut<C extends { readonly outcome: Outcome }>(
  rest: Total,
  candidates: readonly C[],
): Steps<readonly LeftOut<C>[]> {
  const [first] = candidates;
  if (first === undefined) return [];
  if (candidates.length === 1) return [{ item: first, total: rest }];
  const middle = candidates.length >>> 1;
  const halves = [candidates.slice(0, middle), candidates.slice(middle)] as const;
  const leftOut: LeftOut<C>[] = [];
  for (const [half, added] of [halves, [halves[1], halves[0]]] as const) {
    const total = rest.copy();
    yield added.reduce((work, { outcome }) => work + total.add(outcome), 0);
    leftOut.push(...(yield* eachLeftOut(total, half)));
  }
  return leftOut;
}

const meanChance = ({ chances }: Outcome): number =>
  chances.reduce((sum, chance, shock) => sum + (SHOCK_WEIGHTS[shock] ?? 0) * chance, 0);
