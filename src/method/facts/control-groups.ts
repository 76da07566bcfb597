import type { ControlItem } from './levels';

/** The groups of the C139 items, the cheaper to confirm first: C before F before W (method.md §2). */
export const CONTROL_GROUPS = ['clear', 'first', 'win'] as const;
export type ControlGroup = (typeof CONTROL_GROUPS)[number];

export const GROUP_OF: Readonly<Record<ControlItem, ControlGroup>> = {
  C1: 'clear',
  C2: 'clear',
  C3: 'clear',
  C4: 'clear',
  C5: 'clear',
  C6: 'clear',
  C7: 'clear',
  C8: 'clear',
  C9: 'clear',
  F1: 'first',
  F2: 'first',
  F3: 'first',
  W1: 'win',
};

/** How many items of each group count in a string. */
export type ItemCounts = Readonly<Record<ControlGroup, number>>;

/** The counts after one item of the group was added or taken away. */
export function withItem({ win, first, clear }: ItemCounts, group: ControlGroup, change: 1 | -1): ItemCounts {
  return {
    win: group === 'win' ? win + change : win,
    first: group === 'first' ? first + change : first,
    clear: group === 'clear' ? clear + change : clear,
  };
}

/** Number of items that count in the string. */
export function yesCount({ win, first, clear }: ItemCounts): number {
  return win + first + clear;
}
