import {
  ACCOUNT_PLAN_PARTS,
  ACTION_STATUSES,
  ATTITUDES,
  CALLS,
  CHANGES,
  CONTACTS,
  CONTROL_ANSWERS,
  DEAL_STATUSES,
  DIMENSIONS,
  EVIDENCE_STATUSES,
  FOCUSES,
  NEEDS,
  POSITIONS,
  ROLES,
  SOURCES,
  STAGES,
} from '../../method/facts/levels';

/** The levels of every list, in the order in which they are offered. */
export const LIST_LEVELS = {
  need: NEEDS,
  change: CHANGES,
  focus: FOCUSES,
  contact: CONTACTS,
  attitude: ATTITUDES,
  position: POSITIONS,
  role: ROLES,
  source: SOURCES,
  stage: STAGES,
  customerPhase: STAGES,
  call: CALLS,
  dealStatus: DEAL_STATUSES,
  evidenceStatus: EVIDENCE_STATUSES,
  controlAnswer: CONTROL_ANSWERS,
  actionStatus: ACTION_STATUSES,
  dimension: DIMENSIONS,
  accountPlanPart: ACCOUNT_PLAN_PARTS,
  yesNo: ['yes', 'no'],
} as const;

export type Lists = typeof LIST_LEVELS;
export type ListId = keyof Lists;
/** A level of one list. */
export type LevelOf<List extends ListId> = Lists[List][number];

/** The code of a cell that names no level. */
export const UNKNOWN_LEVEL = 0;

/** The levels of a list by their code: 0 is none, 1 the first level of the list. */
export function levelsByCode<List extends ListId>(list: List): readonly (LevelOf<List> | null)[] {
  return [null, ...LIST_LEVELS[list]];
}
