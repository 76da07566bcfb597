import type { EnoughSupport, EnoughSupportCriterion, PersonAssessment } from './assessment';
import type { ActionEntry, Key } from './facts';
import { isOnOurSide } from './people';
import type { Parameters } from './rules/parameters';

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
  const unansweredOpponents: PersonAssessment[] = [];
  for (const person of people) {
    const { attitude, key } = person.stakeholder;
    if (attitude === 'coach') hasCoach = true;
    if (person.inCircle) {
      circle += person.influence;
      if (isOnOurSide(person)) supporting += person.influence;
    }
    if (
      attitude === 'opponent' &&
      person.influence >= parameters.opponentInfluence &&
      !hasActionFor(key, openActions)
    ) {
      unansweredOpponents.push(person);
    }
  }
  const failed: EnoughSupportCriterion[] = [];
  if (topDecider === null || !isOnOurSide(topDecider)) failed.push('top-decider');
  if (!(supporting > parameters.majority * circle)) failed.push('majority');
  if (!hasCoach) failed.push('coach');
  if (unansweredOpponents.length > 0) failed.push('opponent');
  return { met: failed.length === 0, failed, supporting, circle, unansweredOpponents };
}

/** Whether one of the actions is about the person. */
export function hasActionFor(person: Key, actions: readonly ActionEntry[]): boolean {
  for (const action of actions) {
    if (action.person === person) return true;
  }
  return false;
}
