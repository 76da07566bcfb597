import { error, info, warning } from './definition';
import type { FindingRule, ParameterKind } from './definition';
import { idsOf } from '../facts/records';

/** Those that the forecast raises: overrides, targets, rates, payments (method.md §4). */
export const FORECAST_FINDING_RULES = {
  'override-without-effect': warning(5, { override: 'money', category: 'category' }),
  'override-beyond-amount': warning(6, { override: 'money', amount: 'money' }),
  'target-period-unreadable': error(6, { period: 'text' }),
  'target-duplicate': error(6, { period: 'text' }),
  'target-not-positive': warning(5, { amount: 'money' }),
  'target-in-fiscal-year': info(2, { period: 'text', label: 'text', first: 'day', last: 'day' }),
  'target-of-unknown-name': info(3, { name: 'text' }),
  'rates-without-currency': info(2, {}),
  'rate-missing': error(7, { currency: 'text', days: 'text', reporting: 'text' }),
  'rate-duplicate': error(6, { currency: 'text' }),
  'rate-not-positive': error(7, { currency: 'text', rate: 'number' }),
  'rate-of-reporting-currency': warning(4, { currency: 'text', rate: 'number' }),
  'currency-unknown': warning(7, { currency: 'text' }),
  'payment-shares-not-whole': warning(6, { percent: 'number' }),
  'payment-share-missing': warning(5, { milestone: 'text' }),
  'payment-share-negative': warning(5, { milestone: 'text', percent: 'number' }),
  'payment-days-missing': warning(5, { milestone: 'text' }),
} as const satisfies Readonly<Record<string, FindingRule>>;

/**
 * Every rule that the method can raise: severity, weight and the facts it rests on (the parameters; dates and not
 * ages, so that a finding stays the same from day to day). The words are in i18n under the same id.
 */
export const FINDING_RULES = {
  // rows and values that are not as they should be (report.md)
  'unknown-deal': error(9, { table: 'table', dealId: 'text' }),
  'deal-id-lookalike': error(9, { table: 'table', dealId: 'text', deal: 'text' }),
  'status-unreadable': error(10, {}),
  'duplicate-control': warning(5, { rows: 'number', reviewedOn: 'day' }),
  'duplicate-control-undated': warning(6, { rows: 'number' }),
  'rule-unknown': warning(3, { id: 'text' }),
  'rule-duplicate': warning(4, { id: 'text' }),
  'rule-value-invalid': error(6, { id: 'text', value: 'text', default: 'text' }),
  'rule-out-of-range': error(6, {
    id: 'text',
    value: 'number',
    minimum: 'number',
    maximum: 'number',
    default: 'number',
  }),
  'rule-values-disagree': error(6, { ids: 'text' }),
  'amount-missing': warning(5, {}),
  'amount-not-positive': warning(7, { amount: 'money' }),
  'currency-missing': warning(6, { amount: 'money' }),
  'close-date-missing': info(3, {}),
  'close-date-past': warning(7, { closeDate: 'day' }),
  'override-without-reason': warning(4, { override: 'money' }),
  'closed-without-date': info(2, {}),
  'closed-in-future': warning(4, { closedOn: 'day' }),
  'booked-in-future': warning(6, { closeDate: 'day' }),
  'closed-without-reason': info(2, {}),
  'rated-in-future': warning(3, { date: 'day' }),
  'action-of-unlisted-person': warning(4, { action: 'text' }),
  'rival-view-of-unlisted-person': info(3, { competitor: 'text' }),
  'plan-of-unknown-deal': info(2, { dealId: 'text' }),
  'backer-not-listed': info(5, { backer: 'text' }),
  'evidence-without-outcome': warning(4, { text: 'text' }),
  'evidence-in-future': warning(5, { stage: 'stage', date: 'day' }),
  'evidence-incomplete': warning(6, { stage: 'stage', missing: 'evidencePartList' }),

  // contradictions in the matrix (method.md §1.5)
  'coach-without-contact': warning(8, { contact: 'contact' }),
  'deep-contact-stale': warning(5, { lastContact: 'day', limit: 'number' }),
  'opponent-deep-contact': warning(7, {}),
  'laggard-technical-focus': warning(4, {}),
  'innovator-safety-need': warning(4, {}),
  'belonging-against-backer': warning(8, {
    attitude: 'attitude',
    backer: 'text',
    backerAttitude: 'attitude',
  }),
  'neutral-leader-late': warning(9, { stage: 'stage' }),
  'sponsor-not-supporting': warning(7, { attitude: 'attitude' }),
  'financial-decider-without-consequence': warning(6, {}),
  'supporter-of-rival': warning(8, { attitude: 'attitude', competitor: 'text', rivalAttitude: 'attitude' }),
  'straight-lining': warning(5, { people: 'number', names: 'names' }),
  'duplicate-person': warning(6, {}),
  'rated-without-contact': warning(4, { dimensions: 'number' }),
  'personal-benefit': warning(9, {}),

  // people who are missing or nobody works on
  'no-people': warning(9, { claims: 'controlItemList' }),
  'missing-key-decision-leader': warning(8, {}),
  'missing-people': info(3, { positions: 'positionList', roles: 'roleList' }),
  'few-people': info(4, { people: 'number', fewest: 'number', most: 'number' }),
  'unanswered-opponent': warning(9, { influence: 'number' }),
  'omitted-action': warning(6, { influence: 'number', attitude: 'attitude' }),
  'action-overdue': warning(5, { action: 'text', due: 'day' }),
  'action-not-verified': info(3, { action: 'text' }),

  // C139 against the matrix (method.md §2)
  'majority-claimed-without-support': warning(8, { supporting: 'number', circle: 'number' }),
  'win-claimed-without-decider': warning(9, { decider: 'text', attitude: 'attitude' }),
  'help-claimed-without-coach': warning(7, {}),
  'structure-claimed-with-gaps': warning(5, { people: 'number', names: 'names' }),
  'confirmed-without-coach': warning(8, { items: 'controlItemList' }),
  'control-string-odd': warning(7, { string: 'text' }),
  'nothing-confirmed': info(4, { string: 'text' }),
  'not-assessed': info(5, {}),

  // stages, gates, forecast (method.md §3, §4)
  'stage-above-earned': warning(8, { claimed: 'stage', earned: 'stage' }),
  'stage-above-earned-with-reason': info(2, { claimed: 'stage', earned: 'stage', reason: 'text' }),
  'stage-criteria-unmet': warning(6, { claimed: 'stage', stage: 'stage', criteria: 'criterionList' }),
  'stage-skipped': info(3, { missing: 'stage', confirmed: 'stage' }),
  'evidence-stale': info(4, { stage: 'stage' }),
  'seller-ahead': warning(7, { seller: 'stage', customer: 'stage' }),
  'compelling-reason-missing': warning(7, {}),
  'compelling-reason-incomplete': warning(6, { missing: 'compellingReasonPartList' }),
  'compelling-reason-past': warning(5, { date: 'day' }),
  'signed-but-open': warning(9, {}),
  'call-above-model': warning(8, { call: 'call', category: 'category' }),
  'call-below-model': info(3, { call: 'call', category: 'category' }),
  ...FORECAST_FINDING_RULES,
} as const satisfies Readonly<Record<string, FindingRule>>;

export type FindingRuleId = keyof typeof FINDING_RULES;
export const FINDING_RULE_IDS = idsOf(FINDING_RULES);

/** Rules that miss a value in their cell. */
export const SAYS_MISSING: ReadonlySet<string> = new Set<FindingRuleId>([
  'amount-missing',
  'currency-missing',
  'close-date-missing',
  'override-without-reason',
  'closed-without-date',
  'booked-in-future',
  'closed-without-reason',
  'evidence-without-outcome',
  'compelling-reason-missing',
  'payment-share-missing',
  'payment-days-missing',
]);

/** The parameters that a finding of the rule carries: numbers where the kind is a count, a day, money or a stage. */
export type FindingParameters<R extends FindingRuleId> = {
  readonly [N in keyof (typeof FINDING_RULES)[R]['parameters']]: ValueOf<
    (typeof FINDING_RULES)[R]['parameters'][N]
  >;
};
type ValueOf<K> = K extends 'number' | 'day' | 'money' | 'stage'
  ? number
  : K extends ParameterKind
    ? string
    : never;
