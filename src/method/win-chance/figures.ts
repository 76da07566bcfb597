import { winChanceOf } from './win-chance';
import type { Deal } from '../facts/rows';
import { publishedRate } from './control-rows';
import type { Parameters } from '../rules/parameters';
import { ratesFor, type Calibration } from './calibration';
import type { CountedDeal } from './closed-deals';

/** Closed deals whose win chance lay between `from` and `to`, and how many of them were won. Shares are 0–1. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly deals: number;
  readonly won: number;
  /** Mean win chance that was forecast, and share that was won; null without deals. */
  readonly meanChance: number | null;
  readonly shareWon: number | null;
}

/** How good the win chance was on the closed deals that count; none of them judges itself. */
export interface CalibrationFigures {
  readonly deals: number;
  readonly won: number;
  /** Wins that the win chances, and the published rates, would have led one to expect. */
  readonly expectedWins: number;
  readonly publishedWins: number;
  /** Whether the wins lie outside of what the published rates allow, 9 times in 10. */
  readonly published: 'fits' | 'tooHigh' | 'tooLow';
  readonly forecast: 'fits' | 'tooHigh' | 'tooLow';
  /** Mean square of chance minus result, 0 is perfect; null without deals. */
  readonly brier: number | null;
  /** The same for saying the share of wins of the other deals each time. */
  readonly brierBase: number | null;
  /** 1 − brier ÷ brierBase: 0 or less says that the score adds nothing to the base rate; null without a base. */
  readonly skillOverBase: number | null;
  /** Over the deals with a claimed stage: the mean square of the odds of that stage, and the skill against it. */
  readonly brierStage: number | null;
  readonly skillOverStage: number | null;
  readonly bins: readonly ReliabilityBin[];
  /** Deals of whose string nothing was confirmed, so that the forecast took part of the rate only. */
  readonly unverified: number;
}

const BINS = 5;
/** Two standard deviations each way, less a little: outside of it 9 times in 10 something is off. */
const SURE = 1.645;

/** The figures of a calibration (method.md §4), before any calibration those of the published rates. */
export function calibrationFigures(calibration: Calibration, parameters: Parameters): CalibrationFigures {
  const rates = ratesFor(calibration, parameters);
  const cases = calibration.deals.map((deal) => ({
    result: deal.isWon ? 1 : 0,
    chance: chanceBefore(deal, rates(deal.key).get(deal.controlRow) ?? 0, parameters),
    published: chanceBefore(deal, publishedRate(deal.controlRow, parameters), parameters),
    stage:
      deal.before.stageClaimed === null ? null : (parameters.stageOdds[deal.before.stageClaimed - 1] ?? null),
    isUnverified: deal.before.basis === 'self',
  }));
  const won = cases.reduce((sum, { result }) => sum + result, 0);
  const withStage = cases.flatMap(({ stage, ...rest }) => (stage === null ? [] : [{ ...rest, stage }]));
  const brier = meanSquare(cases.map(({ chance, result }) => chance - result));
  const base = meanSquare(
    cases.length < 2 ? [] : cases.map(({ result }) => (won - result) / (cases.length - 1) - result),
  );
  const brierStage = meanSquare(withStage.map(({ stage, result }) => stage - result));
  const brierWithStage = meanSquare(withStage.map(({ chance, result }) => chance - result));
  return {
    deals: cases.length,
    won,
    expectedWins: cases.reduce((sum, { chance }) => sum + chance, 0),
    publishedWins: cases.reduce((sum, { published }) => sum + published, 0),
    published: fit(
      cases.map(({ published }) => published),
      won,
    ),
    forecast: fit(
      cases.map(({ chance }) => chance),
      won,
    ),
    brier,
    brierBase: base,
    skillOverBase: skill(brier, base),
    brierStage,
    skillOverStage: skill(brierWithStage, brierStage),
    bins: binsOf(cases),
    unverified: cases.filter(({ isUnverified }) => isUnverified).length,
  };
}

/** The win chance of the deal as it stood then, with this rate. */
function chanceBefore({ before }: CountedDeal, rate: number, parameters: Parameters): number {
  const deal: Pick<Deal, 'status'> = { status: 'open' };
  return winChanceOf(deal, before.stageEarned, { basis: before.basis, rate }, parameters) ?? 0;
}

function meanSquare(differences: readonly number[]): number | null {
  if (differences.length === 0) return null;
  return differences.reduce((sum, difference) => sum + difference * difference, 0) / differences.length;
}

function skill(score: number | null, reference: number | null): number | null {
  return score === null || reference === null || reference === 0 ? null : 1 - score / reference;
}

function fit(chances: readonly number[], won: number): 'fits' | 'tooHigh' | 'tooLow' {
  const expected = chances.reduce((sum, chance) => sum + chance, 0);
  const variance = chances.reduce((sum, chance) => sum + chance * (1 - chance), 0);
  const off = (expected - won) / Math.sqrt(variance);
  return off > SURE ? 'tooHigh' : off < -SURE ? 'tooLow' : 'fits';
}

function binsOf(
  cases: readonly { readonly chance: number; readonly result: number }[],
): readonly ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, index) => {
    const [from, to] = [index / BINS, (index + 1) / BINS];
    const inside = cases.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === index);
    const deals = inside.length;
    const won = inside.reduce((sum, { result }) => sum + result, 0);
    if (deals === 0) return { from, to, deals, won, meanChance: null, shareWon: null };
    return {
      from,
      to,
      deals,
      won,
      meanChance: inside.reduce((sum, { chance }) => sum + chance, 0) / deals,
      shareWon: won / deals,
    };
  });
}
