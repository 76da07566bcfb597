import type { PersonAssessment } from './assessment';
import { POSITIONS, ROLES } from './levels';
import type { Position, Role } from './levels';

/** The positions that somebody has to fill: "other" is none. */
const FILLED_POSITIONS: readonly Position[] = POSITIONS.filter((position) => position !== 'other');

/** Customer positions (other than "other") that nobody fills, in the order of method.md §1.2. */
export function missingPositionsOf(people: readonly PersonAssessment[]): readonly Position[] {
  return FILLED_POSITIONS.filter((position) => {
    for (const { stakeholder } of people) if (stakeholder.position === position) return false;
    return true;
  });
}

/** Buying roles that nobody holds, in the order of method.md §1.2. */
export function missingRolesOf(people: readonly PersonAssessment[]): readonly Role[] {
  return ROLES.filter((role) => {
    for (const { stakeholder } of people) {
      if (stakeholder.role === role || stakeholder.secondRole === role) return false;
    }
    return true;
  });
}
