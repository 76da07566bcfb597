import type { PersonAssessment } from '../deal/assessment';
import type { Key } from '../facts/key';

/** The person of a deal with a name; of several with one name the first. */
export type PersonNamed = (key: Key) => PersonAssessment | undefined;

/** Up to so many people, looking through them costs less than making a map of them. */
const FEW = 32;

/** Looks people up by name. Made for every deal: without work until somebody is asked for. */
export function peopleByName(people: readonly PersonAssessment[]): PersonNamed {
  return people.length <= FEW ? (key) => firstNamed(people, key) : throughMap(people);
}

function firstNamed(people: readonly PersonAssessment[], key: Key): PersonAssessment | undefined {
  for (const person of people) if (person.stakeholder.key === key) return person;
  return undefined;
}

function throughMap(people: readonly PersonAssessment[]): PersonNamed {
  let byName: ReadonlyMap<Key, PersonAssessment> | null = null;
  return (key) => {
    byName ??= mapOf(people);
    return byName.get(key);
  };
}

function mapOf(people: readonly PersonAssessment[]): ReadonlyMap<Key, PersonAssessment> {
  const found = new Map<Key, PersonAssessment>();
  for (const person of people) {
    const { key } = person.stakeholder;
    if (!found.has(key)) found.set(key, person);
  }
  return found;
}
