import type { DealAssessment, PersonAssessment } from './assessment';
import { POSITIONS } from '../facts/levels';
import type { Position } from '../facts/levels';
import { foremost } from './people';

/** Deal × position: who stands for the position, and how many people hold it. */
export interface HeatCell {
  readonly position: Position;
  /** The least supportive of the most influential in that position (unknown counts as least); null when it is empty. */
  readonly person: PersonAssessment | null;
  readonly count: number;
}

/** One cell per position in the order of the list (design.md, Overview). */
export function heatMapOf(deal: DealAssessment): readonly HeatCell[] {
  return POSITIONS.map((position) => {
    const holds = ({ stakeholder }: PersonAssessment): boolean => stakeholder.position === position;
    return { position, person: foremost(deal.people, holds), count: deal.people.filter(holds).length };
  });
}
