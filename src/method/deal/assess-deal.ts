import type {
  Alignment,
  DealAssessment,
  MissingForStage,
  OutcomeStatus,
  StageAssessment,
} from './assessment';
import { contradictedItemsOf } from './contradicted-items';
import { assessControl, controlInForce } from './control';
import type { Day } from '../facts/day';
import type { DealRows } from './deal-rows';
import { enoughSupportOf } from './enough-support';
import { earnedStageOf, outcomesOf } from './evidence';
import { categoryOf } from './category';
import { expectedOf, stageOddsOf, winChanceOf } from '../win-chance/win-chance';
import { missingForStages } from './gates';
import type { Stage } from '../facts/levels';
import { missingPositionsOf, missingRolesOf } from './missing-people';
import { nextFlipOf } from './next-flip';
import { assessPerson, foremostInRole } from './people';
import { contactOf, knowledgeOf, supportOf } from './roll-up';
import type { ActionEntry, Deal } from '../facts/rows';
import type { Parameters } from '../rules/parameters';
import type { ZoneTable } from './zone-table';

/** Everything that the method says about one deal (report.md, "Deal"). */
export function assessDeal(
  rows: DealRows,
  today: Day,
  parameters: Parameters,
  table: ZoneTable,
): DealAssessment {
  return new AssessedDeal(rows, today, parameters, table);
}

/** Each field rests on those above it. */
class AssessedDeal implements DealAssessment {
  readonly deal;
  readonly people;
  readonly rivals;
  readonly evidence;
  readonly actions;
  readonly openActions;
  readonly circle;
  readonly support;
  readonly knowledge;
  readonly contact;
  readonly keyDecisionLeader;
  readonly topDecider;
  readonly enoughSupport;
  readonly missingPositions;
  readonly missingRoles;
  readonly hasCompellingReason;
  readonly alignment;
  readonly c139;
  readonly stage;
  readonly contradicted;
  readonly nextFlip;
  readonly stageOdds;
  readonly winChance;
  readonly category;
  readonly expected;

  constructor(rows: DealRows, today: Day, parameters: Parameters, table: ZoneTable) {
    const { deal } = rows;
    this.deal = deal;
    this.people = rows.stakeholders.map((stakeholder) => assessPerson(stakeholder, parameters));
    this.rivals = rows.rivals;
    this.evidence = rows.evidence;
    this.actions = rows.actions;
    this.openActions = openActionsIn(rows.actions);
    this.circle = this.people.reduce((count, person) => (person.inCircle ? count + 1 : count), 0);
    this.support = supportOf(this.people, parameters);
    this.knowledge = knowledgeOf(this.people, parameters);
    this.contact = contactOf(this.people, parameters);
    this.keyDecisionLeader = foremostInRole(this.people, 'keyDecisionLeader');
    this.topDecider = this.keyDecisionLeader ?? foremostInRole(this.people, 'approver');
    this.enoughSupport = enoughSupportOf(this.people, this.topDecider, this.openActions, parameters);
    this.missingPositions = missingPositionsOf(this.people);
    this.missingRoles = missingRolesOf(this.people);
    this.hasCompellingReason = deal.cra !== null && deal.craDate !== null && deal.craConsequence !== null;
    this.alignment = alignmentOf(deal);
    this.c139 = assessControl(controlInForce(rows.control), parameters, table);
    const outcomes = outcomesOf(rows.evidence, today);
    const earned = earnedStageOf(outcomes);
    const missing = missingForStages(outcomes, deal.stage, earned, this, parameters);
    this.stage = new AssessedStage(deal.stage, earned, outcomes, missing);
    this.contradicted = contradictedItemsOf(deal, earned, this.c139, this, parameters, table);
    this.nextFlip = nextFlipOf(deal, earned, this.c139, parameters, table);
    this.stageOdds = stageOddsOf(deal, parameters);
    this.winChance = winChanceOf(deal, earned, this.c139, parameters);
    this.category = categoryOf(deal, earned, this.c139, parameters);
    this.expected = expectedOf(deal, this.winChance);
  }
}

class AssessedStage implements StageAssessment {
  constructor(
    readonly claimed: Stage | null,
    readonly earned: number,
    readonly outcomes: readonly OutcomeStatus[],
    readonly missing: readonly MissingForStage[],
  ) {}
}

/** Where the seller stands beside the customer's own phase; null while either is unknown (method.md §3). */
function alignmentOf({ stage, customerPhase }: Deal): Alignment | null {
  if (stage === null || customerPhase === null) return null;
  if (stage === customerPhase) return 'aligned';
  return stage > customerPhase ? 'sellerAhead' : 'sellerBehind';
}

/** The open ones of the actions; the same list when all are. */
function openActionsIn(actions: readonly ActionEntry[]): readonly ActionEntry[] {
  return actions.every(isOpen) ? actions : actions.filter(isOpen);
}

const isOpen = ({ status }: ActionEntry): boolean => status === 'open';
