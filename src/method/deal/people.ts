import type { PersonAssessment } from './assessment';
import type { Need, Role } from '../facts/levels';
import type { Stakeholder } from '../facts/rows';
import type { Parameters } from '../rules/parameters';

/** The influence, support and known dimensions of one person (report.md, "Person"). */
export function assessPerson(stakeholder: Stakeholder, parameters: Parameters): PersonAssessment {
  return new AssessedPerson(stakeholder, parameters);
}

class AssessedPerson implements PersonAssessment {
  readonly influence;
  readonly support;
  readonly inCircle;
  readonly known;
  readonly need;
  readonly secondNeed;

  constructor(
    readonly stakeholder: Stakeholder,
    parameters: Parameters,
  ) {
    const { attitude } = stakeholder;
    this.influence = stakeholder.influence ?? defaultInfluence(stakeholder, parameters);
    this.support = attitude === null ? null : parameters.support[attitude];
    this.inCircle = this.influence >= parameters.circleInfluence;
    this.need = heldNeed(stakeholder.need, parameters);
    this.secondNeed = heldNeed(stakeholder.secondNeed, parameters);
    this.known =
      (this.need === null ? 0 : 1) +
      (stakeholder.change === null ? 0 : 1) +
      (stakeholder.focus === null ? 0 : 1) +
      (stakeholder.contact === null ? 0 : 1) +
      (attitude === null ? 0 : 1);
  }
}

function defaultInfluence(stakeholder: Stakeholder, parameters: Parameters): number {
  const { role, secondRole } = stakeholder;
  const first = role === null ? parameters.noRoleInfluence : parameters.roleInfluence[role];
  const second = secondRole === null ? parameters.noRoleInfluence : parameters.roleInfluence[secondRole];
  if (role === null) return second;
  if (secondRole === null) return first;
  return first > second ? first : second;
}

function heldNeed(need: Need | null, parameters: Parameters): Need | null {
  if (need === null || !parameters.needIsUsed) return null;
  return need === 'personalBenefit' && !parameters.personalBenefitIsUsed ? null : need;
}

/** Whether the person has the role, as the first or the second. */
export function hasRole(person: PersonAssessment, role: Role): boolean {
  return person.stakeholder.role === role || person.stakeholder.secondRole === role;
}

/** Supporter or Coach. */
export function isOnOurSide(person: PersonAssessment): boolean {
  const { attitude } = person.stakeholder;
  return attitude === 'supporter' || attitude === 'coach';
}

/**
 * Whether `candidate` stands for a group rather than `current`: the more influential, on a tie the less supportive
 * (unknown counts as least), on a further tie the earlier row.
 */
export function outranks(candidate: PersonAssessment, current: PersonAssessment | null): boolean {
  if (current === null) return true;
  if (candidate.influence !== current.influence) return candidate.influence > current.influence;
  if (current.support === null) return false;
  return candidate.support === null || candidate.support < current.support;
}

/** The person who stands for those that `belongs` accepts; null when nobody does. */
export function foremost(
  people: readonly PersonAssessment[],
  belongs: (person: PersonAssessment) => boolean,
): PersonAssessment | null {
  let found: PersonAssessment | null = null;
  for (const person of people) {
    if (belongs(person) && outranks(person, found)) found = person;
  }
  return found;
}

/** The one with the highest influence of those who hold the role. */
export function foremostInRole(people: readonly PersonAssessment[], role: Role): PersonAssessment | null {
  return foremost(people, (person) => hasRole(person, role));
}
