import type { ControlAssessment } from './assessment';
import type { Deal } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import type { Category } from '../facts/verdicts';

/** Forecast category, the first that matches (report.md, "category"); null when the status cannot be read. */
export function categoryOf(
  deal: Deal,
  earned: number,
  control: ControlAssessment,
  parameters: Parameters,
): Category | null {
  if (deal.status === null) return null;
  if (deal.status === 'won') return 'closed';
  if (deal.status !== 'open') return 'omitted';
  const { zone } = control;
  const isVerified = control.basis === 'verified';
  const hasWin = control.verified.win === 1;
  if (earned >= parameters.signedStage) return 'commit';
  if (earned >= parameters.commitStage && isVerified && hasWin && zone === 'win' && deal.closeDate !== null) {
    return 'commit';
  }
  if (control.basis === 'none') return 'notAssessed';
  if (zone === 'lose' || deal.cra === null || deal.craDate === null || earned <= parameters.omittedStage) {
    return 'omitted';
  }
  if (
    isVerified &&
    earned >= parameters.bestCaseStage &&
    (zone === 'win' || (zone === 'volatile' && hasWin))
  ) {
    return 'bestCase';
  }
  return 'pipeline';
}
