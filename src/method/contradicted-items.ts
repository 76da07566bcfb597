import type { ContradictedItems, ControlAssessment, EnoughSupport, PersonAssessment } from './assessment';
import { basisOf, isConfirmed, isYes, readingOf } from './control';
import type { AnswerOf } from './control';
import type { Deal } from './facts';
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
  const answerOf: AnswerOf = (item) => entry.answers[item] ?? null;
  const items: ControlItem[] = [];
  for (const item of parameters.items) {
    if (isYes(answerOf(item)) && contradicts(item, view)) items.push(item);
  }
  const unbackedConfirmation = control.basis === 'verified' && !view.hasCoach && entry.coach === null;
  if (items.length === 0 && !unbackedConfirmation) return NOTHING;
  const withoutThem: AnswerOf = (item) => {
    const answer = items.includes(item) ? 'no' : answerOf(item);
    return unbackedConfirmation && answer === 'confirmed' ? 'claimed' : answer;
  };
  return {
    items,
    unbackedConfirmation,
    expected: expectedLost(deal, earned, control, withoutThem, parameters, table),
  };
}

function contradicts(item: ControlItem, view: ControlView): boolean {
  switch (item) {
    case 'F3':
      return !majoritySupports(view);
    case 'W1':
      return view.topDecider === null || !isOnOurSide(view.topDecider);
    case 'F2':
      return !view.people.some((person) => person.inCircle && person.stakeholder.attitude === 'coach');
    case 'C4':
      return gapsInCircle(view.people).length > 0 || !view.people.some((person) => person.inCircle);
    default:
      return false;
  }
}

/** F3 is about "the majority of the decision structure", whatever majority the rules ask for as enough support. */
function majoritySupports({ enoughSupport }: ControlView): boolean {
  return !enoughSupport.failed.includes('majority');
}

/** People of the circle whose influence nobody typed or whose attitude nobody knows. */
export function gapsInCircle(people: readonly PersonAssessment[]): readonly PersonAssessment[] {
  return people.filter(
    ({ inCircle, stakeholder }) =>
      inCircle && (stakeholder.influence === null || stakeholder.attitude === null),
  );
}

function expectedLost(
  deal: Deal,
  earned: number,
  control: ControlAssessment,
  answerOf: AnswerOf,
  parameters: Parameters,
  table: ZoneTable,
): number {
  if (deal.status !== 'open') return 0;
  const self = readingOf(answerOf, isYes, parameters, table);
  const verified = readingOf(answerOf, isConfirmed, parameters, table);
  const basis = basisOf(self, verified);
  const rate = basis === 'verified' ? verified.rate : basis === 'self' ? self.rate : null;
  const now = expectedOf(deal, winChanceOf(deal, earned, control, parameters)) ?? 0;
  const without = expectedOf(deal, winChanceOf(deal, earned, { basis, rate }, parameters)) ?? 0;
  return Math.max(0, now - without);
}
