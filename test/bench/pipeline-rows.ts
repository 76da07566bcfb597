/** A table as Excel delivers it: header row first, '' for blank, dates as serials. */
export interface TableRows {
  readonly sheet: string;
  readonly values: (string | number)[][];
}

const TODAY = 46348;
const POSITIONS = [
  'Chairman',
  'General manager',
  'Vice president',
  'Finance director',
  'IT director',
  'Other',
  '',
];
const ROLES = ['Key decision leader', 'Approver', 'Benefit owner', 'Evaluator', 'Influencer', 'Sponsor', ''];
const NEEDS = ['Personal benefit', 'Safety', 'Belonging', 'Esteem', 'Self-actualisation', ''];
const CHANGES = ['Innovator', 'Visionary', 'Pragmatist', 'Conservative', 'Laggard', ''];
const FOCUSES = ['Business', 'Technical', 'Financial', 'Relationship', ''];
const CONTACTS = ['None', 'Little', 'Frequent', 'Deep', ''];
const ATTITUDES = ['Coach', 'Supporter', 'Neutral', 'Non-supporter', 'Opponent', ''];
const SOURCES = ['Seen', 'Coach said', 'Inferred', 'Guess', ''];
const ANSWERS = ['No', 'Claimed', 'Confirmed', ''];
const ITEMS = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'F1', 'F2', 'F3', 'W1'];

/** An invented pipeline of `deals` deals with 12 people each; the same for the same number. */
export function pipelineRows(deals: number): TableRows[] {
  const random = seeded(deals);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const day = (from: number, to: number) => TODAY + from + Math.floor(random() * (to - from));
  const dealRows: TableRows['values'] = [
    ['Deal ID', 'Customer', 'Deal', 'Owner', 'Team', 'Amount', 'Currency', 'Close date', 'Stage', 'CRA', 'CRA date', 'CRA consequence', 'Status'],
  ]; // prettier-ignore
  const people: TableRows['values'] = [
    ['Deal ID', 'Person', 'Job title', 'Position', 'Role', 'Second role', 'Influence', 'Need', 'Change', 'Focus', 'Contact', 'Attitude', 'Source', 'Rated on', 'Last contact', 'Second need', 'Second focus', 'Reports to', 'Camp', 'Backed by', 'Our owner', 'Target attitude', 'Notes'],
  ]; // prettier-ignore
  const evidence: TableRows['values'] = [
    ['Deal ID', 'Outcome', 'Status', 'Date', 'Evidence', 'Confirmed by'],
  ];
  const control: TableRows['values'] = [['Deal ID', ...ITEMS, 'Coach', 'Reviewed on']];
  const actions: TableRows['values'] = [['Deal ID', 'Person', 'Action', 'Owner', 'Due', 'Status']];
  for (let number = 1; number <= deals; number++) {
    const id = `D-${String(number).padStart(5, '0')}`;
    const owner = `Seller ${number % 40}`;
    dealRows.push([id, `Customer ${number % 900}`, `Project ${number}`, owner, `Team ${number % 7}`, Math.round(random() * 9e8) / 100, pick(['CNY', 'USD', 'EUR']), day(10, 400), 1 + Math.floor(random() * 6), 'new law', day(30, 300), 'fine', pick(['Open', 'Open', 'Open', 'Won', 'Lost'])]); // prettier-ignore
    for (let person = 1; person <= 12; person++) {
      const name = `Person ${number % 500}-${person}`;
      people.push([id, name, 'Head of department', pick(POSITIONS), pick(ROLES), '', random() < 0.4 ? 1 + Math.floor(random() * 5) : '', pick(NEEDS), pick(CHANGES), pick(FOCUSES), pick(CONTACTS), pick(ATTITUDES), pick(SOURCES), day(-90, 0), day(-90, 0), '', '', '', '', '', owner, '', '']); // prettier-ignore
      if (person % 4 === 0)
        actions.push([id, name, 'Visit', owner, day(-20, 60), pick(['Open', 'Done', ''])]);
    }
    for (let outcome = 1; outcome <= number % 6; outcome++) {
      evidence.push([id, outcome, 'Confirmed', day(-300, -10), 'Minutes of the meeting', 'Their lead']);
    }
    control.push([id, ...ITEMS.map(() => pick(ANSWERS)), '', day(-60, 0)]);
  }
  return [
    { sheet: 'Deals', values: dealRows },
    { sheet: 'Stakeholders', values: people },
    { sheet: 'Evidence', values: evidence },
    { sheet: 'Control', values: control },
    { sheet: 'Actions', values: actions },
  ];
}

/** A small seeded generator (mulberry32), so that every run measures the same rows. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
