import type { Range } from '../../../method';
import type { Bar } from './histogram';

/** Room for a label of the axis. */
const LABEL_WIDTH = 46;

export interface Mark {
  readonly name: string;
  readonly amount: number;
}

/** From the lowest to the highest amount that the picture must hold, with a little room at both ends. */
export function boundsOf(
  bars: readonly Bar[],
  { p10, p90 }: Range,
  target: number | null,
): readonly [number, number] {
  const amounts = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    p10,
    p90,
    ...(target === null ? [] : [target]),
  ];
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  const room = (high - low || Math.abs(high) || 1) * 0.03;
  return [low - room, high + room];
}

/** Marks of one amount as one mark with all their names. */
export function joined(marks: readonly Mark[]): readonly Mark[] {
  return [...new Set(marks.map(({ amount }) => amount))].map((amount) => {
    const names = marks.filter((mark) => mark.amount === amount).map(({ name }) => name);
    return { name: names.join(' · '), amount };
  });
}

/** Places for the labels that do not run into each other or out of the picture; the marks stay where they are. */
export function spread<M extends Mark & { readonly x: number }>(
  marks: readonly M[],
  width: number,
): readonly (M & { readonly at: number })[] {
  const halfOf = ({ name }: Mark): number => (name.includes(' ') ? LABEL_WIDTH : LABEL_WIDTH / 2);
  let free = 0;
  const pushed = marks.map((mark) => {
    const at = Math.max(mark.x, free + halfOf(mark));
    free = at + halfOf(mark);
    return { ...mark, at };
  });
  let limit = width;
  return pushed
    .reverse()
    .map((mark) => {
      const at = Math.min(mark.at, limit - halfOf(mark));
      limit = at - halfOf(mark);
      return { ...mark, at };
    })
    .reverse();
}
