import type { RuleWords } from '../shape/rule-words';

const words = (name: string, effect: string): RuleWords => ({ name, effect });

/** What a list of levels is called beside the words of a firm's own for them. */
export const LISTS_EN = {
  stage: 'Stage',
  customerPhase: 'Customer phase',
  call: 'Call',
  dealStatus: 'Deal status',
  yesNo: 'Yes or no',
  position: 'Position',
  role: 'Role',
  need: 'Need',
  change: 'Change',
  focus: 'Focus',
  contact: 'Contact',
  attitude: 'Attitude',
  source: 'Source',
  evidenceStatus: 'Evidence status',
  controlAnswer: 'Control answer',
  dimension: 'Dimension',
  actionStatus: 'Action status',
  accountPlanPart: 'Account plan part',
} as const;

/** Name and effect of every line of the Rules table; those of own words and findings take theirs from the level and the finding. */
export const RULES_EN = {
  'influence.keyDecisionLeader': words(
    'Influence: key decision leader',
    'Influence of a person with this role when none is typed.',
  ),
  'influence.approver': words(
    'Influence: approver',
    'Influence of a person with this role when none is typed.',
  ),
  'influence.benefitOwner': words(
    'Influence: benefit owner',
    'Influence of a person with this role when none is typed.',
  ),
  'influence.evaluator': words(
    'Influence: evaluator',
    'Influence of a person with this role when none is typed.',
  ),
  'influence.influencer': words(
    'Influence: influencer',
    'Influence of a person with this role when none is typed.',
  ),
  'influence.sponsor': words(
    'Influence: sponsor',
    'Influence of a person with this role when none is typed.',
  ),
  'influence.none': words('Influence: no role', 'Influence of a person without a role when none is typed.'),
  'support.coach': words('Support: Coach', 'Points of this attitude in the support index.'),
  'support.supporter': words('Support: Supporter', 'Points of this attitude in the support index.'),
  'support.neutral': words('Support: Neutral', 'Points of this attitude in the support index.'),
  'support.nonSupporter': words('Support: Non-supporter', 'Points of this attitude in the support index.'),
  'support.opponent': words('Support: Opponent', 'Points of this attitude in the support index.'),
  'contact.none': words('Contact: None', 'Share of full contact that this level counts for.'),
  'contact.little': words('Contact: Little', 'Share of full contact that this level counts for.'),
  'contact.frequent': words('Contact: Frequent', 'Share of full contact that this level counts for.'),
  'contact.deep': words('Contact: Deep', 'Share of full contact that this level counts for.'),
  'circle.influence': words(
    'Decision circle from influence',
    'People with at least this influence form the decision circle.',
  ),
  'circle.majority': words(
    'Majority',
    'Supporters and coaches must hold more than this share of the influence in the circle.',
  ),
  'opponent.influence': words(
    'Opponent from influence',
    'An Opponent with at least this influence needs an open action.',
  ),
  'people.fewest': words('Buying group: fewest', 'A must-win deal with fewer people than this gets a hint.'),
  'people.most': words('Buying group: most', 'Usual upper size of a buying group; shown in the hint.'),
  'action.influence': words(
    'Action from influence',
    'A person with at least this influence who does not support us needs an open action.',
  ),
  'contact.staleDays': words(
    'Contact gone quiet after',
    'Deep contact without a meeting for more days than this is a warning.',
  ),
  'leader.neutralFromStage': words(
    'Neutral leader: from stage',
    'From this declared stage on, a neutral key decision leader is a warning.',
  ),
  'alike.people': words('Rated alike: people', 'So many people with the same five ratings are a warning.'),
  'rate.1W3F': words('Win rate 1W3F', 'Published rate of 1W3F with any C.'),
  'rate.1W2F': words('Win rate 1W2F', 'Published rate of 1W2F with any C.'),
  'rate.1W1F.top': words('Win rate 1W1F, top C', 'Rate of 1W1F with the most C items.'),
  'rate.1W1F.high': words('Win rate 1W1F, high C', 'Rate of 1W1F from the winning inflection on.'),
  'rate.1W1F.low': words('Win rate 1W1F, low C', 'Rate of 1W1F below the winning inflection.'),
  'rate.1W0F': words('Win rate 1W0F', 'Rate of 1W0F, a string that contradicts itself.'),
  'rate.0W2F.high': words('Win rate 0W2F, high C', 'Rate of 0W2F with many C items.'),
  'rate.0W2F.middle': words('Win rate 0W2F, middle C', 'Rate of 0W2F at the second inflection.'),
  'rate.0W2F.low': words('Win rate 0W2F, low C', 'Rate of 0W2F with few C items.'),
  'rate.0W1F': words('Win rate 0W1F', 'Published rate of 0W1F with any C.'),
  'rate.0W0F': words('Win rate 0W0F', 'Published rate of 0W0F with any C.'),
  'rate.1W1F.topFrom': words('1W1F: top C from', 'Number of C items from which the top rate of 1W1F holds.'),
  'rate.1W1F.highFrom': words(
    '1W1F: high C from',
    'Number of C items of the winning inflection: below it 1W1F is volatile.',
  ),
  'rate.0W2F.highFrom': words('0W2F: high C from', 'Number of C items from which 0W2F is volatile.'),
  'rate.0W2F.middleFrom': words('0W2F: middle C from', 'Number of C items of the second inflection.'),
  'rate.lowest': words('Lowest win rate', 'No rate of the table counts for less than this.'),
  'rate.highest': words('Highest win rate', 'No rate of the table counts for more than this.'),
  'score.win': words('Control score: W', 'Points of the W item. The three groups add up to 100.'),
  'score.first': words('Control score: F', 'Points of all F items together. The three groups add up to 100.'),
  'score.clear': words('Control score: C', 'Points of all C items together. The three groups add up to 100.'),
  'chance.unverified': words(
    'Haircut: not verified',
    'While nothing is confirmed, the rate of the claimed string counts for this share.',
  ),
  'chance.signed': words('Win chance: signed', 'Win chance of a deal that is signed but still open.'),
  'odds.1': words('Stage odds: Noticing', 'Win odds of this claimed stage, for the forecast by stage.'),
  'odds.2': words('Stage odds: Identifying', 'Win odds of this claimed stage, for the forecast by stage.'),
  'odds.3': words('Stage odds: Validating', 'Win odds of this claimed stage, for the forecast by stage.'),
  'odds.4': words('Stage odds: Qualifying', 'Win odds of this claimed stage, for the forecast by stage.'),
  'odds.5': words(
    'Stage odds: Conditionally agreeing',
    'Win odds of this claimed stage, for the forecast by stage.',
  ),
  'odds.6': words('Stage odds: Won', 'Win odds of this claimed stage, for the forecast by stage.'),
  'odds.7': words('Stage odds: Implementing', 'Win odds of this claimed stage, for the forecast by stage.'),
  'gate.2.clear': words(
    'Gate 2: C items',
    'Confirmed C items needed for Identifying; 0 turns the criterion off.',
  ),
  'gate.3.clear': words(
    'Gate 3: C items',
    'Confirmed C items needed for Validating; 0 turns the criterion off.',
  ),
  'gate.4.clear': words(
    'Gate 4: C items',
    'Confirmed C items needed for Qualifying; 0 turns the criterion off.',
  ),
  'gate.5.clear': words(
    'Gate 5: C items',
    'Confirmed C items needed for Conditionally agreeing; 0 turns the criterion off.',
  ),
  'gate.4.first': words(
    'Gate 4: F items',
    'Confirmed F items needed for Qualifying; 0 turns the criterion off.',
  ),
  'gate.5.first': words(
    'Gate 5: F items',
    'Confirmed F items needed for Conditionally agreeing; 0 turns the criterion off.',
  ),
  'gate.5.win': words(
    'Gate 5: W item',
    'Confirmed W items needed for Conditionally agreeing; 0 turns the criterion off.',
  ),
  'gate.6.items': words('Gate 6: all items', 'Confirmed items needed for Won; 0 turns the criterion off.'),
  'category.signedStage': words(
    'Commit: signed from stage',
    'From this earned stage on an open deal is Commit because it is signed.',
  ),
  'category.commitStage': words(
    'Commit: from stage',
    'Earned stage needed for Commit, with W confirmed, win zone and close date.',
  ),
  'category.bestCaseStage': words('Best case: from stage', 'Earned stage needed for Best case.'),
  'category.omittedStage': words(
    'Omitted: up to stage',
    'A deal that has earned no more than this stage is Omitted.',
  ),
  'forecast.fiscalStartMonth': words(
    'Fiscal year starts in month',
    'First month of the fiscal year, 1 to 12. Typed years and quarters are those of the fiscal year, which bears the number of the calendar year in which it ends.',
  ),
  'forecast.commonShock': words(
    'Common shock',
    'How strongly deals move together in the range of a forecast: 0 not at all, 1 fully.',
  ),
  'calibration.fewestDeals': words(
    'Calibration: fewest deals',
    'Closed deals needed before the win chance is calibrated.',
  ),
  'calibration.priorStrength': words(
    'Calibration: strength of the prior',
    'How many deals the published rates weigh as much as.',
  ),
  'calibration.interval': words(
    'Calibration: interval',
    'Share of the truth that the shown interval is meant to cover.',
  ),
  'calibration.logisticFrom': words(
    'Calibration: logistic from',
    'Closed deals from which a logistic curve is fitted.',
  ),
  'calibration.isotonicFrom': words(
    'Calibration: isotonic from',
    'Closed deals from which an isotonic curve is fitted.',
  ),
  'rating.halfLifeDays': words('Rating: half-life', 'After so many days a rating weighs half.'),
  'rating.seen': words('Rating: Seen', 'Weight of a rating with this source.'),
  'rating.coachSaid': words('Rating: Coach said', 'Weight of a rating with this source.'),
  'rating.inferred': words('Rating: Inferred', 'Weight of a rating with this source.'),
  'rating.guess': words('Rating: Guess', 'Weight of a rating with this source.'),
  'payment.1.share': words(
    'Payment 1: share',
    'Share of the amount in the default payment plan; the shares add up to 100 %.',
  ),
  'payment.1.days': words('Payment 1: days', 'Days from the signature to this payment.'),
  'payment.2.share': words(
    'Payment 2: share',
    'Share of the amount in the default payment plan; the shares add up to 100 %.',
  ),
  'payment.2.days': words('Payment 2: days', 'Days from the signature to this payment.'),
  'payment.3.share': words(
    'Payment 3: share',
    'Share of the amount in the default payment plan; the shares add up to 100 %.',
  ),
  'payment.3.days': words('Payment 3: days', 'Days from the signature to this payment.'),
  'pattern.deals': words('Pattern: deals', 'A finding on at least this many deals is shown as a pattern.'),
  'need.used': words('Hold the Need dimension', 'Off: needs are neither asked, read nor counted.'),
  'need.personalBenefit': words(
    'Hold the level Personal benefit',
    'Off: this level is neither asked, read nor counted.',
  ),
  'item.C1': words('Use item C1', 'Off: the item is not counted.'),
  'item.C2': words('Use item C2', 'Off: the item is not counted.'),
  'item.C3': words('Use item C3', 'Off: the item is not counted.'),
  'item.C4': words('Use item C4', 'Off: the item is not counted.'),
  'item.C5': words('Use item C5', 'Off: the item is not counted.'),
  'item.C6': words('Use item C6', 'Off: the item is not counted.'),
  'item.C7': words('Use item C7', 'Off: the item is not counted.'),
  'item.C8': words('Use item C8', 'Off: the item is not counted.'),
  'item.C9': words('Use item C9', 'Off: the item is not counted.'),
  'item.F1': words('Use item F1', 'Off: the item is not counted.'),
  'item.F2': words('Use item F2', 'Off: the item is not counted.'),
  'item.F3': words('Use item F3', 'Off: the item is not counted.'),
  'item.W1': words('Use item W1', 'Off: the item is not counted.'),
  'gate.3.coach': words('Gate 3: a Coach', 'Validating needs a Coach.'),
  'gate.3.compellingReason': words(
    'Gate 3: compelling reason',
    'Validating needs a compelling reason to act with date and consequence.',
  ),
  'gate.3.sponsor': words('Gate 3: sponsor', 'Validating needs a known sponsor.'),
  'gate.4.keyDecisionLeader': words(
    'Gate 4: key decision leader',
    'Qualifying needs contact with the key decision leader.',
  ),
  'gate.5.keyDecisionLeader': words(
    'Gate 5: key decision leader',
    'Conditionally agreeing needs the support of the key decision leader.',
  ),
  'gate.5.opponent': words(
    'Gate 5: opponents',
    'Conditionally agreeing needs an open action for every influential Opponent.',
  ),
  'text.C1': words('Words of C1', 'Your own words for the item; blank means the built-in ones.'),
  'text.C2': words('Words of C2', 'Your own words for the item; blank means the built-in ones.'),
  'text.C3': words('Words of C3', 'Your own words for the item; blank means the built-in ones.'),
  'text.C4': words('Words of C4', 'Your own words for the item; blank means the built-in ones.'),
  'text.C5': words('Words of C5', 'Your own words for the item; blank means the built-in ones.'),
  'text.C6': words('Words of C6', 'Your own words for the item; blank means the built-in ones.'),
  'text.C7': words('Words of C7', 'Your own words for the item; blank means the built-in ones.'),
  'text.C8': words('Words of C8', 'Your own words for the item; blank means the built-in ones.'),
  'text.C9': words('Words of C9', 'Your own words for the item; blank means the built-in ones.'),
  'text.F1': words('Words of F1', 'Your own words for the item; blank means the built-in ones.'),
  'text.F2': words('Words of F2', 'Your own words for the item; blank means the built-in ones.'),
  'text.F3': words('Words of F3', 'Your own words for the item; blank means the built-in ones.'),
  'text.W1': words('Words of W1', 'Your own words for the item; blank means the built-in ones.'),
  'outcome.1': words(
    'Words of outcome 1',
    'Your own words for what proves the stage; blank means the built-in ones.',
  ),
  'outcome.2': words(
    'Words of outcome 2',
    'Your own words for what proves the stage; blank means the built-in ones.',
  ),
  'outcome.3': words(
    'Words of outcome 3',
    'Your own words for what proves the stage; blank means the built-in ones.',
  ),
  'outcome.4': words(
    'Words of outcome 4',
    'Your own words for what proves the stage; blank means the built-in ones.',
  ),
  'outcome.5': words(
    'Words of outcome 5',
    'Your own words for what proves the stage; blank means the built-in ones.',
  ),
  'outcome.6': words(
    'Words of outcome 6',
    'Your own words for what proves the stage; blank means the built-in ones.',
  ),
  'outcome.7': words(
    'Words of outcome 7',
    'Your own words for what proves the stage; blank means the built-in ones.',
  ),
  'payment.1.milestone': words(
    'Payment 1: milestone',
    'Name of the milestone; blank means the built-in one.',
  ),
  'payment.2.milestone': words(
    'Payment 2: milestone',
    'Name of the milestone; blank means the built-in one.',
  ),
  'payment.3.milestone': words(
    'Payment 3: milestone',
    'Name of the milestone; blank means the built-in one.',
  ),
  'forecast.currency': words(
    'Reporting currency',
    'Currency into which the Rates table converts; blank: nothing is converted.',
  ),
} as const satisfies Readonly<Record<string, RuleWords>>;
