import type { PersonAssessment } from './assessment';
import { POSITIONS, ROLES } from './levels';
import type { Position, Role } from './levels';

/** Customer positions (other than "other") that nobody fills, in the order of method.md §1.2. */
export function missingPositionsOf(people: readonly PersonAssessment[]): readonly Position[] {
  return POSITIONS.filter(
    (position) => position !== 'other' && !people.some((person) => person.stakeholder.position === position),
  );
}

/** Buying roles that nobody holds, in the order of method.md §1.2. */
export function missingRolesOf(people: readonly PersonAssessment[]): readonly Role[] {
  return ROLES.filter(
    (role) => !people.some(({ stakeholder }) => stakeholder.role === role || stakeholder.secondRole === role),
  );
}
