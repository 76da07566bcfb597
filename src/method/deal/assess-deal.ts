import type { Alignment, DealAssessment } from './assessment';
import { contradictedItemsOf } from './contradicted-items';
import { assessControl, controlInForce } from './control';
import type { Day } from '../facts/day';
import type { DealRows } from './deal-rows';
import { enoughSupportOf } from './enough-support';
import { earnedStageOf, outcomesOf } from './evidence';
import { categoryOf } from './category';
import { expectedOf, stageOddsOf, winChanceOf } from '../win-chance/win-chance';
import { missingForStages } from './gates';
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
  const { deal } = rows;
  const people = rows.stakeholders.map((stakeholder) => assessPerson(stakeholder, parameters));
  const openActions = openActionsIn(rows.actions);
  const keyDecisionLeader = foremostInRole(people, 'keyDecisionLeader');
  const topDecider = keyDecisionLeader ?? foremostInRole(people, 'approver');
  const enoughSupport = enoughSupportOf(people, topDecider, openActions, parameters);
  const missingRoles = missingRolesOf(people);
  const control = assessControl(controlInForce(rows.control), parameters, table);
  const outcomes = outcomesOf(rows.evidence, today);
  const earned = earnedStageOf(outcomes);
  const hasCompellingReason = deal.cra !== null && deal.craDate !== null && deal.craConsequence !== null;
  const gateView = { keyDecisionLeader, missingRoles, enoughSupport, c139: control, hasCompellingReason };
  const winChance = winChanceOf(deal, earned, control, parameters);
  const controlView = { people, topDecider, enoughSupport };
  return {
    deal,
    people,
    rivals: rows.rivals,
    evidence: rows.evidence,
    actions: rows.actions,
    circle: people.reduce((count, person) => (person.inCircle ? count + 1 : count), 0),
    support: supportOf(people, parameters),
    knowledge: knowledgeOf(people, parameters),
    contact: contactOf(people, parameters),
    keyDecisionLeader,
    topDecider,
    enoughSupport,
    missingPositions: missingPositionsOf(people),
    missingRoles,
    c139: control,
    contradicted: contradictedItemsOf(deal, earned, control, controlView, parameters, table),
    nextFlip: nextFlipOf(deal, earned, control, parameters, table),
    stage: {
      claimed: deal.stage,
      earned,
      outcomes,
      missing: missingForStages(outcomes, deal.stage, earned, gateView, parameters),
    },
    alignment: alignmentOf(deal),
    hasCompellingReason,
    stageOdds: stageOddsOf(deal, parameters),
    winChance,
    category: categoryOf(deal, earned, control, parameters),
    expected: expectedOf(deal, winChance),
    openActions,
  };
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
