import type {
  ControlReading,
  DealAssessment,
  MissingForStage,
  OutcomeStatus,
  PersonAssessment,
} from './assessment';
import { yesCount } from '../facts/control-groups';
import { STAGES } from '../facts/levels';
import type { Stage } from '../facts/levels';
import { isOnOurSide } from './people';
import type { Parameters } from '../rules/parameters';

/** What the criteria of a stage look at. */
export type GateView = Pick<
  DealAssessment,
  'keyDecisionLeader' | 'missingRoles' | 'enoughSupport' | 'c139' | 'hasCompellingReason'
>;

type CountCriterion = 'gate.2.clear' | 'gate.3.clear' | 'gate.4.clear' | 'gate.4.first' | 'gate.5.clear' | 'gate.5.first' | 'gate.5.win' | 'gate.6.items'; // prettier-ignore
type SwitchCriterion = 'gate.3.coach' | 'gate.3.compellingReason' | 'gate.3.sponsor' | 'gate.4.keyDecisionLeader' | 'gate.5.keyDecisionLeader' | 'gate.5.opponent'; // prettier-ignore
type CountedItems = keyof Pick<ControlReading, 'clear' | 'first' | 'win'>;
export type CriterionId = CountCriterion | SwitchCriterion;

export interface Criterion {
  readonly id: CriterionId;
  readonly stage: Stage;
  /** The items of the verified string that it counts; null where it looks at something else. */
  readonly counts: CountedItems | null;
  /** What is there; 1 or 0 for a yes/no criterion. */
  readonly has: (view: GateView) => number;
  /** What is needed; 1 for a yes/no criterion, 0 for one that is switched off. */
  readonly needs: (parameters: Parameters) => number;
}

const atLeast = (id: CountCriterion, stage: Stage, counts: CountedItems): Criterion => ({
  id,
  stage,
  counts,
  has: ({ c139 }) => c139.verified[counts],
  needs: (parameters) => parameters.number(id),
});

const holds = (id: SwitchCriterion, stage: Stage, isMet: (view: GateView) => boolean): Criterion => ({
  id,
  stage,
  counts: null,
  has: (view) => (isMet(view) ? 1 : 0),
  needs: (parameters) => (parameters.isOn(id) ? 1 : 0),
});

/** The default criteria beyond the outcome of each stage (method.md §3), in stage order. */
export const GATE_CRITERIA: readonly Criterion[] = [
  atLeast('gate.2.clear', 2, 'clear'),
  atLeast('gate.3.clear', 3, 'clear'),
  holds('gate.3.coach', 3, ({ enoughSupport }) => !enoughSupport.failed.includes('coach')),
  holds('gate.3.compellingReason', 3, ({ hasCompellingReason }) => hasCompellingReason),
  holds('gate.3.sponsor', 3, ({ missingRoles }) => !missingRoles.includes('sponsor')),
  atLeast('gate.4.clear', 4, 'clear'),
  atLeast('gate.4.first', 4, 'first'),
  holds('gate.4.keyDecisionLeader', 4, ({ keyDecisionLeader }) => isInTouch(keyDecisionLeader)),
  atLeast('gate.5.clear', 5, 'clear'),
  atLeast('gate.5.first', 5, 'first'),
  atLeast('gate.5.win', 5, 'win'),
  holds(
    'gate.5.keyDecisionLeader',
    5,
    ({ keyDecisionLeader }) => keyDecisionLeader !== null && isOnOurSide(keyDecisionLeader),
  ),
  holds('gate.5.opponent', 5, ({ enoughSupport }) => enoughSupport.unansweredOpponents.length === 0),
  {
    id: 'gate.6.items',
    stage: 6,
    counts: null,
    has: ({ c139 }) => yesCount(c139.verified),
    needs: (parameters) => Math.min(parameters.number('gate.6.items'), parameters.items.length),
  },
];

function isInTouch(person: PersonAssessment | null): boolean {
  const contact = person?.stakeholder.contact ?? null;
  return contact !== null && contact !== 'none';
}

interface StageLines {
  readonly stage: Stage;
  readonly outcome: MissingForStage;
  readonly criteria: readonly { readonly criterion: Criterion; readonly line: MissingForStage }[];
}

// the lines are the same for every deal: made once, shared by all
const LADDER: readonly StageLines[] = STAGES.map((stage) => ({
  stage,
  outcome: { stage, kind: 'outcome', what: `outcome.${stage}` },
  criteria: GATE_CRITERIA.filter((criterion) => criterion.stage === stage).map((criterion) => ({
    criterion,
    line: { stage, kind: 'criterion', what: criterion.id },
  })),
}));

/** Outcomes without evidence and unmet criteria up to max(claimed, earned + 1), at most 7, in stage order (report.md). */
export function missingForStages(
  outcomes: readonly OutcomeStatus[],
  claimed: number | null,
  earned: number,
  view: GateView,
  parameters: Parameters,
): readonly MissingForStage[] {
  const last = Math.min(7, Math.max(claimed ?? 0, earned + 1));
  const missing: MissingForStage[] = [];
  for (let index = 0; index < last; index += 1) {
    const lines = LADDER[index];
    if (lines === undefined) break;
    if (outcomes[index] !== 'confirmed') missing.push(lines.outcome);
    for (const { criterion, line } of lines.criteria) {
      if (criterion.has(view) < criterion.needs(parameters)) missing.push(line);
    }
  }
  return missing;
}

/**
 * What is missing for the next stage, in stage order. Of criteria that count the same items only the one that asks for
 * most is named: who meets it meets the others.
 */
export function missingForNextStage(
  { stage: { earned, missing } }: DealAssessment,
  parameters: Parameters,
): readonly MissingForStage[] {
  const next = missing.filter(({ stage }) => stage <= earned + 1);
  const most = new Map<CountedItems, Criterion>();
  for (const { what } of next) {
    const criterion = criterionOf(what);
    if (criterion === undefined || criterion.counts === null) continue;
    const before = most.get(criterion.counts)?.needs(parameters) ?? 0;
    if (criterion.needs(parameters) >= before) most.set(criterion.counts, criterion);
  }
  return next.filter(({ what }) => {
    const criterion = criterionOf(what);
    return criterion === undefined || criterion.counts === null || most.get(criterion.counts) === criterion;
  });
}

/** The criterion with an id of the Rules table. */
export function criterionOf(id: string): Criterion | undefined {
  return GATE_CRITERIA.find((criterion) => criterion.id === id);
}
