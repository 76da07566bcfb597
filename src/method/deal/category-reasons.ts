import { hindrancesIn, type Hindrance } from './category';
import type { DealAssessment } from './assessment';
import type { CellReference } from '../facts/rows';
import type { Parameters } from '../rules/parameters';

/** Why a deal is in its category: what put it there, or what keeps it from the next one above. */
export type CategoryReasonCode =
  'statusUnreadable' | 'won' | 'lostOrDropped' | 'signed' | 'committed' | 'nothingClaimed' | Hindrance;

export interface CategoryReason {
  readonly code: CategoryReasonCode;
  /** The cell that decides it; null where there is none yet. */
  readonly cell: CellReference | null;
  /** The stage that would have to be earned; null where the reason is not the stage. */
  readonly needed: number | null;
}

/** Why the category of a deal is what it is: everything that holds, in the order of report.md. */
export function categoryReasons(assessed: DealAssessment, parameters: Parameters): readonly CategoryReason[] {
  return reasonCodes(assessed, parameters).map((code) => ({
    code,
    cell: cellOf(code, assessed),
    needed: stageNeeded(code, parameters),
  }));
}

function reasonCodes(assessed: DealAssessment, parameters: Parameters): readonly CategoryReasonCode[] {
  const { deal, category, stage, c139 } = assessed;
  if (category === null) return ['statusUnreadable'];
  if (deal.status !== 'open') return [deal.status === 'won' ? 'won' : 'lostOrDropped'];
  if (category === 'commit') return [stage.earned >= parameters.signedStage ? 'signed' : 'committed'];
  if (category === 'notAssessed') return ['nothingClaimed'];
  return hindrancesIn(category, { deal, earned: stage.earned, control: c139, parameters });
}

function stageNeeded(code: CategoryReasonCode, parameters: Parameters): number | null {
  if (code === 'stageBelowCommit') return parameters.commitStage;
  if (code === 'stageBelowBestCase') return parameters.bestCaseStage;
  return code === 'stageTooLow' ? parameters.omittedStage + 1 : null;
}

const DEAL_COLUMNS: { readonly [Code in CategoryReasonCode]?: string } = {
  statusUnreadable: 'status',
  won: 'status',
  lostOrDropped: 'status',
  signed: 'stage',
  committed: 'stage',
  stageBelowCommit: 'stage',
  stageBelowBestCase: 'stage',
  stageTooLow: 'stage',
  noCloseDate: 'closeDate',
  noReasonToAct: 'cra',
  noDateToAct: 'craDate',
};
const CONTROL_COLUMNS: { readonly [Code in CategoryReasonCode]?: string } = {
  notVerified: 'coach',
  winNotConfirmed: 'W1',
};

function cellOf(code: CategoryReasonCode, { deal, c139 }: DealAssessment): CellReference | null {
  const column = DEAL_COLUMNS[code];
  if (column !== undefined) return { table: 'deals', row: deal.row, column };
  if (c139.entry === null) return null;
  return { table: 'control', row: c139.entry.row, column: CONTROL_COLUMNS[code] ?? 'C1' };
}
