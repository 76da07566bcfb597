import { NO_PARAMETERS } from '../findings/collector';
import type { PersonAssessment } from '../deal/assessment';
import { keyOf } from '../facts/key';
import { ATTITUDES, CHANGES, CONTACTS, FOCUSES, NEEDS } from '../facts/levels';
import { hasRole, isOnOurSide, outranks } from '../deal/people';
import { namesOf, raiseAtPerson } from './deal-view';
import type { DealView } from './deal-view';
import { recordOf } from '../facts/records';

/**
 * What does not fit together in the matrix of one deal (method.md §1.5). The dominant need and focus count;
 * only personal benefit is looked for in the second need too.
 */
export function findContradictions(view: DealView): void {
  for (const person of view.assessed.people) {
    findInContact(view, person);
    findInNeedAndChange(view, person);
    findInAttitude(view, person);
    findInRating(view, person);
  }
  findFollowers(view);
  findInRivalViews(view);
  findInTopDecider(view);
  findAlike(view);
  findSameNames(view);
}

function findInContact(view: DealView, person: PersonAssessment): void {
  const { today, parameters } = view;
  const { contact, attitude, lastContact } = person.stakeholder;
  if (attitude === 'coach' && (contact === 'none' || contact === 'little')) {
    raiseAtPerson(view, 'coach-without-contact', person, 'contact', { contact });
  }
  if (contact !== 'deep') return;
  if (lastContact !== null && today - lastContact > parameters.staleDays) {
    raiseAtPerson(view, 'deep-contact-stale', person, 'lastContact', {
      lastContact,
      limit: parameters.staleDays,
    });
  }
  if (attitude === 'opponent') raiseAtPerson(view, 'opponent-deep-contact', person, 'contact', NO_PARAMETERS);
}

function findInNeedAndChange(view: DealView, person: PersonAssessment): void {
  const { change, focus } = person.stakeholder;
  if (change === 'laggard' && focus === 'technical') {
    raiseAtPerson(view, 'laggard-technical-focus', person, 'change', NO_PARAMETERS);
  }
  if (change === 'innovator' && person.need === 'safety') {
    raiseAtPerson(view, 'innovator-safety-need', person, 'need', NO_PARAMETERS);
  }
  if (person.need === 'personalBenefit' || person.secondNeed === 'personalBenefit') {
    const column = person.need === 'personalBenefit' ? 'need' : 'secondNeed';
    raiseAtPerson(view, 'personal-benefit', person, column, NO_PARAMETERS);
  }
}

/**
 * Somebody who belongs and supports us although the person whose view they carry does not: the one named as backer, or
 * else the member of their camp with the highest influence.
 */
function findFollowers(view: DealView): void {
  let leaders: ReadonlyMap<string, PersonAssessment> | null = null;
  for (const person of view.assessed.people) {
    if (person.need !== 'belonging') continue;
    const { attitude, backedBy, camp } = person.stakeholder;
    if (attitude === null || !isOnOurSide(person)) continue;
    let backer = backedBy === null ? undefined : view.personNamed(keyOf(backedBy));
    if (backer === undefined && camp !== null) {
      leaders ??= campLeaders(view.assessed.people);
      backer = leaders.get(keyOf(camp));
    }
    const against = backer?.stakeholder.attitude ?? null;
    if (backer === undefined || (against !== 'nonSupporter' && against !== 'opponent')) continue;
    raiseAtPerson(view, 'belonging-against-backer', person, 'attitude', {
      attitude,
      backer: backer.stakeholder.name,
      backerAttitude: against,
    });
  }
}

function campLeaders(people: readonly PersonAssessment[]): ReadonlyMap<string, PersonAssessment> {
  const leaders = new Map<string, PersonAssessment>();
  for (const person of people) {
    if (person.stakeholder.camp === null) continue;
    const camp = keyOf(person.stakeholder.camp);
    if (outranks(person, leaders.get(camp) ?? null)) leaders.set(camp, person);
  }
  return leaders;
}

function findInRivalViews(view: DealView): void {
  for (const rival of view.assessed.rivals) {
    const person = rival.person === null ? undefined : view.personNamed(rival.person);
    const attitude = person?.stakeholder.attitude ?? null;
    if (person === undefined || attitude === null || !isOnOurSide(person)) continue;
    if (rival.attitude !== 'supporter' && rival.attitude !== 'coach') continue;
    const parameters = { attitude, competitor: rival.competitor, rivalAttitude: rival.attitude };
    raiseAtPerson(view, 'supporter-of-rival', person, 'attitude', parameters);
  }
}

function findInAttitude(view: DealView, person: PersonAssessment): void {
  const { assessed, parameters } = view;
  const { attitude, backedBy } = person.stakeholder;
  const { stage } = assessed.deal;
  if (
    attitude === 'neutral' &&
    stage !== null &&
    stage >= parameters.neutralLeaderStage &&
    hasRole(person, 'keyDecisionLeader')
  ) {
    raiseAtPerson(view, 'neutral-leader-late', person, 'attitude', { stage });
  }
  if (attitude !== null && !isOnOurSide(person) && hasRole(person, 'sponsor')) {
    raiseAtPerson(view, 'sponsor-not-supporting', person, 'attitude', { attitude });
  }
  if (backedBy !== null && view.personNamed(keyOf(backedBy)) === undefined) {
    raiseAtPerson(view, 'backer-not-listed', person, 'backedBy', { backer: backedBy });
  }
}

function findInRating(view: DealView, person: PersonAssessment): void {
  const { today } = view;
  const { contact, source, ratedOn, lastContact } = person.stakeholder;
  // contact None is itself one of the known dimensions
  if (contact === 'none' && source === null && person.known > 1) {
    raiseAtPerson(view, 'rated-without-contact', person, 'source', { dimensions: person.known - 1 });
  }
  if (ratedOn !== null && ratedOn > today) {
    raiseAtPerson(view, 'rated-in-future', person, 'ratedOn', { date: ratedOn });
  }
  if (lastContact !== null && lastContact > today) {
    raiseAtPerson(view, 'rated-in-future', person, 'lastContact', { date: lastContact });
  }
}

function findInTopDecider(view: DealView): void {
  const { topDecider, deal } = view.assessed;
  if (topDecider?.stakeholder.focus === 'financial' && deal.craConsequence === null) {
    const cell = { table: 'deals', row: deal.row, column: 'craConsequence' } as const;
    const { name } = topDecider.stakeholder;
    view.add('financial-decider-without-consequence', cell, deal.id, name, NO_PARAMETERS);
  }
}

/** People whose dimensions are all filled and all equal: the sign of a list filled in a straight line. */
function findAlike(view: DealView): void {
  const { assessed, parameters, add } = view;
  const filled = assessed.people.filter((person) => person.known === parameters.dimensions);
  if (filled.length < parameters.alikePeople) return;
  const codes = filled.map(ratingCode);
  // in most deals no two are alike, and to see that needs no map
  if (codes.every((code, index) => !codes.includes(code, index + 1))) return;
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const [code, count] of counts) {
    if (count < parameters.alikePeople) continue;
    const group = filled.filter((_person, index) => codes[index] === code);
    const [first] = group;
    if (first === undefined) continue;
    const cell = { table: 'stakeholders', row: first.stakeholder.row, column: 'need' } as const;
    add('straight-lining', cell, assessed.deal.id, null, { people: group.length, names: namesOf(group) });
  }
}

/** A number that two people share when all their dimensions are equal. */
function ratingCode({ need, stakeholder }: PersonAssessment): number {
  const { change, focus, contact, attitude } = stakeholder;
  let code = need === null ? 0 : NEED_CODES[need];
  code = code * 8 + (change === null ? 0 : CHANGE_CODES[change]);
  code = code * 8 + (focus === null ? 0 : FOCUS_CODES[focus]);
  code = code * 8 + (contact === null ? 0 : CONTACT_CODES[contact]);
  return code * 8 + (attitude === null ? 0 : ATTITUDE_CODES[attitude]);
}

function codesOf<L extends string>(levels: readonly L[]): Readonly<Record<L, number>> {
  return recordOf(levels, (_level, index) => index + 1);
}
const NEED_CODES = codesOf(NEEDS);
const CHANGE_CODES = codesOf(CHANGES);
const FOCUS_CODES = codesOf(FOCUSES);
const CONTACT_CODES = codesOf(CONTACTS);
const ATTITUDE_CODES = codesOf(ATTITUDES);

/** People of one deal who share a name: actions and rivals' views cannot tell them apart. */
function findSameNames(view: DealView): void {
  for (const person of view.assessed.people) {
    if (view.personNamed(person.stakeholder.key) !== person) {
      raiseAtPerson(view, 'duplicate-person', person, 'name', NO_PARAMETERS);
    }
  }
}
