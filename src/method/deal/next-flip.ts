import type { ControlAssessment, NextFlip } from './assessment';
import { CONTROL_GROUPS, withItem } from '../facts/control-groups';
import { winChanceOf } from '../win-chance/win-chance';
import type { ControlItem } from '../facts/levels';
import type { Deal } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import type { ZoneTable } from './zone-table';

/** The answers from which an item is confirmed, the cheaper step first; blank is as far away as No. */
const STEPS = ['claimed', 'no'] as const;

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
  for (const step of STEPS) {
    for (const group of CONTROL_GROUPS) {
      const item = parameters.itemsOf[group].find((candidate) => (entry.answers[candidate] ?? 'no') === step);
      if (item === undefined) continue;
      const { rate } = table.reading(withItem(control.verified, group, 1));
      const chance = winChanceOf(deal, earned, { basis: 'verified', rate }, parameters) ?? 0;
      if (chance <= before) continue;
      const gain = deal.amount === null ? null : deal.amount * (chance - before);
      return new Flip(item, before, chance, gain);
    }
  }
  return null;
}

class Flip implements NextFlip {
  constructor(
    readonly item: ControlItem,
    readonly chanceBefore: number,
    readonly chanceAfter: number,
    readonly gain: number | null,
  ) {}
}
