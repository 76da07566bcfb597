import { ENOUGH_SUPPORT_CRITERIA } from './assessment';
import type { EnoughSupport, PersonAssessment } from './assessment';
import type { ActionEntry, Key } from './facts';
import { isOnOurSide } from './people';
import type { Parameters } from './rules/parameters';
import { bitsOf, subsetAt, subsetsOf } from './subsets';

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
  const answered = peopleOf(openActions);
  let supporting = 0;
  let circle = 0;
  let hasCoach = false;
  let unanswered: PersonAssessment[] | null = null;
  for (const person of people) {
    const { attitude, key } = person.stakeholder;
    if (attitude === 'coach') hasCoach = true;
    if (person.inCircle) {
      circle += person.influence;
      if (isOnOurSide(person)) supporting += person.influence;
    }
    if (attitude === 'opponent' && person.influence >= parameters.opponentInfluence && !answered.has(key)) {
      if (unanswered === null) unanswered = [person];
      else unanswered.push(person);
    }
  }
  const unansweredOpponents = unanswered ?? NOBODY;
  let failures = 0;
  if (topDecider === null || !isOnOurSide(topDecider)) failures |= BITS['top-decider'];
  if (!(supporting > parameters.majority * circle)) failures |= BITS.majority;
  if (!hasCoach) failures |= BITS.coach;
  if (unansweredOpponents.length > 0) failures |= BITS.opponent;
  const failed = subsetAt(FAILURES, failures);
  return { met: failed.length === 0, failed, supporting, circle, unansweredOpponents };
}

const NO_KEYS: ReadonlySet<Key> = new Set();

/** The people whom the actions are about. */
export function peopleOf(actions: readonly ActionEntry[]): ReadonlySet<Key> {
  if (actions.length === 0) return NO_KEYS;
  const people = new Set<Key>();
  for (const { person } of actions) if (person !== null) people.add(person);
  return people;
}
