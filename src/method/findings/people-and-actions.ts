import { hasActionFor } from '../enough-support';
import { isOnOurSide } from '../people';
import { atDeal, atPerson, atRow } from './deal-view';
import type { DealView } from './deal-view';

/** People who are missing or whom nobody works on, and actions that are late or not verified (method.md §1.2–§1.5). */
export function findInPeopleAndActions(view: DealView): void {
  findMissingPeople(view);
  findOmittedActions(view);
  findInActions(view);
  findInRivalViews(view);
}

function findMissingPeople(view: DealView): void {
  const { assessed, parameters, add } = view;
  const { missingRoles, missingPositions, people, deal } = assessed;
  if (missingRoles.includes('keyDecisionLeader')) add('missing-key-decision-leader', atDeal(view, 'id'), {});
  const roles = missingRoles.filter((role) => role !== 'keyDecisionLeader');
  if (roles.length > 0 || missingPositions.length > 0) {
    add('missing-people', atDeal(view, 'id'), {
      positions: missingPositions.join(','),
      roles: roles.join(','),
    });
  }
  const fewest = parameters.number('people.fewest');
  if (people.length < fewest && deal.mustWin) {
    add('few-people', atDeal(view, 'id'), {
      people: people.length,
      fewest,
      most: parameters.number('people.most'),
    });
  }
}

function findOmittedActions(view: DealView): void {
  const { assessed, parameters, add } = view;
  const { people, openActions, enoughSupport } = assessed;
  for (const person of people) {
    const { influence, stakeholder } = person;
    if (enoughSupport.unansweredOpponents.includes(person)) {
      add('unanswered-opponent', atPerson(view, person, 'attitude'), { influence });
    } else if (
      influence >= parameters.actionInfluence &&
      !isOnOurSide(person) &&
      !hasActionFor(stakeholder.key, openActions)
    ) {
      add('omitted-action', atPerson(view, person, 'attitude'), {
        influence,
        attitude: stakeholder.attitude ?? '',
      });
    }
  }
}

function findInActions(view: DealView): void {
  const { assessed, today, add } = view;
  for (const entry of assessed.actions) {
    const { row, person, status, due, verifiedOn } = entry;
    const name = entry.personName;
    const action = entry.action ?? '';
    if (status === 'open' && due !== null && due < today) {
      add('action-overdue', atRow(view, 'actions', row, 'due', name), { action, due });
    }
    if (status === 'done' && verifiedOn === null) {
      add('action-not-verified', atRow(view, 'actions', row, 'verifiedOn', name), { action });
    }
    if (name !== null && !assessed.people.some(({ stakeholder }) => stakeholder.key === person)) {
      add('action-of-unlisted-person', atRow(view, 'actions', row, 'person', name), { action });
    }
  }
}

function findInRivalViews(view: DealView): void {
  const { rivals, people } = view.assessed;
  for (const { row, person, competitor } of rivals) {
    if (person === null || people.some(({ stakeholder }) => stakeholder.key === person)) continue;
    view.add('rival-view-of-unlisted-person', atRow(view, 'rivals', row, 'person', person), { competitor });
  }
}
