import type { EnoughSupport, PersonAssessment } from './assessment';
import type { Key } from '../facts/key';
import { isOnOurSide } from './people';
import type { ActionEntry } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import { bitsOf, subsetAt, subsetsOf } from './subsets';
import { ENOUGH_SUPPORT_CRITERIA, type EnoughSupportCriterion } from '../facts/verdicts';

const BITS = bitsOf(ENOUGH_SUPPORT_CRITERIA);
const FAILURES = subsetsOf(ENOUGH_SUPPORT_CRITERIA);
const NOBODY: readonly PersonAssessment[] = [];

/** Whether the deal has enough support, and which criteria fail, in the order of report.md. */
export function enoughSupportOf(
  people: readonly PersonAssessment[],
  topDecider: PersonAssessment | null,
  openActions: readonly ActionEntry[],
  parameters: Parameters,
): EnoughSupport {
  let supporting = 0;
  let circle = 0;
  let hasCoach = false;
  let hasStrongOpponent = false;
  for (const person of people) {
    if (person.stakeholder.attitude === 'coach') hasCoach = true;
    if (person.inCircle) {
      circle += person.influence;
      if (isOnOurSide(person)) supporting += person.influence;
    }
    if (isStrongOpponent(person, parameters)) hasStrongOpponent = true;
  }
  const unansweredOpponents = hasStrongOpponent
    ? people.filter(
        (person) => isStrongOpponent(person, parameters) && !isAnswered(person.stakeholder.key, openActions),
      )
    : NOBODY;
  let failures = 0;
  if (topDecider === null || !isOnOurSide(topDecider)) failures |= BITS['top-decider'];
  if (!(supporting > parameters.majority * circle)) failures |= BITS.majority;
  if (!hasCoach) failures |= BITS.coach;
  if (unansweredOpponents.length > 0) failures |= BITS.opponent;
  const failed = subsetAt(FAILURES, failures);
  return new Support(failed, supporting, circle, unansweredOpponents);
}

/** An opponent whose influence calls for an answer. */
export function isStrongOpponent(
  { stakeholder, influence }: PersonAssessment,
  parameters: Parameters,
): boolean {
  return stakeholder.attitude === 'opponent' && influence >= parameters.opponentInfluence;
}

class Support implements EnoughSupport {
  readonly met;

  constructor(
    readonly failed: readonly EnoughSupportCriterion[],
    readonly supporting: number,
    readonly circle: number,
    readonly unansweredOpponents: readonly PersonAssessment[],
  ) {
    this.met = failed.length === 0;
  }
}

/** Whether one of the actions is about the person. Asked for few people of a deal, and a deal has few actions. */
export function isAnswered(person: Key, actions: readonly ActionEntry[]): boolean {
  return actions.some((action) => action.person === person);
}
