import {
  assess,
  dayOf,
  keyOf,
  readRules,
  type Facts,
  type Stakeholder,
  type DealAssessment,
} from '../../src/method';

const NOBODY: Omit<Stakeholder, 'row' | 'name' | 'key' | 'deal'> = {
  jobTitle: null,
  position: null,
  role: null,
  secondRole: null,
  influence: null,
  need: null,
  change: null,
  focus: null,
  contact: null,
  attitude: null,
  source: null,
  ratedOn: null,
  lastContact: null,
  secondNeed: null,
  secondFocus: null,
  reportsTo: null,
  camp: null,
  backedBy: null,
  ourOwner: null,
  targetAttitude: null,
};

/** An open deal with these people, assessed by the method with its default rules. */
export function assessedDeal(people: readonly Partial<Stakeholder>[]): DealAssessment {
  const deal = keyOf('D');
  const facts: Facts = {
    deals: [
      {
        row: 0,
        id: 'D',
        key: deal,
        customer: 'Customer',
        name: 'Deal',
        owner: null,
        team: null,
        amount: null,
        currency: null,
        closeDate: null,
        stage: null,
        customerPhase: null,
        cra: null,
        craDate: null,
        craConsequence: null,
        call: null,
        status: 'open',
        closedOn: null,
        resultReason: null,
        wonBy: null,
        forecastOverride: null,
        overrideReason: null,
        stageReason: null,
        route: null,
        mustWin: false,
        notes: null,
      },
    ],
    stakeholders: people.map((person, row): Stakeholder => {
      const name = person.name ?? `Person ${row}`;
      return { ...NOBODY, ...person, row, deal, name, key: keyOf(name) };
    }),
    rivals: [],
    evidence: [],
    control: [],
    actions: [],
    payments: [],
    accountPlan: [],
    history: { snapshots: [], commitments: [] },
    targets: [],
    rates: [],
    rules: [],
  };
  const [assessed] = assess(facts, readRules([]).rules, dayOf(2026, 11, 22)).deals;
  if (assessed === undefined) throw new Error('the deal was not assessed');
  return assessed;
}
