import type { Stakeholder } from '../../src/method';

/** A person as a plain record: those that were read are looks into columns, and comparing them would compare the columns. */
export function plainPerson(person: Stakeholder): Stakeholder {
  const { row, deal, name, key, jobTitle, position, role, secondRole, influence, need, change, focus, contact } = person; // prettier-ignore
  const { attitude, source, ratedOn, lastContact, secondNeed, secondFocus, reportsTo, camp, backedBy, ourOwner, targetAttitude } = person; // prettier-ignore
  return {
    row, deal, name, key, jobTitle, position, role, secondRole, influence, need, change, focus, contact,
    attitude, source, ratedOn, lastContact, secondNeed, secondFocus, reportsTo, camp, backedBy, ourOwner, targetAttitude,
  }; // prettier-ignore
}
