import type { Assessment, DealAssessment, PersonAssessment } from '../deal/assessment';
import { basisOf } from '../deal/control';
import type { Key } from '../facts/key';
import {
  PERSON_FIELDS,
  type DealValues,
  type History,
  type PersonSnapshot,
  type PersonValues,
} from '../facts/history';

/** What is written when a snapshot is taken. */
export interface SnapshotValues {
  readonly deals: readonly DealValues[];
  /** People who are new or have a changed value, and people who are no longer listed. */
  readonly people: readonly (PersonValues & { readonly isRemoved: boolean })[];
}

/** The values of all deals, and of the people only where something changed since the last snapshot (method.md §1.3). */
export function snapshotOf(assessment: Assessment, history: History): SnapshotValues {
  const before = peopleAtLast(history);
  const people: (PersonValues & { readonly isRemoved: boolean })[] = [];
  const listed = new Set<string>();
  for (const assessed of assessment.deals) {
    for (const person of assessed.people) {
      const values = personValuesOf(assessed, person);
      const identity = personIdentity(values);
      // of two rows with one name in a deal the first counts
      if (listed.has(identity)) continue;
      listed.add(identity);
      const known = before.get(identity);
      if (known === undefined || !isSamePerson(known, values)) people.push({ ...values, isRemoved: false });
    }
  }
  for (const [identity, known] of before) {
    if (!listed.has(identity)) people.push({ ...onlyValues(known), isRemoved: true });
  }
  return { deals: assessment.deals.map(dealValuesOf), people };
}

/** What is kept of a deal. */
export function dealValuesOf(assessed: DealAssessment): DealValues {
  const { deal, c139, stage, support, topDecider } = assessed;
  const { reading } = basisOf(c139.self, c139.verified);
  return {
    id: deal.id,
    key: deal.key,
    customer: deal.customer,
    name: deal.name,
    owner: deal.owner,
    team: deal.team,
    status: deal.status,
    closedOn: deal.closedOn,
    currency: deal.currency,
    amount: deal.amount,
    closeDate: deal.closeDate,
    stageClaimed: stage.claimed,
    stageEarned: stage.earned,
    call: deal.call,
    answers: c139.entry?.answers ?? null,
    basis: c139.basis,
    controlRow: reading?.row ?? null,
    rate: c139.rate,
    winChance: assessed.winChance,
    category: assessed.category,
    expected: assessed.expected,
    override: deal.forecastOverride,
    supportIndex: support.index,
    knowledge: assessed.knowledge,
    enoughSupport: assessed.enoughSupport.met,
    topDeciderAttitude: topDecider?.stakeholder.attitude ?? null,
  };
}

/** What is kept of a person; needs only as far as the rules let them be held. */
export function personValuesOf(
  { deal }: DealAssessment,
  { stakeholder, need, secondNeed }: PersonAssessment,
): PersonValues {
  return {
    dealId: deal.id,
    deal: deal.key,
    name: stakeholder.name,
    key: stakeholder.key,
    position: stakeholder.position,
    role: stakeholder.role,
    secondRole: stakeholder.secondRole,
    influence: stakeholder.influence,
    need,
    change: stakeholder.change,
    focus: stakeholder.focus,
    contact: stakeholder.contact,
    attitude: stakeholder.attitude,
    secondNeed,
    secondFocus: stakeholder.secondFocus,
    source: stakeholder.source,
    ratedOn: stakeholder.ratedOn,
    camp: stakeholder.camp,
    backedBy: stakeholder.backedBy,
    targetAttitude: stakeholder.targetAttitude,
  };
}

/** A person of a deal, whatever the row. */
export function personIdentity({ deal, key }: { readonly deal: Key; readonly key: Key }): string {
  return `${deal}\n${key}`;
}

function isSamePerson(one: PersonValues, other: PersonValues): boolean {
  return PERSON_FIELDS.every((field) => one[field] === other[field]);
}

function onlyValues(person: PersonSnapshot): PersonValues {
  const { row: _row, isEdited: _isEdited, isRemoved: _isRemoved, ...values } = person;
  return values;
}

/** Everybody as of the last snapshot, by deal and name: the changes of all snapshots, one after the other. */
export function peopleAtLast({ snapshots }: History): ReadonlyMap<string, PersonSnapshot> {
  const people = new Map<string, PersonSnapshot>();
  for (const snapshot of snapshots) {
    for (const person of snapshot.people) {
      if (person.isRemoved) people.delete(personIdentity(person));
      else people.set(personIdentity(person), person);
    }
  }
  return people;
}
