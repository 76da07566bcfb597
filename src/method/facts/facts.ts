import type { History } from './history';
import type { Key } from './key';
import type { TableId } from './rows';
import type {
  AccountPlanItem,
  ActionEntry,
  ControlEntry,
  Deal,
  EvidenceEntry,
  PaymentMilestone,
  RateEntry,
  RivalView,
  RuleEntry,
  Stakeholder,
  TargetEntry,
} from './rows';

/**
 * Everything that was read from the input tables, in sheet order. Rows that cannot be used (blank deal id, second row
 * of a deal id, blank person) are in here as left out only: reading made a finding of each.
 * Rows of an unknown deal are in here; the assessment leaves them out with a finding.
 */
export interface Facts {
  readonly deals: readonly Deal[];
  readonly stakeholders: readonly Stakeholder[];
  readonly rivals: readonly RivalView[];
  readonly evidence: readonly EvidenceEntry[];
  readonly control: readonly ControlEntry[];
  readonly actions: readonly ActionEntry[];
  readonly payments: readonly PaymentMilestone[];
  readonly accountPlan: readonly AccountPlanItem[];
  readonly targets: readonly TargetEntry[];
  readonly rates: readonly RateEntry[];
  readonly rules: readonly RuleEntry[];
  /** The rows that cannot be used, so that they can be found again where they stand later. */
  readonly leftOut: readonly LeftOutRow[];
  /** Ids that no deal has, as they were first typed into the other tables. */
  readonly strayDealIds: ReadonlyMap<Key, string>;
  /** Cells of a deal or of its rows that hold something that cannot be read (`cellName`): nothing is missing there. */
  readonly unreadable: ReadonlySet<string>;
  /** What the history sheets hold; snapshots that were broken off are not in here. */
  readonly history: History;
}

/** A row of an input table that cannot be used, with the texts in its known columns, as they stand there. */
export interface LeftOutRow {
  readonly table: TableId;
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
}
