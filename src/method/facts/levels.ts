/**
 * The levels of every dimension and list, in the order of method.md §1–§3.
 * An id is what facts carry; the words for it in each language are in i18n.
 */
export const NEEDS = ['personalBenefit', 'safety', 'belonging', 'esteem', 'selfActualisation'] as const;
export const CHANGES = ['innovator', 'visionary', 'pragmatist', 'conservative', 'laggard'] as const;
export const FOCUSES = ['business', 'technical', 'financial', 'relationship'] as const;
export const CONTACTS = ['none', 'little', 'frequent', 'deep'] as const;
export const ATTITUDES = ['coach', 'supporter', 'neutral', 'nonSupporter', 'opponent'] as const;
export const POSITIONS = [
  'chairman',
  'generalManager',
  'vicePresident',
  'financeDirector',
  'itDirector',
  'other',
] as const;
export const ROLES = [
  'keyDecisionLeader',
  'approver',
  'benefitOwner',
  'evaluator',
  'influencer',
  'sponsor',
] as const;
export const SOURCES = ['seen', 'coachSaid', 'inferred', 'guess'] as const;
export const STAGES = [1, 2, 3, 4, 5, 6, 7] as const;
export const CALLS = ['commit', 'bestCase', 'pipeline', 'omitted'] as const;
export const DEAL_STATUSES = ['open', 'won', 'lost', 'dropped'] as const;
export const EVIDENCE_STATUSES = ['claimed', 'confirmed', 'revoked'] as const;
export const CONTROL_ITEMS = [
  'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'F1', 'F2', 'F3', 'W1',
] as const; // prettier-ignore
export const CONTROL_ANSWERS = ['no', 'claimed', 'confirmed'] as const;
export const ACTION_STATUSES = ['open', 'done', 'dropped'] as const;
export const DIMENSIONS = ['need', 'change', 'focus', 'contact', 'attitude'] as const;
export const ACCOUNT_PLAN_PARTS = [1, 2, 3, 4, 5] as const;

/** The levels of every list that a cell can hold, in the order in which they are offered; lists in the order of the columns. */
export const LIST_LEVELS = {
  stage: STAGES,
  customerPhase: STAGES,
  call: CALLS,
  dealStatus: DEAL_STATUSES,
  yesNo: ['yes', 'no'],
  position: POSITIONS,
  role: ROLES,
  need: NEEDS,
  change: CHANGES,
  focus: FOCUSES,
  contact: CONTACTS,
  attitude: ATTITUDES,
  source: SOURCES,
  evidenceStatus: EVIDENCE_STATUSES,
  controlAnswer: CONTROL_ANSWERS,
  dimension: DIMENSIONS,
  actionStatus: ACTION_STATUSES,
  accountPlanPart: ACCOUNT_PLAN_PARTS,
} as const;

export type Lists = typeof LIST_LEVELS;
export type ListId = keyof Lists;
/** A level of one list. */
export type LevelOf<List extends ListId> = Lists[List][number];

export type Need = (typeof NEEDS)[number];
export type Change = (typeof CHANGES)[number];
export type Focus = (typeof FOCUSES)[number];
export type Contact = (typeof CONTACTS)[number];
export type Attitude = (typeof ATTITUDES)[number];
export type Position = (typeof POSITIONS)[number];
export type Role = (typeof ROLES)[number];
export type Source = (typeof SOURCES)[number];
export type Stage = (typeof STAGES)[number];
export type Call = (typeof CALLS)[number];
export type DealStatus = (typeof DEAL_STATUSES)[number];
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];
export type ControlItem = (typeof CONTROL_ITEMS)[number];
export type ControlAnswer = (typeof CONTROL_ANSWERS)[number];
export type ActionStatus = (typeof ACTION_STATUSES)[number];
export type Dimension = (typeof DIMENSIONS)[number];
export type AccountPlanPart = (typeof ACCOUNT_PLAN_PARTS)[number];
