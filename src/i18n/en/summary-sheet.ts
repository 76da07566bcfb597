import { RESULTS_EN } from './results';
/** Words of the Summary and People sheets. */
export const SUMMARY_SHEET_EN = {
  title: 'Summary',
  note: 'PivotTables over the tables Results and People, refreshed by every check. Deals of all states; people of open deals. Amounts stand under their currency and are never added over currencies.',
  asFormulas:
    'This Excel refused PivotTables. The same figures stand here as formulas, which follow Results and People.',
  notRefreshed:
    '▲ The PivotTables could not be refreshed, so they may be older than the results. Make room under them, then check again.',
  funnelTitle: 'Open deals by stage: claimed and earned',
  funnelColumns: { stage: 'Stage', claimed: 'Claimed', earned: 'Earned' },
  funnelAxis: 'Open deals',
  noStage: 'No stage',
  circleTitle: 'People of open deals by influence and attitude',
  circleColumns: { attitudeByInfluence: 'Attitude ↓ Influence →' },
  bubblesTitle: 'Where the influence stands',
  attitudeAxis: 'Attitude: −2 opponent, 0 neutral, +2 coach',
  influenceAxis: 'Influence',
  noStages: 'No open deal has a stage yet, claimed or earned, so there is no picture.',
  noAttitudes: 'Nobody in an open deal has an attitude yet, so there is no picture.',
  bubbleHelp: 'Place of the bubbles on the attitude axis',
  pivotTitles: {
    ownerByCategory: 'Expected amount by owner and forecast category',
    quarterByStage: 'Deals and amount by closing quarter and claimed stage',
    zoneByOwner: 'Deals by owner and zone',
    attitudeByPosition: 'People by attitude and position',
    attitudeByContact: 'Influence by attitude and contact',
  },
  pivotValues: {
    expected: 'Expected, sum',
    deals: 'Deals, count',
    amount: 'Amount, sum',
    people: 'People, count',
    influence: 'Influence, sum',
  },
  total: 'Total',

  peopleTitle: 'People',
  peopleNote:
    'Everybody in an open deal, one row each, deals in trouble first, with the values that count. For filters, pivots and your own formulas.',
  peopleColumns: {
    ...RESULTS_EN.rollUpColumns,
    customer: 'Customer',
    owner: 'Owner',
    jobTitle: 'Job title',
    known: 'Known dimensions',
    lastContact: 'Last contact',
    ratedOn: 'Rated on',
  },
} as const;
