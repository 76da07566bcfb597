import type { Day } from './day';
import type { Key } from './key';
import type {
  AccountPlanPart,
  ActionStatus,
  Attitude,
  Call,
  Change,
  Contact,
  ControlAnswer,
  ControlItem,
  DealStatus,
  Dimension,
  EvidenceStatus,
  Focus,
  Need,
  Position,
  Role,
  Source,
  Stage,
} from './levels';

/** An amount of money in the currency of its row. */
export type Money = number & { readonly __brand: 'Money' };

export const TABLES = [
  'deals',
  'stakeholders',
  'rivals',
  'evidence',
  'control',
  'actions',
  'payments',
  'accountPlan',
  'targets',
  'rates',
  'rules',
] as const;
export type TableId = (typeof TABLES)[number];

/** Where a fact stands: `row` is the 0-based body row of the table as it was read; no column means the row as a whole. */
export interface CellReference {
  readonly table: TableId;
  readonly row: number;
  readonly column?: string;
}

/** A cell as the key of a set. */
export function cellName({ table, row, column }: CellReference): string {
  return `${table} ${row} ${column ?? ''}`;
}

/** `null` means that nothing is known, which is never the same as a level. `row` is the body row of its own table. */
export interface Deal {
  readonly row: number;
  readonly id: string;
  readonly key: Key;
  readonly customer: string | null;
  readonly name: string | null;
  readonly owner: string | null;
  readonly team: string | null;
  readonly amount: Money | null;
  readonly currency: string | null;
  readonly closeDate: Day | null;
  readonly stage: Stage | null;
  readonly customerPhase: Stage | null;
  readonly cra: string | null;
  readonly craDate: Day | null;
  readonly craConsequence: string | null;
  readonly call: Call | null;
  /** `null`: the cell holds a text that is no status; the deal is then left out of all totals. Blank is `open`. */
  readonly status: DealStatus | null;
  readonly closedOn: Day | null;
  readonly resultReason: string | null;
  readonly wonBy: string | null;
  readonly forecastOverride: Money | null;
  readonly overrideReason: string | null;
  readonly stageReason: string | null;
  readonly route: string | null;
  readonly mustWin: boolean;
  readonly notes: string | null;
}

export interface Stakeholder {
  readonly row: number;
  readonly deal: Key;
  readonly name: string;
  readonly key: Key;
  readonly jobTitle: string | null;
  readonly position: Position | null;
  readonly role: Role | null;
  readonly secondRole: Role | null;
  /** 1–5 as typed; anything else was a finding and is null. */
  readonly influence: number | null;
  readonly need: Need | null;
  readonly change: Change | null;
  readonly focus: Focus | null;
  readonly contact: Contact | null;
  readonly attitude: Attitude | null;
  readonly source: Source | null;
  readonly ratedOn: Day | null;
  readonly lastContact: Day | null;
  readonly secondNeed: Need | null;
  readonly secondFocus: Focus | null;
  readonly reportsTo: string | null;
  readonly camp: string | null;
  readonly backedBy: string | null;
  readonly ourOwner: string | null;
  readonly targetAttitude: Attitude | null;
}

export interface RivalView {
  readonly row: number;
  readonly deal: Key;
  readonly competitor: string;
  readonly person: Key | null;
  readonly contact: Contact | null;
  readonly attitude: Attitude | null;
}

export interface EvidenceEntry {
  readonly row: number;
  readonly deal: Key;
  readonly outcome: Stage | null;
  readonly status: EvidenceStatus | null;
  readonly date: Day | null;
  readonly text: string | null;
  readonly confirmedBy: string | null;
}

export interface ControlEntry {
  readonly row: number;
  readonly deal: Key;
  readonly answers: Readonly<Partial<Record<ControlItem, ControlAnswer>>>;
  readonly coach: string | null;
  readonly reviewedOn: Day | null;
}

export interface ActionEntry {
  readonly row: number;
  readonly deal: Key;
  readonly person: Key | null;
  readonly personName: string | null;
  readonly dimension: Dimension | null;
  readonly analysis: string | null;
  readonly objective: string | null;
  readonly action: string | null;
  readonly owner: string | null;
  readonly due: Day | null;
  /** Blank is `open`; `null` means that the cell cannot be read. */
  readonly status: ActionStatus | null;
  readonly conclusion: string | null;
  readonly verifiedOn: Day | null;
}

export interface PaymentMilestone {
  readonly row: number;
  readonly deal: Key;
  readonly milestone: string;
  /** Fraction of the amount, 0–1. */
  readonly share: number | null;
  readonly daysAfterClose: number | null;
}

export interface AccountPlanItem {
  readonly row: number;
  readonly customer: string;
  readonly part: AccountPlanPart | null;
  readonly item: string;
  readonly deal: Key | null;
  readonly person: string | null;
  readonly detail: string | null;
  readonly owner: string | null;
  readonly due: Day | null;
}

export interface TargetEntry {
  readonly row: number;
  readonly period: string;
  readonly owner: string | null;
  readonly team: string | null;
  readonly currency: string;
  readonly amount: Money | null;
}

export interface RateEntry {
  readonly row: number;
  readonly currency: string;
  readonly from: Day | null;
  readonly rate: number | null;
}

/** One row of the Rules table as typed; the method decides whether the value can be used. */
export interface RuleEntry {
  readonly row: number;
  readonly id: string;
  readonly value: string | number | boolean | null;
}
