import type { ControlAssessment } from './assessment';
import type { Deal } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import type { Category } from '../facts/verdicts';

/** What the category of an open deal depends on. */
export interface CategoryFacts {
  readonly deal: Deal;
  readonly earned: number;
  readonly control: ControlAssessment;
  readonly parameters: Parameters;
}

/** What keeps an open deal from a category (report.md, "category"). */
const KEEPS_BACK = {
  stageBelowCommit: ({ earned, parameters }) => earned < parameters.commitStage,
  stageBelowBestCase: ({ earned, parameters }) => earned < parameters.bestCaseStage,
  stageTooLow: ({ earned, parameters }) => earned <= parameters.omittedStage,
  notVerified: ({ control }) => control.basis !== 'verified',
  winNotConfirmed: ({ control }) => control.verified.win !== 1,
  notInWinZone: ({ control }) => control.zone !== 'win',
  neitherWinZoneNorWin: ({ control: { zone, verified } }) =>
    zone !== 'win' && !(zone === 'volatile' && verified.win === 1),
  inLoseZone: ({ control }) => control.zone === 'lose',
  noCloseDate: ({ deal }) => deal.closeDate === null,
  noReasonToAct: ({ deal }) => deal.cra === null,
  noDateToAct: ({ deal }) => deal.craDate === null,
} as const satisfies Readonly<Record<string, (facts: CategoryFacts) => boolean>>;

export type Hindrance = keyof typeof KEEPS_BACK;

const FROM_COMMIT: readonly Hindrance[] = [
  'stageBelowCommit',
  'notVerified',
  'winNotConfirmed',
  'notInWinZone',
  'noCloseDate',
];
const FROM_FORECAST: readonly Hindrance[] = ['noReasonToAct', 'noDateToAct', 'stageTooLow', 'inLoseZone'];
const FROM_BEST_CASE: readonly Hindrance[] = ['stageBelowBestCase', 'notVerified', 'neitherWinZoneNorWin'];

/** By category what can keep a deal from the next one above it. */
const FROM_ABOVE: { readonly [C in Category]?: readonly Hindrance[] } = {
  omitted: FROM_FORECAST,
  pipeline: FROM_BEST_CASE,
  bestCase: FROM_COMMIT,
};

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
  if (earned >= parameters.signedStage) return 'commit';
  const facts = { deal, earned, control, parameters };
  if (!isKeptBack(facts, FROM_COMMIT)) return 'commit';
  if (control.basis === 'none') return 'notAssessed';
  if (isKeptBack(facts, FROM_FORECAST)) return 'omitted';
  return isKeptBack(facts, FROM_BEST_CASE) ? 'pipeline' : 'bestCase';
}

function isKeptBack(facts: CategoryFacts, hindrances: readonly Hindrance[]): boolean {
  return hindrances.some((hindrance) => KEEPS_BACK[hindrance](facts));
}

/** What keeps an open deal of a category from the next one above it; nothing where none is above. */
export function hindrancesIn(category: Category, facts: CategoryFacts): readonly Hindrance[] {
  return (FROM_ABOVE[category] ?? []).filter((hindrance) => KEEPS_BACK[hindrance](facts));
}
