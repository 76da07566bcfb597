import type { Deal } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import type { Basis } from '../facts/verdicts';

/** Odds of the claimed stage, 0–1; null without a stage. */
export function stageOddsOf(deal: Deal, parameters: Parameters): number | null {
  return deal.stage === null ? null : (parameters.stageOdds[deal.stage - 1] ?? null);
}

/** Win chance 0–1 of a deal (report.md, "winChance"); null when it is unknown. */
export function winChanceOf(
  deal: Pick<Deal, 'status'>,
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

/** Amount × win chance; null without either. */
export function expectedOf(deal: Deal, winChance: number | null): number | null {
  return deal.amount === null || winChance === null ? null : deal.amount * winChance;
}
