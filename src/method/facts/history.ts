import type { Day } from './day';
import type { Attitude, ControlAnswer, ControlItem, Stage } from './levels';
import type { Deal, Money, Stakeholder } from './rows';
import type { Basis, Category } from './verdicts';

/** The history tables of the workbook: they are only ever added to. */
export const HISTORY_TABLES = ['snapshots', 'peopleHistory', 'commitments'] as const;
export type HistoryTableId = (typeof HISTORY_TABLES)[number];

/** Where a row of the history stands: `row` is the 0-based row under the header of its table. */
export interface HistoryCellReference {
  readonly table: HistoryTableId;
  readonly row: number;
  readonly column?: string;
}

export type ControlAnswers = Readonly<Partial<Record<ControlItem, ControlAnswer>>>;

/** What a deal was when a snapshot was taken; `null` means that nothing was known. */
export interface DealValues extends Pick<
  Deal,
  | 'id'
  | 'key'
  | 'customer'
  | 'name'
  | 'owner'
  | 'team'
  | 'status'
  | 'closedOn'
  | 'currency'
  | 'amount'
  | 'closeDate'
  | 'call'
> {
  readonly stageClaimed: Stage | null;
  /** 0–7. */
  readonly stageEarned: number;
  /** The answers of the Control row in force; null without a Control row. */
  readonly answers: ControlAnswers | null;
  readonly basis: Basis;
  /** The row of the C139 table that the string of the basis falls into; null without one. */
  readonly controlRow: string | null;
  /** Rate of that row and win chance, 0–1. */
  readonly rate: number | null;
  readonly winChance: number | null;
  readonly category: Category | null;
  readonly expected: number | null;
  readonly override: Money | null;
  /** −100 … +100. */
  readonly supportIndex: number | null;
  /** 0–1. */
  readonly knowledge: number;
  readonly enoughSupport: boolean;
  readonly topDeciderAttitude: Attitude | null;
}

/** A row of the Snapshots table. */
export interface DealSnapshot extends DealValues {
  readonly row: number;
  /** Somebody changed the row by hand: its check does not fit its cells. */
  readonly isEdited: boolean;
}

/** The values of a person that can change, in the order in which changes are listed. */
export const PERSON_FIELDS = [
  'attitude',
  'contact',
  'influence',
  'role',
  'secondRole',
  'position',
  'need',
  'secondNeed',
  'change',
  'focus',
  'secondFocus',
  'source',
  'ratedOn',
  'camp',
  'backedBy',
  'targetAttitude',
] as const satisfies readonly (keyof Stakeholder)[];
export type PersonField = (typeof PERSON_FIELDS)[number];

/** What is kept of a person: the dimensions and what they are weighed with; the influence as typed, 1–5. */
export interface PersonValues extends Pick<Stakeholder, 'deal' | 'name' | 'key' | PersonField> {
  readonly dealId: string;
}

/** A row of the People history table: what a person was from its snapshot on. */
export interface PersonSnapshot extends PersonValues {
  readonly row: number;
  readonly isEdited: boolean;
  /** The person was no longer listed. */
  readonly isRemoved: boolean;
}

/** One snapshot of the whole workbook. Only whole ones are in the facts. */
export interface Snapshot {
  /** The moment it was taken, `2026-11-22T12:00:00Z`; of several in one second with a number behind it. */
  readonly id: string;
  readonly asOf: Day;
  /** Version of the rules it was assessed with. */
  readonly rules: string;
  readonly note: string | null;
  /** In sheet order. */
  readonly deals: readonly DealSnapshot[];
  /** People with a changed value only. */
  readonly people: readonly PersonSnapshot[];
}

/** A commit that was sealed, or a period that was closed. */
export type CommitmentKind = 'commit' | 'close';

/** What is kept of a deal of a commit or of a closed period. */
export interface CommitmentDealValues extends Pick<
  DealValues,
  | 'id'
  | 'key'
  | 'owner'
  | 'currency'
  | 'amount'
  | 'closeDate'
  | 'closedOn'
  | 'status'
  | 'category'
  | 'stageEarned'
  | 'winChance'
  | 'expected'
  | 'override'
> {
  /** The verified C139 string. */
  readonly verified: string | null;
}

/** A deal row of the Commitments table. */
export interface CommitmentDeal extends CommitmentDealValues {
  readonly row: number;
  readonly isEdited: boolean;
}

/** What 1 of the currency was worth in the reporting currency on the last day of a closed period. */
export interface FrozenRate {
  readonly currency: string;
  readonly rate: number;
}

/** A rate row of the Commitments table. */
export interface FrozenRateRow extends FrozenRate {
  readonly row: number;
  readonly isEdited: boolean;
}

/** A record of the Commitments table. */
export interface Commitment {
  /** The moment, as for a snapshot. */
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly asOf: Day;
  /** Label of the period. */
  readonly period: string;
  readonly deals: readonly CommitmentDeal[];
  /** What was frozen; the reporting currency itself is among them, with the rate 1. */
  readonly rates: readonly FrozenRateRow[];
  /** Fingerprint over its values: the same as long as nobody changed a row. */
  readonly fingerprint: string;
}

/** Everything that the history sheets hold, the oldest first. */
export interface History {
  readonly snapshots: readonly Snapshot[];
  readonly commitments: readonly Commitment[];
}

export const NO_HISTORY: History = { snapshots: [], commitments: [] };

/** The snapshots that count, by the day they were taken as of: of several on one day the last. */
export function snapshotsByDay({ snapshots }: History): readonly Snapshot[] {
  const last = new Map<Day, Snapshot>();
  for (const snapshot of snapshots) last.set(snapshot.asOf, snapshot);
  return [...last.values()].sort((one, other) => one.asOf - other.asOf);
}

/** The last snapshot that counts; null when none was taken. */
export function lastSnapshot(history: History): Snapshot | null {
  return snapshotsByDay(history).at(-1) ?? null;
}
