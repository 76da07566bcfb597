import type { PersonAssessment } from './assessment';
import { POSITIONS, ROLES } from '../facts/levels';
import type { Position, Role } from '../facts/levels';
import { bitsOf, subsetAt, subsetsOf } from './subsets';

const POSITION_BITS = bitsOf(POSITIONS);
const POSITION_SETS = subsetsOf(POSITIONS);
/** The positions that somebody has to fill: "other" is none. */
const ALL_POSITIONS = POSITION_SETS.length - 1 - POSITION_BITS.other;
const ROLE_BITS = bitsOf(ROLES);
const ROLE_SETS = subsetsOf(ROLES);
const ALL_ROLES = ROLE_SETS.length - 1;

/** Customer positions (other than "other") that nobody fills, in the order of method.md §1.2. */
export function missingPositionsOf(people: readonly PersonAssessment[]): readonly Position[] {
  let filled = 0;
  for (const { stakeholder } of people) {
    if (stakeholder.position !== null) filled |= POSITION_BITS[stakeholder.position];
  }
  return subsetAt(POSITION_SETS, ALL_POSITIONS & ~filled);
}

/** Buying roles that nobody holds, in the order of method.md §1.2. */
export function missingRolesOf(people: readonly PersonAssessment[]): readonly Role[] {
  let filled = 0;
  for (const { stakeholder } of people) {
    if (stakeholder.role !== null) filled |= ROLE_BITS[stakeholder.role];
    if (stakeholder.secondRole !== null) filled |= ROLE_BITS[stakeholder.secondRole];
  }
  return subsetAt(ROLE_SETS, ALL_ROLES & ~filled);
}
