import type { ContradictedItems, ControlAssessment, DealAssessment, PersonAssessment } from './assessment';
import { basisOf, isConfirmed, isYes } from './control';
import { GROUP_OF, withItem, type ItemCounts } from '../facts/control-groups';
import { expectedOf, winChanceOf } from '../win-chance/win-chance';
import type { ControlItem } from '../facts/levels';
import { isOnOurSide } from './people';
import type { ControlEntry, Deal } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import { subsetAt, subsetsOf } from './subsets';
import type { ZoneTable } from './zone-table';

/** The matrix as far as C139 items can contradict it. */
export type ControlView = Pick<DealAssessment, 'people' | 'topDecider' | 'enoughSupport'>;

const NO_ITEMS: ItemCounts = { win: 0, first: 0, clear: 0 };

/** The items that the matrix can contradict. */
const CHECKED = ['C4', 'F2', 'F3', 'W1'] as const satisfies readonly ControlItem[];
const CHECKED_SETS = subsetsOf<ControlItem>(CHECKED);

/** When the matrix contradicts a claim (method.md §2, cross-check). */
const FAILS: Readonly<Record<(typeof CHECKED)[number], (view: ControlView) => boolean>> = {
  C4: ({ people }) => people.some(isGap) || !people.some((person) => person.inCircle),
  F2: ({ people }) => !people.some((person) => person.inCircle && person.stakeholder.attitude === 'coach'),
  F3: ({ enoughSupport }) => enoughSupport.failed.includes('majority'),
  W1: ({ topDecider }) => topDecider === null || !isOnOurSide(topDecider),
};
const CHECKS = CHECKED.map((item, index) => ({ item, bit: 1 << index, fails: FAILS[item] }));

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
  let failures = 0;
  for (const { item, bit, fails } of CHECKS) {
    if (isYes(entry.answers[item]) && parameters.items.includes(item) && fails(view)) failures |= bit;
  }
  const items = subsetAt(CHECKED_SETS, failures);
  const unbackedConfirmation =
    control.basis === 'verified' && view.enoughSupport.failed.includes('coach') && entry.coach === null;
  if (items.length === 0 && !unbackedConfirmation) return NOTHING;
  const expected =
    deal.status === 'open'
      ? expectedLost(deal, earned, control, entry, items, unbackedConfirmation, parameters, table)
      : 0;
  return new Contradicted(items, unbackedConfirmation, expected);
}

class Contradicted implements ContradictedItems {
  constructor(
    readonly items: readonly ControlItem[],
    readonly unbackedConfirmation: boolean,
    readonly expected: number,
  ) {}
}

const NOTHING = new Contradicted([], false, 0);

/** People of the circle whose influence nobody typed or whose attitude nobody knows. */
export function gapsInCircle(people: readonly PersonAssessment[]): readonly PersonAssessment[] {
  return people.filter(isGap);
}

function isGap({ inCircle, stakeholder }: PersonAssessment): boolean {
  return inCircle && (stakeholder.influence === null || stakeholder.attitude === null);
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
  let verified: ItemCounts = unbackedConfirmation ? NO_ITEMS : control.verified;
  for (const item of items) {
    self = withItem(self, GROUP_OF[item], -1);
    if (!unbackedConfirmation && isConfirmed(answers[item]))
      verified = withItem(verified, GROUP_OF[item], -1);
  }
  const { basis, reading } = basisOf(table.reading(self), table.reading(verified));
  const now = expectedOf(deal, winChanceOf(deal, earned, control, parameters)) ?? 0;
  const chance = winChanceOf(deal, earned, { basis, rate: reading?.rate ?? null }, parameters);
  return Math.max(0, now - (expectedOf(deal, chance) ?? 0));
}
