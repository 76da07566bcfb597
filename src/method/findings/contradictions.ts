import { NO_PARAMETERS } from './collector';
import type { PersonAssessment } from '../assessment';
import { keyOf } from '../key';
import { ATTITUDES, CHANGES, CONTACTS, FOCUSES, NEEDS } from '../levels';
import { hasRole, isOnOurSide, outranks } from '../people';
import { atDeal, atPerson, namesOf } from './deal-view';
import type { DealView } from './deal-view';

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
  const { add, today, parameters } = view;
  const { contact, attitude, lastContact } = person.stakeholder;
  if (attitude === 'coach' && (contact === 'none' || contact === 'little')) {
    add('coach-without-contact', atPerson(view, person, 'contact'), { contact });
  }
  if (contact !== 'deep') return;
  if (lastContact !== null && today - lastContact > parameters.staleDays) {
    add('deep-contact-stale', atPerson(view, person, 'lastContact'), {
      lastContact,
      limit: parameters.staleDays,
    });
  }
  if (attitude === 'opponent') add('opponent-deep-contact', atPerson(view, person, 'contact'), NO_PARAMETERS);
}

function findInNeedAndChange(view: DealView, person: PersonAssessment): void {
  const { add } = view;
  const { change, focus } = person.stakeholder;
  if (change === 'laggard' && focus === 'technical') {
    add('laggard-technical-focus', atPerson(view, person, 'change'), NO_PARAMETERS);
  }
  if (change === 'innovator' && person.need === 'safety') {
    add('innovator-safety-need', atPerson(view, person, 'need'), NO_PARAMETERS);
  }
  if (person.need === 'personalBenefit' || person.secondNeed === 'personalBenefit') {
    const column = person.need === 'personalBenefit' ? 'need' : 'secondNeed';
    add('personal-benefit', atPerson(view, person, column), NO_PARAMETERS);
  }
}

/**
 * Somebody who belongs and supports us although the person whose view they carry does not: the one named as backer, or
 * else the member of their camp with the highest influence.
 */
function findFollowers(view: DealView): void {
  let leaders: ReadonlyMap<string, PersonAssessment> | null = null;
  for (const person of view.assessed.people) {
    const { attitude, backedBy, camp } = person.stakeholder;
    if (person.need !== 'belonging' || attitude === null || !isOnOurSide(person)) continue;
    let backer = backedBy === null ? undefined : view.byName.get(keyOf(backedBy));
    if (backer === undefined && camp !== null) {
      leaders ??= campLeaders(view.assessed.people);
      backer = leaders.get(keyOf(camp));
    }
    const against = backer?.stakeholder.attitude ?? null;
    if (backer === undefined || (against !== 'nonSupporter' && against !== 'opponent')) continue;
    view.add('belonging-against-backer', atPerson(view, person, 'attitude'), {
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
    const person = rival.person === null ? undefined : view.byName.get(rival.person);
    const attitude = person?.stakeholder.attitude ?? null;
    if (person === undefined || attitude === null || !isOnOurSide(person)) continue;
    if (rival.attitude !== 'supporter' && rival.attitude !== 'coach') continue;
    const parameters = { attitude, competitor: rival.competitor, rivalAttitude: rival.attitude };
    view.add('supporter-of-rival', atPerson(view, person, 'attitude'), parameters);
  }
}

function findInAttitude(view: DealView, person: PersonAssessment): void {
  const { add, assessed, parameters } = view;
  const { attitude, backedBy } = person.stakeholder;
  const { stage } = assessed.deal;
  if (
    attitude === 'neutral' &&
    stage !== null &&
    stage >= parameters.neutralLeaderStage &&
    hasRole(person, 'keyDecisionLeader')
  ) {
    add('neutral-leader-late', atPerson(view, person, 'attitude'), { stage });
  }
  if (attitude !== null && !isOnOurSide(person) && hasRole(person, 'sponsor')) {
    add('sponsor-not-supporting', atPerson(view, person, 'attitude'), { attitude });
  }
  if (backedBy !== null && !view.byName.has(keyOf(backedBy))) {
    add('backer-not-listed', atPerson(view, person, 'backedBy'), { backer: backedBy });
  }
}

function findInRating(view: DealView, person: PersonAssessment): void {
  const { add, today } = view;
  const { contact, source, ratedOn, lastContact } = person.stakeholder;
  // contact None is itself one of the known dimensions
  if (contact === 'none' && source === null && person.known > 1) {
    add('rated-without-contact', atPerson(view, person, 'source'), { dimensions: person.known - 1 });
  }
  if (ratedOn !== null && ratedOn > today) {
    add('rated-in-future', atPerson(view, person, 'ratedOn'), { date: ratedOn });
  }
  if (lastContact !== null && lastContact > today) {
    add('rated-in-future', atPerson(view, person, 'lastContact'), { date: lastContact });
  }
}

function findInTopDecider(view: DealView): void {
  const { topDecider, deal } = view.assessed;
  if (topDecider?.stakeholder.focus === 'financial' && deal.craConsequence === null) {
    const { cell } = atDeal(view, 'craConsequence');
    view.add(
      'financial-decider-without-consequence',
      { cell, deal: deal.id, person: topDecider.stakeholder.name },
      NO_PARAMETERS,
    );
  }
}

/** People whose dimensions are all filled and all equal: the sign of a list filled in a straight line. */
function findAlike(view: DealView): void {
  const { assessed, parameters, add } = view;
  const filled = assessed.people.filter((person) => person.known === parameters.dimensions);
  if (filled.length < parameters.alikePeople) return;
  const counts = new Map<number, number>();
  for (const person of filled) {
    const code = ratingCode(person);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  for (const [code, count] of counts) {
    if (count < parameters.alikePeople) continue;
    const group = filled.filter((person) => ratingCode(person) === code);
    const [first] = group;
    if (first === undefined) continue;
    const { cell } = atPerson(view, first, 'need');
    add(
      'straight-lining',
      { cell, deal: assessed.deal.id, person: null },
      { people: group.length, names: namesOf(group) },
    );
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
  return Object.fromEntries(levels.map((level, index) => [level, index + 1])) as Record<L, number>;
}
const NEED_CODES = codesOf(NEEDS);
const CHANGE_CODES = codesOf(CHANGES);
const FOCUS_CODES = codesOf(FOCUSES);
const CONTACT_CODES = codesOf(CONTACTS);
const ATTITUDE_CODES = codesOf(ATTITUDES);

/** People of one deal who share a name: actions and rivals' views cannot tell them apart. */
function findSameNames(view: DealView): void {
  for (const person of view.assessed.people) {
    if (view.byName.get(person.stakeholder.key) !== person) {
      view.add('duplicate-person', atPerson(view, person, 'name'), NO_PARAMETERS);
    }
  }
}
