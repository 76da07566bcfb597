import type { Distribution } from '../../../method';

/** One bar: the chance of a total from `from` to `to`, or of that very amount where both are the same. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly chance: number;
}

/** The tails beyond these levels are left out of the picture, not out of any figure. */
const SHOWN_FROM = 0.0005;
const SHOWN_TO = 0.9995;

/** The chances of a distribution in `count` bars of equal width over nearly all that can happen; of few amounts one bar each. */
export function histogram({ values, cumulative }: Distribution, count: number): readonly Bar[] {
  if (values.length <= count) {
    return [...values].map((value, place) => ({
      from: value,
      to: value,
      chance: (cumulative[place] ?? 0) - (cumulative[place - 1] ?? 0),
    }));
  }
  const first = Math.max(
    0,
    cumulative.findIndex((level) => level >= SHOWN_FROM),
  );
  const last = cumulative.findIndex((level) => level >= SHOWN_TO);
  const low = values[first] ?? 0;
  const high = values[last < 0 ? values.length - 1 : last] ?? low;
  if (high === low) return [{ from: low, to: low, chance: 1 }];
  const width = (high - low) / count;
  const chances = new Array<number>(count).fill(0);
  values.forEach((value, place) => {
    if (value < low || value > high) return;
    const bar = Math.min(count - 1, Math.floor((value - low) / width));
    chances[bar] = (chances[bar] ?? 0) + (cumulative[place] ?? 0) - (cumulative[place - 1] ?? 0);
  });
  return chances.map((chance, bar) => ({ from: low + bar * width, to: low + (bar + 1) * width, chance }));
}
