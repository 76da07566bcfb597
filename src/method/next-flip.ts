import type { ControlAssessment, ControlReading, NextFlip } from './assessment';
import { CONTROL_GROUPS, withItem, type ControlGroup } from './control-groups';
import type { Deal } from './facts';
import { winChanceOf } from './forecast/win-chance';
import type { ControlAnswer } from './levels';
import type { Parameters } from './rules/parameters';
import type { ZoneTable } from './zone-table';

type Answer = ControlAnswer | null | undefined;

/** The steps of an item, the cheaper one first. */
const STEPS: readonly ((answer: Answer) => boolean)[] = [
  (answer) => answer === 'claimed',
  (answer) => answer !== 'claimed' && answer !== 'confirmed',
];

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
  const flips = flipsThatRaise(before, deal, earned, control.verified, parameters, table);
  for (const takes of STEPS) {
    for (const { group, after, chance } of flips) {
      const item = parameters.itemsOf[group].find((candidate) => takes(entry.answers[candidate]));
      if (item === undefined) continue;
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

interface Flip {
  readonly group: ControlGroup;
  /** The string with one more item of the group, and the win chance that it gives. */
  readonly after: ControlReading;
  readonly chance: number;
}

/** The groups of which one more confirmed item raises the win chance. */
function flipsThatRaise(
  before: number,
  deal: Deal,
  earned: number,
  verified: ControlReading,
  parameters: Parameters,
  table: ZoneTable,
): readonly Flip[] {
  const flips: Flip[] = [];
  for (const group of CONTROL_GROUPS) {
    if (verified[group] === parameters.itemsOf[group].length) continue;
    const after = table.reading(withItem(verified, group, 1));
    const chance = winChanceOf(deal, earned, { basis: 'verified', rate: after.rate }, parameters);
    if (chance !== null && chance > before) flips.push({ group, after, chance });
  }
  return flips;
}
