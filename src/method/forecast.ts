import type { Basis, Category, ControlAssessment } from './assessment';
import type { Deal } from './facts';
import type { Parameters } from './rules/parameters';

/** Odds of the claimed stage, 0–1; null without a stage. */
export function stageOddsOf(deal: Deal, parameters: Parameters): number | null {
  return deal.stage === null ? null : (parameters.stageOdds[deal.stage - 1] ?? null);
}

/** Win chance 0–1 of a deal (report.md, "winChance"); null when it is unknown. */
export function winChanceOf(
  deal: Deal,
  earned: number,
  control: { readonly basis: Basis; readonly rate: number | null },
  parameters: Parameters,
): number | null {
  switch (deal.status) {
    case null:
      return null;
    case 'won':
      return 1;
    case 'lost':
    case 'dropped':
      return 0;
    case 'open':
      if (earned >= parameters.signedStage) return parameters.signedChance;
      if (control.rate === null) return null;
      return control.basis === 'self' ? parameters.unverified * control.rate : control.rate;
  }
}

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

/** Amount × win chance; null without either. */
export function expectedOf(deal: Deal, winChance: number | null): number | null {
  return deal.amount === null || winChance === null ? null : deal.amount * winChance;
}
