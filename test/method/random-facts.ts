import fc from 'fast-check';
import type { ControlAnswer, ControlItem, Facts } from '../../src/method';
import {
  ACTION_STATUSES,
  ATTITUDES,
  CHANGES,
  CONTACTS,
  CONTROL_ANSWERS,
  CONTROL_ITEMS,
  DEAL_STATUSES,
  EVIDENCE_STATUSES,
  FOCUSES,
  keyOf,
  NEEDS,
  ROLES,
  SOURCES,
  STAGES,
} from '../../src/method';
import { action, control, daysFromToday, deal, evidence, facts, money, person } from './facts';

const orNull = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);
const NAMES = ['Wang', 'Li', 'Zhao', 'Chen', 'Liu', 'Sun'];
const names = fc.constantFrom(...NAMES);
const dealIds = fc.constantFrom('D-1', 'D-2', 'D-3', 'D-9');
const deal1 = (id: string) => ({ deal: keyOf(id) });
const day = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -60, max: 20 }).map((days) => daysFromToday(days)),
);

const people = fc
  .record({
    id: dealIds,
    name: names,
    role: orNull(ROLES),
    secondRole: orNull(ROLES),
    influence: orNull([1, 2, 3, 4, 5]),
    need: orNull(NEEDS),
    change: orNull(CHANGES),
    focus: orNull(FOCUSES),
    contact: orNull(CONTACTS),
    attitude: orNull(ATTITUDES),
    source: orNull(SOURCES),
  })
  .map(({ id, name, ...parts }) => person(name, { ...parts, ...deal1(id) }));

const evidenceRows = fc
  .record({
    id: dealIds,
    outcome: fc.constantFrom(...STAGES),
    status: fc.constantFrom(...EVIDENCE_STATUSES, 'confirmed' as const, 'confirmed' as const),
    date: day,
    text: orNull(['Minutes']),
    confirmedBy: orNull(['Their lead']),
  })
  .map(({ id, outcome, ...parts }) => evidence(outcome, { ...parts, ...deal1(id) }));

/** Evidence of every stage up to one, so that the higher stages occur too. */
const solidEvidence = fc
  .record({ id: dealIds, last: fc.nat(7) })
  .map(({ id, last }) => STAGES.filter((stage) => stage <= last).map((stage) => evidence(stage, deal1(id))));

const controlRows = fc
  .record({
    id: dealIds,
    answers: fc.array(orNull(CONTROL_ANSWERS), { minLength: 13, maxLength: 13 }),
    reviewedOn: day,
  })
  .map(({ id, answers, reviewedOn }) => {
    const filled: Partial<Record<ControlItem, ControlAnswer>> = {};
    CONTROL_ITEMS.forEach((item, index) => {
      const answer = answers[index];
      if (answer !== null && answer !== undefined) filled[item] = answer;
    });
    return control('', '', { answers: filled, reviewedOn, ...deal1(id) });
  });

const actions = fc
  .record({ id: dealIds, about: names, status: orNull(ACTION_STATUSES), due: day })
  .map(({ id, about, ...parts }) => action(about, { ...parts, ...deal1(id) }));

const dealRow = (id: string) =>
  fc
    .record({
      amount: fc.oneof(
        fc.constant(null),
        fc.integer({ min: 1, max: 9_999_999 }).map((cents) => money(cents / 100)),
      ),
      closeDate: day,
      stage: orNull(STAGES),
      customerPhase: orNull(STAGES),
      cra: orNull(['New law']),
      craDate: day,
      craConsequence: orNull(['Fines']),
      status: fc.constantFrom(...DEAL_STATUSES, 'open' as const, 'open' as const, null),
    })
    .map((parts) => deal({ id, ...parts }));

/** Random facts of three deals, with rows of a fourth that does not exist. */
export const randomFacts: fc.Arbitrary<Facts> = fc
  .record({
    deals: fc.tuple(dealRow('D-1'), dealRow('D-2'), dealRow('D-3')),
    stakeholders: fc.array(people, { maxLength: 24 }),
    evidence: fc.tuple(fc.array(evidenceRows, { maxLength: 12 }), solidEvidence),
    control: fc.array(controlRows, { maxLength: 5 }),
    actions: fc.array(actions, { maxLength: 6 }),
  })
  .map((tables) => facts({ ...tables, evidence: tables.evidence.flat() }));
