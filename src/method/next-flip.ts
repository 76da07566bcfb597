import type { ControlAssessment, ControlReading, NextFlip } from './assessment';
import { withItem } from './control';
import type { Deal } from './facts';
import { winChanceOf } from './forecast/win-chance';
import type { ControlAnswer, ControlItem } from './levels';
import type { Parameters } from './rules/parameters';
import type { ZoneTable } from './zone-table';

type Answer = ControlAnswer | null | undefined;

/** The steps of an item, the cheaper one first. */
const STEPS: readonly ((answer: Answer) => boolean)[] = [
  (answer) => answer === 'claimed',
  (answer) => answer !== 'claimed' && answer !== 'confirmed',
];
const CHEAPEST_FIRST = ['clearItems', 'firstItems', 'winItems'] as const;

/**
 * The next cheapest flip of an open deal (method.md §2): the one item whose confirmation raises the win chance.
 * Claimed items come before blank or No, C before F before W; all items of one group with one step lead to the same
 * string, so the first of them is taken. Null when no single item raises the win chance, and while nothing is claimed
 * at all: then the win chance is unknown, not low.
 */
export function nextFlipOf(
  deal: Deal,
  earned: number,
  control: ControlAssessment,
  parameters: Parameters,
  table: ZoneTable,
): NextFlip | null {
  const { entry } = control;
  if (deal.status !== 'open' || entry === null) return null;
  const before = winChanceOf(deal, earned, control, parameters);
  if (before === null) return null;
  for (const takes of STEPS) {
    for (const group of CHEAPEST_FIRST) {
      const items = parameters[group];
      const item = items.find((candidate) => takes(entry.answers[candidate]));
      const after = item === undefined ? null : readingWithOneMore(control.verified, item, table);
      if (item === undefined || after === null) continue;
      const chance = chanceOf(deal, earned, after, parameters);
      if (chance <= before) continue;
      const from = entry.answers[item] ?? null;
      return {
        item,
        from: from === 'confirmed' ? null : from,
        to: 'confirmed',
        chanceBefore: before,
        chanceAfter: chance,
        rate: after.rate,
        odd: after.odd,
        gain: deal.amount === null ? null : deal.amount * (chance - before),
      };
    }
  }
  return null;
}

function readingWithOneMore(
  verified: ControlReading,
  item: ControlItem,
  table: ZoneTable,
): ControlReading | null {
  const { win, first, clear } = withItem(verified, item, 1);
  return win > 1 || first > 3 || clear > 9 ? null : table.reading(win, first, clear);
}

function chanceOf(deal: Deal, earned: number, { rate }: ControlReading, parameters: Parameters): number {
  return winChanceOf(deal, earned, { basis: 'verified', rate }, parameters) ?? 0;
}
