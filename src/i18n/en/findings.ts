import type { FindingWords } from '../shape/finding-words';

const words = (title: string, message: string, question: string): FindingWords => ({
  title,
  message,
  question,
});

/** Title, message and question of every finding rule of the method. */
export const FINDINGS_EN = {
  'unknown-deal': words(
    'Row of an unknown deal',
    'The Deals table has no deal “{dealId}”. This row of {table} is left out.',
    'Is the deal id mistyped, or is the deal missing from the Deals table?',
  ),
  'deal-id-lookalike': words(
    'Deal ID that only looks the same',
    '“{dealId}” looks like the ID of the deal “{deal}”, but differs in a dash, a space or a character that cannot be seen. This row of {table} is left out.',
    'Pick the ID from the list of the cell, or type it anew.',
  ),
  'status-unreadable': words(
    'Status cannot be read',
    'The status of this deal is none of Open, Won, Lost, Dropped. The deal is left out of all totals.',
    'Which of the four is it?',
  ),
  'duplicate-control': words(
    'Several Control rows',
    'This deal has {rows} {rows|Control row|Control rows}. The one reviewed on {reviewedOn} counts, the others do not.',
    'Can the older rows be removed?',
  ),
  'duplicate-control-undated': words(
    'Several Control rows without a review date',
    'This deal has {rows} {rows|Control row|Control rows} and none has a review date. The first one counts, the others do not.',
    'Which row is the latest? Enter its review date.',
  ),
  'rule-unknown': words(
    'Unknown rule',
    'There is no rule “{id}”. The line has no effect.',
    'Is the name mistyped? Reset the Rules table to see all names.',
  ),
  'rule-duplicate': words(
    'Rule listed twice',
    'The rule “{id}” stands in the table twice. The first line counts.',
    'Which of the two values is meant?',
  ),
  'rule-value-invalid': words(
    'Rule value cannot be used',
    '“{value}” cannot be used for the rule “{id}”. The default {default} is used.',
    'Which value is meant?',
  ),
  'rule-out-of-range': words(
    'Rule value out of range',
    '{value} is out of range for the rule “{id}” ({minimum} to {maximum}). The default {default} is used.',
    'Which value is meant?',
  ),
  'rule-values-disagree': words(
    'Rule values contradict each other',
    'These values do not fit together: {ids}. The defaults of all of them are used.',
    'Are they in the right order, and do shares or points add up?',
  ),
  'amount-missing': words(
    'Amount missing',
    'The deal has no amount, so it adds nothing to any forecast.',
    'What is it worth, at least roughly?',
  ),
  'amount-not-positive': words(
    'Amount is not positive',
    'The amount is {amount}. It is counted as it stands.',
    'Is the sign right, and is the deal worth nothing?',
  ),
  'currency-missing': words(
    'Currency missing',
    'The amount {amount} has no currency. It is kept apart from all others.',
    'In which currency will the customer pay?',
  ),
  'close-date-missing': words(
    'Close date missing',
    'The deal has no close date, so it falls into no period.',
    'When does the customer want to sign, and why then?',
  ),
  'close-date-past': words(
    'Close date has passed',
    'The close date {closeDate} has passed and the deal is still open.',
    'What kept the customer from signing, and what is the new date based on?',
  ),
  'override-without-reason': words(
    'Override without a reason',
    'The forecast is overridden with {override}, but no reason is given.',
    'What do we know that the method does not?',
  ),
  'closed-without-date': words(
    'Closed without a date',
    'The deal is closed, but “Closed on” is blank.',
    'On which day was it decided?',
  ),
  'booked-in-future': words(
    'Booked in the future',
    'The deal is won, but “Closed on” is blank: it is booked on its close date {closeDate}, which is still to come.',
    'On which day was it won?',
  ),
  'closed-in-future': words(
    'Closed in the future',
    'The deal is closed, but “Closed on” is {closedOn}, which is still to come.',
    'Is the date right, or is the deal still open?',
  ),
  'closed-without-reason': words(
    'Closed without a reason',
    'The deal is closed, but nobody wrote down why.',
    'Why did the customer decide this way, in their own words?',
  ),
  'rated-in-future': words(
    'Date in the future',
    'The row of {person} carries the date {date}, which is still to come.',
    'Is the year right?',
  ),
  'action-of-unlisted-person': words(
    'Action for a person who is not listed',
    'The action “{action}” is for {person}, who is not among the people of this deal. It answers nobody.',
    'Is the name spelled differently, or is a person missing?',
  ),
  'rival-view-of-unlisted-person': words(
    'Rival view of a person who is not listed',
    'The view towards {competitor} is for {person}, who is not among the people of this deal.',
    'Is the name spelled differently, or is a person missing?',
  ),
  'plan-of-unknown-deal': words(
    'Account plan names an unknown deal',
    'This line of the account plan names the deal “{dealId}”, which the Deals table does not have.',
    'Is the deal id mistyped?',
  ),
  'backer-not-listed': words(
    'The person behind is not listed',
    '{person} is backed by {backer}, who is not among the people of this deal.',
    'What do we know about {backer}? Add them to the list.',
  ),
  'evidence-without-outcome': words(
    'Evidence without an outcome',
    'The evidence “{text}” does not say which outcome it proves. It does not count.',
    'Which stage does it prove?',
  ),
  'evidence-in-future': words(
    'Evidence from the future',
    'The evidence for outcome {stage} is dated {date}, which is still to come. It does not count yet.',
    'Has it happened, or is it only planned?',
  ),
  'evidence-incomplete': words(
    'Evidence is incomplete',
    'The evidence for outcome {stage} is marked Confirmed but lacks {missing}. It does not count.',
    'Who at the customer confirmed what, and when?',
  ),
  'coach-without-contact': words(
    'Coach without contact',
    '{person} is rated Coach, but our contact is {contact}.',
    'What did {person} tell us that nobody else would, and when?',
  ),
  'deep-contact-stale': words(
    'Deep contact has gone quiet',
    'Contact with {person} is rated Deep, but the last contact was on {lastContact}, more than {limit} days ago.',
    'Is it still deep? When do we talk next?',
  ),
  'opponent-deep-contact': words(
    'Opponent in deep contact',
    '{person} is rated Opponent although our contact is Deep.',
    'Why are they against us although we know them so well? What do they tell us, and what do they pass on?',
  ),
  'laggard-technical-focus': words(
    'Laggard with a technical focus',
    '{person} wants to keep things as they are, yet focuses on technical leadership.',
    'Is this their own view? Who stands behind it?',
  ),
  'innovator-safety-need': words(
    'Innovator who needs safety',
    '{person} is rated Innovator, yet needs safety above all.',
    'Which of the two did we see ourselves?',
  ),
  'belonging-against-backer': words(
    'Supports us against their own leader',
    '{person} follows others by need and is rated {attitude}, but {backer}, whom they follow, is {backerAttitude}.',
    'Will {person} still stand with us when {backer} speaks up?',
  ),
  'neutral-leader-late': words(
    'Key decision leader still neutral',
    'The deal is declared at stage {stage}, but the key decision leader {person} is Neutral.',
    'What has {person} said in person about choosing us?',
  ),
  'sponsor-not-supporting': words(
    'Sponsor who does not support us',
    '{person} has the role Sponsor but is rated {attitude}.',
    'What has {person} sold for us inside? If nothing, who is the real sponsor?',
  ),
  'financial-decider-without-consequence': words(
    'Financial decider, but no cost of doing nothing',
    '{person} decides with an eye on money, but the deal does not say what doing nothing costs.',
    'What does each month without a decision cost the customer, in money?',
  ),
  'supporter-of-rival': words(
    'Supports us and a rival',
    '{person} is our {attitude}, and {rivalAttitude} of {competitor} as well.',
    'What would {person} say if they had to choose today?',
  ),
  'straight-lining': words(
    'Several people rated alike',
    '{people} {people|person|people} have exactly the same five ratings: {names}.',
    'Was each of them rated on their own, or was one copied?',
  ),
  'duplicate-person': words(
    'Two people of the same name',
    '{person} is listed more than once in this deal. Actions and rival views cannot tell them apart.',
    'Is it one person? Then keep one row. Are there two? Then add an initial.',
  ),
  'rated-without-contact': words(
    'Rated without contact or source',
    '{person} has {dimensions} {dimensions|rated dimension|rated dimensions}, but nobody has talked to them and no source is given.',
    'Who told us? Enter the source, or leave the rating blank.',
  ),
  'personal-benefit': words(
    'Personal benefit: involve compliance',
    '{person} is marked with a need for personal benefit. Offer no gift, entertainment or payment.',
    'Has compliance been told? Which professional gain does the project hold for {person}?',
  ),
  'no-people': {
    ...words(
      'Nobody entered',
      'Nobody is entered for this deal, so nothing bears out what is claimed of people in C139: {claims}.',
      'Who leads the decision, and whom have we met so far? Enter them first.',
    ),
    messageWithout: {
      claims: 'Nobody is entered for this deal, so support, decision circle and top decider are unknown.',
    },
  },
  'missing-key-decision-leader': words(
    'Key decision leader unknown',
    'Nobody in this deal has the role Key decision leader.',
    'Who leads the decision and sets the criteria?',
  ),
  'missing-people': {
    ...words(
      'Positions or roles without a person',
      'Nobody fills these positions: {positions}; nobody has these roles: {roles}.',
      'Do they exist at this customer? Who are they?',
    ),
    messageWithout: {
      positions: 'Nobody has these roles: {roles}.',
      roles: 'Nobody fills these positions: {positions}.',
    },
  },
  'few-people': words(
    'Few people for a must-win deal',
    'The deal is a must-win but the number of people listed is {people}. Buying groups in large deals count {fewest} to {most}.',
    'Who else has a say that we have not met?',
  ),
  'unanswered-opponent': words(
    'Influential opponent without an answer',
    '{person} is an Opponent with influence {influence}, and no open action deals with it.',
    'What would make {person} neutral, and who can do it?',
  ),
  'omitted-action': words(
    'Influential person nobody works on',
    '{person} has influence {influence}, attitude {attitude}, and no open action.',
    'What is the next step with {person}, who takes it, and by when?',
  ),
  'action-overdue': words(
    'Action overdue',
    'The action “{action}” was due on {due} and is still open.',
    'What stopped it? Is it still the right action?',
  ),
  'action-not-verified': words(
    'Action done but not verified',
    'The action “{action}” is done, but nobody verified what came of it.',
    'How do we know that it worked?',
  ),
  'majority-claimed-without-support': {
    ...words(
      'Majority claimed, matrix disagrees',
      'F3 says that the majority has chosen us, but supporters and coaches hold {supporting} of {circle} influence in the circle.',
      'Who exactly has chosen us, and who heard it?',
    ),
    messageWithout: {
      circle:
        'F3 says that the majority has chosen us, but nobody is listed in the decision circle of this deal.',
    },
  },
  'win-claimed-without-decider': {
    ...words(
      'Top decider claimed, matrix disagrees',
      'W1 says that the top decider has chosen us, but the matrix shows: decider {decider}, attitude {attitude}.',
      'Who is the top decider, and what did they say to whom?',
    ),
    messageWithout: {
      decider:
        'W1 says that the top decider has chosen us, but nobody in this deal is listed as key decision leader or approver.',
    },
  },
  'help-claimed-without-coach': words(
    'Help claimed, but no Coach in the circle',
    'F2 says that key people help us run the pursuit, but nobody in the decision circle is a Coach.',
    'Who helps us, and what did they do last?',
  ),
  'structure-claimed-with-gaps': {
    ...words(
      'Decision structure claimed, but has gaps',
      'C4 says that we know the decision structure, but in the circle influence or attitude is blank for {people}: {names}.',
      'What do we know about them, and from whom?',
    ),
    messageWithout: {
      people:
        'C4 says that we know the decision structure, but nobody is listed in the decision circle of this deal.',
    },
  },
  'confirmed-without-coach': words(
    'Confirmed, but by no coach',
    'These items are marked Confirmed: {items}. But nobody in the deal is a Coach, and the Control row names none.',
    'Who confirmed them? Enter the name, or set them back to Claimed.',
  ),
  'control-string-odd': words(
    'C139 string that cannot be',
    '{string} contradicts itself: F1 and W1 both need the top decider.',
    'Ask a coach: has the top decider really taken a side?',
  ),
  'nothing-confirmed': words(
    'Nothing confirmed by a coach',
    'The forecast of this deal stands on {string}, which is only claimed. It counts with a haircut.',
    'Which coach can confirm the first items?',
  ),
  'not-assessed': words(
    'Not assessed',
    'No C139 item is claimed or confirmed. The win chance is unknown, and the deal is in no forecast.',
    'Can we go through the 13 items in the next review?',
  ),
  'stage-above-earned': words(
    'Stage claimed above the earned one',
    'Stage {claimed} is claimed, but the evidence proves stage {earned}. No reason is given.',
    'What did the customer do or say that proves it? Add the evidence, or give a reason.',
  ),
  'stage-above-earned-with-reason': words(
    'Stage above the earned one, with a reason',
    'Stage {claimed} is claimed, the evidence proves stage {earned}. Reason given: {reason}',
    'Does the reason still hold?',
  ),
  'stage-criteria-unmet': words(
    'Stage criteria unmet',
    'Stage {claimed} is claimed, but criteria of stage {stage} are not met: {criteria}.',
    'Which of them can we meet next?',
  ),
  'stage-skipped': words(
    'Outcome skipped',
    'Outcome {confirmed} is proved, but outcome {missing} is not. The earned stage stops before it.',
    'Did outcome {missing} happen? Then add its line of evidence.',
  ),
  'evidence-stale': words(
    'Outcome taken back',
    'The customer took back outcome {stage}. Its evidence is stale and the stage moves back.',
    'What changed at the customer, and what brings it back?',
  ),
  'seller-ahead': words(
    'We are ahead of the customer',
    'We work at stage {seller}, but the customer is in phase {customer} of the purchase.',
    'What does the customer need to finish their phase, and how can we help?',
  ),
  'compelling-reason-missing': words(
    'No compelling reason to act',
    'The deal does not say why the customer must act. It is left out of the forecast unless it is committed.',
    'Why would they decide at all, and who feels it?',
  ),
  'compelling-reason-incomplete': words(
    'Compelling reason is incomplete',
    'The compelling reason to act lacks {missing}. An incomplete reason does not count as one.',
    'By when must they act, and what does it cost them to wait?',
  ),
  'compelling-reason-past': words(
    'Compelling reason has passed',
    'The compelling reason expired on {date} and the customer has not decided.',
    'What happened on that day? Is there still a reason to act?',
  ),
  'signed-but-open': words(
    'Signed, but status Open',
    'The evidence says that the contract is signed, but the status is Open.',
    'Is it booked? Then set the status to Won and enter the date.',
  ),
  'call-above-model': words(
    'Call above the category',
    'The call is {call}, but the facts support {category}.',
    'What do we know that the sheet does not show? Enter it, or lower the call.',
  ),
  'call-below-model': words(
    'Call below the category',
    'The call is {call}, but the facts support {category}.',
    'What worries us that the sheet does not show?',
  ),
  'override-without-effect': words(
    'Forecast override without effect',
    'The forecast override {override} has no effect: the deal is {category}, and only deals in Commit, Best case or Pipeline are counted.',
    'Should the override go, or does the deal belong in the forecast?',
  ),
  'override-beyond-amount': words(
    'Forecast override outside the amount',
    'The forecast override {override} is not between 0 and the amount {amount}. It counts in full and without risk.',
    'Is the override right, or has the amount changed?',
  ),
  'target-period-unreadable': words(
    'Target period cannot be read',
    '“{period}” is no period. The target is left out. Write 2027-01, 2027-Q1 or 2027.',
    'Which month, quarter or year is meant?',
  ),
  'target-duplicate': words(
    'Target listed twice',
    'There is an earlier target for {period} with the same owner, team and currency. That one counts, this one is left out.',
    'Which of the two is right?',
  ),
  'target-not-positive': words(
    'Target is not positive',
    'The target is {amount}, so it is reached from the start.',
    'What is the target?',
  ),
  'target-in-fiscal-year': words(
    'Target of the fiscal year',
    '“{period}” is taken for {label} of the fiscal year, {first} to {last}, as the Rules say.',
    'Is the fiscal year meant? If so, write {label}; if not, write the fiscal quarter or the months that are meant.',
  ),
  'target-of-unknown-name': words(
    'Target without deals',
    'No deal has the owner or team “{name}”, so nothing counts towards this target.',
    'Is the name written as in the Deals table?',
  ),
  'rates-without-currency': words(
    'Rates without a reporting currency',
    'The Rates table is filled, but the rule forecast.currency in the Rules table names no reporting currency. Nothing is converted.',
    'Into which currency should amounts be converted?',
  ),
  'rate-missing': words(
    'Rate missing',
    'No rate of {currency} is in force on {days}. The totals in {reporting} for these dates leave these deals out and are marked as incomplete.',
    'Which rate holds there? Add a row to the Rates table.',
  ),
  'rate-duplicate': words(
    'Rate listed twice',
    'There is an earlier rate of {currency} from the same date. That one counts, this one is left out.',
    'Which of the two is right?',
  ),
  'rate-not-positive': words(
    'Rate cannot be used',
    'A rate of {currency} is {rate}. From its date on nothing is converted until the next row.',
    'What is 1 {currency} worth?',
  ),
  'rate-of-reporting-currency': words(
    'Rate of the reporting currency',
    '{currency} is the reporting currency, so its rate is 1. The rate {rate} is not used.',
    'Is another currency meant?',
  ),
  'currency-unknown': words(
    'Currency not recognised',
    '“{currency}” is no three-letter currency code and has no row in the Rates table. It counts as a currency of its own, apart from all other amounts.',
    'Which currency is meant? Enter its code, such as CNY, USD or EUR.',
  ),
  'payment-shares-not-whole': words(
    'Payment shares do not add up',
    'The shares of this deal’s payments add up to {percent} %, not 100 %. The difference stands as cash without a date.',
    'Which share is wrong or missing?',
  ),
  'payment-share-missing': words(
    'Payment share missing',
    'The payment “{milestone}” has no share, so it brings no cash.',
    'Which part of the amount is due then?',
  ),
  'payment-share-negative': words(
    'Payment share is negative',
    'The payment “{milestone}” has a share of {percent} %. It is taken off the cash.',
    'Is money paid back here?',
  ),
  'payment-days-missing': words(
    'Payment day missing',
    'The payment “{milestone}” does not say how many days after the close it is due. Its cash stands without a date.',
    'When is it due?',
  ),
} as const satisfies Readonly<Record<string, FindingWords>>;
