import type { ContradictedItems, ControlAssessment, EnoughSupport, PersonAssessment } from './assessment';
import { basisOf, isConfirmed, isYes, withItem } from './control';
import type { ItemCounts } from './control';
import type { ControlEntry, Deal } from './facts';
import { expectedOf, winChanceOf } from './forecast';
import type { ControlItem } from './levels';
import { isOnOurSide } from './people';
import type { Parameters } from './rules/parameters';
import type { ZoneTable } from './zone-table';

/** The matrix as far as C139 items can contradict it. */
export interface ControlView {
  readonly people: readonly PersonAssessment[];
  readonly topDecider: PersonAssessment | null;
  readonly enoughSupport: EnoughSupport;
  readonly hasCoach: boolean;
}

const NOTHING: ContradictedItems = { items: [], unbackedConfirmation: false, expected: 0 };

/** The items that the matrix can contradict, each with the test whether it does (method.md §2, cross-check). */
const CHECKS: readonly { readonly item: ControlItem; readonly fails: (view: ControlView) => boolean }[] = [
  {
    item: 'C4',
    fails: ({ people }) => gapsInCircle(people).length > 0 || !people.some((person) => person.inCircle),
  },
  {
    item: 'F2',
    fails: ({ people }) =>
      !people.some((person) => person.inCircle && person.stakeholder.attitude === 'coach'),
  },
  { item: 'F3', fails: ({ enoughSupport }) => enoughSupport.failed.includes('majority') },
  { item: 'W1', fails: ({ topDecider }) => topDecider === null || !isOnOurSide(topDecider) },
];

/** The cross-check of C139 against the matrix (method.md §2) and the expected amount that rests on what fails it. */
export function contradictedItemsOf(
  deal: Deal,
  earned: number,
  control: ControlAssessment,
  view: ControlView,
  parameters: Parameters,
  table: ZoneTable,
): ContradictedItems {
  const { entry } = control;
  if (entry === null) return NOTHING;
  const items: ControlItem[] = [];
  for (const { item, fails } of CHECKS) {
    if (isYes(entry.answers[item]) && parameters.items.includes(item) && fails(view)) items.push(item);
  }
  const unbackedConfirmation = control.basis === 'verified' && !view.hasCoach && entry.coach === null;
  if (items.length === 0 && !unbackedConfirmation) return NOTHING;
  const expected =
    deal.status === 'open'
      ? expectedLost(deal, earned, control, entry, items, unbackedConfirmation, parameters, table)
      : 0;
  return { items, unbackedConfirmation, expected };
}

/** People of the circle whose influence nobody typed or whose attitude nobody knows. */
export function gapsInCircle(people: readonly PersonAssessment[]): readonly PersonAssessment[] {
  return people.filter(
    ({ inCircle, stakeholder }) =>
      inCircle && (stakeholder.influence === null || stakeholder.attitude === null),
  );
}

/** What the expected amount loses when the items do not count, and an unbacked confirmation is only a claim. */
function expectedLost(
  deal: Deal,
  earned: number,
  control: ControlAssessment,
  { answers }: ControlEntry,
  items: readonly ControlItem[],
  unbackedConfirmation: boolean,
  parameters: Parameters,
  table: ZoneTable,
): number {
  let self: ItemCounts = control.self;
  let verified: ItemCounts = unbackedConfirmation ? table.reading(0, 0, 0) : control.verified;
  for (const item of items) {
    self = withItem(self, item, -1);
    if (!unbackedConfirmation && isConfirmed(answers[item])) verified = withItem(verified, item, -1);
  }
  const { basis, reading } = basisOf(readingFor(self, table), readingFor(verified, table));
  const now = expectedOf(deal, winChanceOf(deal, earned, control, parameters)) ?? 0;
  const chance = winChanceOf(deal, earned, { basis, rate: reading?.rate ?? null }, parameters);
  return Math.max(0, now - (expectedOf(deal, chance) ?? 0));
}

function readingFor({ win, first, clear }: ItemCounts, table: ZoneTable) {
  return table.reading(win, first, clear);
}
