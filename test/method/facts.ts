import type {
  ActionEntry,
  ControlEntry,
  Day,
  Deal,
  EvidenceEntry,
  Facts,
  Money,
  RivalView,
  Stakeholder,
} from '../../src/method';
import { dayOf, keyOf, NO_HISTORY } from '../../src/method';

/** The day on which the tests stand: 2026-11-22. */
export const TODAY: Day = dayOf(2026, 11, 22);

export function daysFromToday(days: number): Day {
  return dayOf(2026, 11, 22 + days);
}

export function money(amount: number): Money {
  return amount as Money;
}

/** A deal `D-1` about which nothing else is wrong: complete row, open, closing in 60 days. */
export function deal(parts: Partial<Deal> = {}): Deal {
  const id = parts.id ?? 'D-1';
  return {
    row: 0,
    id,
    key: keyOf(id),
    customer: 'Lumen Foods',
    name: 'Planning system',
    owner: 'Ann',
    team: null,
    amount: money(1000),
    currency: 'EUR',
    closeDate: daysFromToday(60),
    stage: null,
    customerPhase: null,
    cra: 'New law',
    craDate: daysFromToday(90),
    craConsequence: 'Fines',
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
    ...parts,
  };
}

/** A person of `D-1` about whom nothing is known but the name. */
export function person(name: string, parts: Partial<Stakeholder> = {}): Stakeholder {
  return {
    row: 0,
    deal: keyOf('D-1'),
    name,
    key: keyOf(name),
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
    ...parts,
  };
}

/** Evidence that counts: confirmed, dated, with text and confirmer. */
export function evidence(
  outcome: EvidenceEntry['outcome'],
  parts: Partial<EvidenceEntry> = {},
): EvidenceEntry {
  return {
    row: 0,
    deal: keyOf('D-1'),
    outcome,
    status: 'confirmed',
    date: daysFromToday(-30),
    text: 'Minutes',
    confirmedBy: 'Their lead',
    ...parts,
  };
}

/** A Control row from a short form: `confirmed('C1 C2 W1')`, `claimed` in the second place. */
export function control(confirmed: string, claimed = '', parts: Partial<ControlEntry> = {}): ControlEntry {
  const answers: Record<string, 'confirmed' | 'claimed'> = {};
  for (const item of confirmed.split(' ').filter(Boolean)) answers[item] = 'confirmed';
  for (const item of claimed.split(' ').filter(Boolean)) answers[item] = 'claimed';
  return { row: 0, deal: keyOf('D-1'), answers, coach: 'Their lead', reviewedOn: null, ...parts };
}

export function action(about: string, parts: Partial<ActionEntry> = {}): ActionEntry {
  return {
    row: 0,
    deal: keyOf('D-1'),
    person: keyOf(about),
    personName: about,
    dimension: null,
    analysis: null,
    objective: null,
    action: 'Visit',
    owner: 'Ann',
    due: daysFromToday(10),
    status: 'open',
    conclusion: null,
    verifiedOn: null,
    ...parts,
  };
}

export function rival(about: string, parts: Partial<RivalView> = {}): RivalView {
  return {
    row: 0,
    deal: keyOf('D-1'),
    competitor: 'Rivalsoft',
    person: keyOf(about),
    contact: null,
    attitude: null,
    ...parts,
  };
}

/** Facts with these tables; every row gets its place as row number. */
export function facts(tables: Partial<Facts> = {}): Facts {
  const numbered = <R extends { readonly row: number }>(rows: readonly R[] = []): readonly R[] =>
    rows.map((row, index) => ({ ...row, row: index }));
  return {
    deals: numbered(tables.deals ?? [deal()]),
    stakeholders: numbered(tables.stakeholders),
    rivals: numbered(tables.rivals),
    evidence: numbered(tables.evidence),
    control: numbered(tables.control),
    actions: numbered(tables.actions),
    payments: numbered(tables.payments),
    accountPlan: numbered(tables.accountPlan),
    targets: numbered(tables.targets),
    rates: numbered(tables.rates),
    rules: numbered(tables.rules),
    leftOut: tables.leftOut ?? [],
    strayDealIds: tables.strayDealIds ?? new Map(),
    unreadable: tables.unreadable ?? new Set(),
    history: tables.history ?? NO_HISTORY,
  };
}
