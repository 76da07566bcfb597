import { NO_PARAMETERS } from '../findings/collector';
import { isAnswered, isStrongOpponent } from '../deal/enough-support';
import type { Role } from '../facts/levels';
import { isOnOurSide } from '../deal/people';
import { raiseAtDeal, raiseAtPerson, raiseAtRow } from './deal-view';
import type { DealView } from './deal-view';

/** People who are missing or whom nobody works on, and actions that are late or not verified (method.md §1.2–§1.5). */
export function findInPeopleAndActions(view: DealView): void {
  findMissingPeople(view);
  findOmittedActions(view);
  findInActions(view);
  findInRivalViews(view);
}

/** Of a deal without people that is all: who is missing, and which claims nobody bears out, follows from it. */
function findMissingPeople(view: DealView): void {
  const { assessed, parameters } = view;
  const { missingRoles, missingPositions, people, deal, contradicted } = assessed;
  if (people.length === 0) {
    raiseAtDeal(view, 'no-people', 'id', { claims: contradicted.items.join(',') });
    return;
  }
  if (missingRoles.includes('keyDecisionLeader'))
    raiseAtDeal(view, 'missing-key-decision-leader', 'id', NO_PARAMETERS);
  const roles = joinedRoles(missingRoles);
  const positions = missingPositions.join(',');
  if (roles !== '' || positions !== '') raiseAtDeal(view, 'missing-people', 'id', { positions, roles });
  const fewest = parameters.number('people.fewest');
  if (people.length < fewest && deal.mustWin) {
    raiseAtDeal(view, 'few-people', 'id', {
      people: people.length,
      fewest,
      most: parameters.number('people.most'),
    });
  }
}

/** The roles other than the key decision leader, who has a finding of its own. */
function joinedRoles(roles: readonly Role[]): string {
  const [first] = roles;
  return (first === 'keyDecisionLeader' ? roles.slice(1) : roles).join(',');
}

function findOmittedActions(view: DealView): void {
  const { assessed, parameters } = view;
  for (const person of assessed.people) {
    const { influence, stakeholder } = person;
    const { attitude, key } = stakeholder;
    const mustBeAnswered = isStrongOpponent(person, parameters);
    if (!mustBeAnswered && influence < parameters.actionInfluence) continue;
    if (isOnOurSide(person) || isAnswered(key, assessed.openActions)) continue;
    if (mustBeAnswered) raiseAtPerson(view, 'unanswered-opponent', person, 'attitude', { influence });
    else raiseAtPerson(view, 'omitted-action', person, 'attitude', { influence, attitude: attitude ?? '' });
  }
}

function findInActions(view: DealView): void {
  const { assessed, today } = view;
  for (const entry of assessed.actions) {
    const { row, person, status, due, verifiedOn } = entry;
    const name = entry.personName;
    const action = entry.action ?? '';
    if (status === 'open' && due !== null && due < today) {
      raiseAtRow(view, 'action-overdue', 'actions', row, 'due', name, { action, due });
    }
    if (status === 'done' && verifiedOn === null) {
      raiseAtRow(view, 'action-not-verified', 'actions', row, 'verifiedOn', name, { action });
    }
    if (person !== null && view.personNamed(person) === undefined) {
      raiseAtRow(view, 'action-of-unlisted-person', 'actions', row, 'person', name, { action });
    }
  }
}

function findInRivalViews(view: DealView): void {
  for (const { row, person, competitor } of view.assessed.rivals) {
    if (person === null || view.personNamed(person) !== undefined) continue;
    raiseAtRow(view, 'rival-view-of-unlisted-person', 'rivals', row, 'person', person, { competitor });
  }
}
