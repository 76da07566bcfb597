import type { Day } from '../facts/day';
import type { Finding } from '../findings/finding';
import type { Calibration } from '../win-chance/calibration';
import type { History } from '../facts/history';
import type { ControlItem, Need, Position, Role, Stage } from '../facts/levels';
import type { ActionEntry, ControlEntry, Deal, EvidenceEntry, RivalView, Stakeholder } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import type { Rules } from '../rules/rules';
import type { Basis, Category, EnoughSupportCriterion, Zone } from '../facts/verdicts';

export interface PersonAssessment {
  readonly stakeholder: Stakeholder;
  /** 1–5: as typed, else the default of the roles. */
  readonly influence: number;
  /** Points of the attitude; null when it is unknown. */
  readonly support: number | null;
  readonly inCircle: boolean;
  /** How many of the dimensions that count are filled. */
  readonly known: number;
  /** The needs as the rules let them be held: null where a switch turns the dimension or the level off. */
  readonly need: Need | null;
  readonly secondNeed: Need | null;
}

export interface SupportAssessment {
  /** −100 … +100 over people with a known attitude; null without any. */
  readonly index: number | null;
  /** Every unknown attitude read as opponent, and as coach; null without people. */
  readonly worst: number | null;
  readonly best: number | null;
}

export interface EnoughSupport {
  readonly met: boolean;
  readonly failed: readonly EnoughSupportCriterion[];
  /** Influence of supporters and coaches in the circle, and of the whole circle. */
  readonly supporting: number;
  readonly circle: number;
  readonly unansweredOpponents: readonly PersonAssessment[];
}

/** One C139 string and what the table says about it. */
export interface ControlReading {
  /** Such as `1W2F7C`. */
  readonly text: string;
  readonly win: number;
  readonly first: number;
  readonly clear: number;
  /** The control score 0–100: the sum of the points of the items that count. */
  readonly score: number;
  readonly zone: Zone;
  /** 0–1, clamped. */
  readonly rate: number;
  /** A string that cannot be by its own logic (0W3F, 1W0F): ask a coach. */
  readonly odd: boolean;
  /** Id of the row of the table in the Rules table. */
  readonly row: string;
}

export interface ControlAssessment {
  /** The Control row in force; null without one. */
  readonly entry: ControlEntry | null;
  readonly self: ControlReading;
  readonly verified: ControlReading;
  readonly basis: Basis;
  /** Zone, rate (0–1) and contradiction of the string of the basis; null, null and false without one. */
  readonly zone: Zone | null;
  readonly rate: number | null;
  readonly contradiction: boolean;
}

export type OutcomeStatus = 'confirmed' | 'claimed' | 'stale' | 'missing';

/** What keeps a stage from being earned: its outcome, or a criterion (`what` is an id of the Rules table). */
export interface MissingForStage {
  readonly stage: Stage;
  readonly kind: 'outcome' | 'criterion';
  readonly what: string;
}

export interface StageAssessment {
  readonly claimed: Stage | null;
  /** 0–7. */
  readonly earned: number;
  /** Status of outcome 1 to 7, in that order. */
  readonly outcomes: readonly OutcomeStatus[];
  /** Up to max(claimed, earned + 1), in stage order, the outcome before the criteria. */
  readonly missing: readonly MissingForStage[];
}

export type Alignment = 'aligned' | 'sellerAhead' | 'sellerBehind';

/** Items that are claimed against what the matrix says. */
export interface ContradictedItems {
  readonly items: readonly ControlItem[];
  /** Confirmed although nobody could have confirmed it. */
  readonly unbackedConfirmation: boolean;
  /** The part of the expected amount that is lost when these items do not count; 0 when nothing rests on them. */
  readonly expected: number;
}

/** The next single item that raises the win chance. */
export interface NextFlip {
  readonly item: ControlItem;
  /** Win chance before and after, 0–1. */
  readonly chanceBefore: number;
  readonly chanceAfter: number;
  /** What the flip adds to the expected amount; null without an amount. */
  readonly gain: number | null;
}

export interface DealAssessment {
  readonly deal: Deal;
  readonly people: readonly PersonAssessment[];
  readonly rivals: readonly RivalView[];
  readonly evidence: readonly EvidenceEntry[];
  readonly actions: readonly ActionEntry[];
  /** Number of people in the decision circle. */
  readonly circle: number;
  readonly support: SupportAssessment;
  /** 0–1. */
  readonly knowledge: number;
  /** 0–1; null without a known contact. */
  readonly contact: number | null;
  /** The most influential of the key decision leaders. */
  readonly keyDecisionLeader: PersonAssessment | null;
  /** The key decision leader, without one the most influential approver, else nobody (report.md). */
  readonly topDecider: PersonAssessment | null;
  readonly enoughSupport: EnoughSupport;
  readonly missingPositions: readonly Position[];
  readonly missingRoles: readonly Role[];
  readonly c139: ControlAssessment;
  readonly contradicted: ContradictedItems;
  readonly nextFlip: NextFlip | null;
  readonly stage: StageAssessment;
  readonly alignment: Alignment | null;
  readonly hasCompellingReason: boolean;
  readonly stageOdds: number | null;
  readonly winChance: number | null;
  readonly category: Category | null;
  /** Amount × win chance, in the currency of the deal. */
  readonly expected: number | null;
  readonly openActions: readonly ActionEntry[];
}

/** Count and sums of deals in one currency. */
export interface CurrencyTotal {
  readonly count: number;
  readonly amount: number;
  readonly expected: number;
}

/** Figures of the deals of one currency; `currency` is null for deals without one. Nothing is added over currencies. */
export interface CurrencyFigures {
  readonly currency: string | null;
  readonly categories: Readonly<Record<Category, CurrencyTotal>>;
  /** Open deals only; of those that the forecast leaves out nothing is expected. */
  readonly open: CurrencyTotal;
  /** The part of `open.expected` whose control string nobody has confirmed; overrides are not in it. */
  readonly unverifiedExpected: number;
  /** The part of `open.expected` that rests on contradicted items; overrides are not in it. */
  readonly contradictedExpected: number;
}

export interface Pattern {
  readonly rule: string;
  /** Ids of the deals with this finding as typed, in sheet order. */
  readonly deals: readonly string[];
}

export interface Portfolio {
  /** In the order in which the currencies first occur. */
  readonly currencies: readonly CurrencyFigures[];
  readonly open: number;
  readonly enoughSupport: number;
  /** Open deals that a coach has confirmed to be in the win zone, with enough support. */
  readonly underControl: number;
  readonly stageClaimed: number;
  readonly stageNotEarned: number;
  /** Rules that are raised on several deals, the most frequent first. */
  readonly patterns: readonly Pattern[];
}

export interface Assessment {
  readonly asOf: Day;
  readonly rules: Rules;
  readonly parameters: Parameters;
  /** In sheet order. */
  readonly deals: readonly DealAssessment[];
  readonly findings: readonly Finding[];
  readonly portfolio: Portfolio;
  readonly calibration: Calibration;
  readonly history: History;
}
