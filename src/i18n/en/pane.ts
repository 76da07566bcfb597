/** What the task pane and the ribbon commands say. */
export const pane = {
  title: 'Stakegrid',
  language: 'Language of the sheets',
  english: 'English',
  chinese: '中文',
  create: 'Create',
  creating: 'Creating the sheets …',
  created: 'The sheets are ready. Fill in Deals and Stakeholders, then check.',
  check: 'Check',
  checking: 'Checking …',
  checked: '{deals} deals, {people} people: {errors} errors, {warnings} warnings, {infos} hints.',
  startHere: 'Start here',
  noDealsTable:
    'There is no Deals table in this workbook yet. Create one, or give your list the headers Deal ID, Customer and Deal.',
  severalDealsTables: 'More than one table could be the Deals table: {places}. Keep one of them.',
  sheetsKept:
    'These sheets are yours and were not overwritten: {sheets}. The results stand on sheets of the same name followed by (Stakegrid).',
  privacy: 'Nothing leaves the workbook.',
  failed: 'That did not work: {message}',
  tryAgain: 'Try again',
} as const;
