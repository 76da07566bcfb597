import { GROUP_OF, type ControlGroup } from '../facts/control-groups';
import type { FindingRuleId } from '../findings/definitions';
import { CONTROL_ITEMS } from '../facts/levels';
import type { Attitude, Contact, ControlItem, Role } from '../facts/levels';
import type { NumberRuleId } from './numbers';
import type { Rules } from './rules';
import { findingSwitch } from './switches';
import type { SwitchRuleId } from './switches';

/** The rules looked up once per run, so that the work per person is plain field access. */
export interface Parameters {
  readonly number: (id: NumberRuleId) => number;
  readonly isOn: (id: SwitchRuleId) => boolean;
  readonly findingIsOn: (rule: FindingRuleId) => boolean;
  readonly support: Readonly<Record<Attitude, number>>;
  /** The largest support, sign apart: what a person can give at most. */
  readonly supportScale: number;
  readonly contact: Readonly<Record<Contact, number>>;
  readonly roleInfluence: Readonly<Record<Role, number>>;
  readonly noRoleInfluence: number;
  readonly circleInfluence: number;
  readonly majority: number;
  readonly opponentInfluence: number;
  readonly actionInfluence: number;
  readonly staleDays: number;
  readonly neutralLeaderStage: number;
  readonly alikePeople: number;
  readonly needIsUsed: boolean;
  readonly personalBenefitIsUsed: boolean;
  /** How many dimensions count: five, or four where the firm holds no needs. */
  readonly dimensions: number;
  readonly items: readonly ControlItem[];
  readonly itemsOf: Readonly<Record<ControlGroup, readonly ControlItem[]>>;
  /** Points of one item of the group in the control score. */
  readonly itemPoints: Readonly<Record<ControlGroup, number>>;
  readonly unverified: number;
  readonly signedChance: number;
  /** Odds of stage 1 to 7, in that order. */
  readonly stageOdds: readonly number[];
  readonly signedStage: number;
  readonly commitStage: number;
  readonly bestCaseStage: number;
  readonly omittedStage: number;
}

/** Looks every number and switch of the rules up once. */
export function parametersOf(rules: Rules): Parameters {
  const number = (id: NumberRuleId): number => rules.number(id);
  const support: Record<Attitude, number> = {
    coach: number('support.coach'),
    supporter: number('support.supporter'),
    neutral: number('support.neutral'),
    nonSupporter: number('support.nonSupporter'),
    opponent: number('support.opponent'),
  };
  const items = CONTROL_ITEMS.filter((item) => rules.isOn(`item.${item}`));
  const itemsIn = (group: ControlGroup) => items.filter((item) => GROUP_OF[item] === group);
  const itemsOf = { clear: itemsIn('clear'), first: itemsIn('first'), win: itemsIn('win') };
  const needIsUsed = rules.isOn('need.used');
  return {
    number: once(number),
    isOn: once((id: SwitchRuleId) => rules.isOn(id)),
    findingIsOn(rule) {
      const id = findingSwitch(rule);
      return id === null || rules.isOn(id);
    },
    support,
    supportScale: Math.max(support.coach, -support.opponent),
    contact: {
      none: number('contact.none'),
      little: number('contact.little'),
      frequent: number('contact.frequent'),
      deep: number('contact.deep'),
    },
    roleInfluence: {
      keyDecisionLeader: number('influence.keyDecisionLeader'),
      approver: number('influence.approver'),
      benefitOwner: number('influence.benefitOwner'),
      evaluator: number('influence.evaluator'),
      influencer: number('influence.influencer'),
      sponsor: number('influence.sponsor'),
    },
    noRoleInfluence: number('influence.none'),
    circleInfluence: number('circle.influence'),
    majority: number('circle.majority'),
    opponentInfluence: number('opponent.influence'),
    actionInfluence: number('action.influence'),
    staleDays: number('contact.staleDays'),
    neutralLeaderStage: number('leader.neutralFromStage'),
    alikePeople: number('alike.people'),
    needIsUsed,
    personalBenefitIsUsed: rules.isOn('need.personalBenefit'),
    dimensions: needIsUsed ? 5 : 4,
    items,
    itemsOf,
    // the points of a group are spread evenly over its items (method.md §2: 20·W + 15·F + (35/9)·C)
    itemPoints: {
      clear: number('score.clear') / Math.max(1, itemsOf.clear.length),
      first: number('score.first') / Math.max(1, itemsOf.first.length),
      win: number('score.win') / Math.max(1, itemsOf.win.length),
    },
    unverified: number('chance.unverified'),
    signedChance: number('chance.signed'),
    stageOdds: ([1, 2, 3, 4, 5, 6, 7] as const).map((stage) => number(`odds.${stage}`)),
    signedStage: number('category.signedStage'),
    commitStage: number('category.commitStage'),
    bestCaseStage: number('category.bestCaseStage'),
    omittedStage: number('category.omittedStage'),
  };
}

function once<K, V>(lookUp: (id: K) => V): (id: K) => V {
  const known = new Map<K, V>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const value = lookUp(id);
    known.set(id, value);
    return value;
  };
}
