import type { Assessment, DealAssessment } from '../deal/assessment';
import type { Key } from '../facts/key';
import { CONTROL_ITEMS } from '../facts/levels';
import type { CellReference } from '../facts/rows';
import type { DealValues, PersonValues, Snapshot } from '../facts/history';
import { lastSnapshot, PERSON_FIELDS, type PersonField } from '../facts/history';
import { dealValuesOf, peopleAtLast, personIdentity, personValuesOf } from './take-snapshot';

/** How a value of a change is shown: a level of a list, or a plain value of a kind. */
export type ChangeKind =
  | 'text'
  | 'money'
  | 'day'
  | 'number'
  | 'stage'
  | 'dealStatus'
  | 'call'
  | 'category'
  | 'controlAnswer'
  | 'position'
  | 'role'
  | 'need'
  | 'change'
  | 'focus'
  | 'contact'
  | 'attitude'
  | 'source';

type ChangedValue = string | number | null;

/** One value that is not what it was at the last snapshot. */
export interface ValueChange {
  readonly what: 'value';
  /** Deal id as typed, and the person's name where it is about one. */
  readonly deal: string;
  readonly dealKey: Key;
  readonly person: string | null;
  /** Column of the Deals, Control or Stakeholders table; `stageEarned` and `category` are worked out. */
  readonly field: string;
  readonly kind: ChangeKind;
  /** Level id, day number, amount or text; null is blank. */
  readonly before: ChangedValue;
  readonly after: ChangedValue;
  /** The cell to look at. */
  readonly cell: CellReference | null;
}

/** A deal or a person that was not there, or is no longer there. */
export interface RowChange {
  readonly what: 'new' | 'removed';
  readonly deal: string;
  readonly dealKey: Key;
  readonly person: string | null;
  readonly cell: CellReference | null;
}

export type HistoryChange = ValueChange | RowChange;

const DEAL_FIELDS = [
  ['status', 'status', 'dealStatus'],
  ['closedOn', 'closedOn', 'day'],
  ['amount', 'amount', 'money'],
  ['currency', 'currency', 'text'],
  ['closeDate', 'closeDate', 'day'],
  ['stageClaimed', 'stage', 'stage'],
  ['stageEarned', null, 'number'],
  ['category', null, 'category'],
  ['call', 'call', 'call'],
  ['override', 'forecastOverride', 'money'],
  ['owner', 'owner', 'text'],
  ['team', 'team', 'text'],
] as const satisfies readonly (readonly [keyof DealValues, string | null, ChangeKind])[];

const PERSON_KINDS: Readonly<Record<PersonField, ChangeKind>> = {
  attitude: 'attitude',
  contact: 'contact',
  influence: 'number',
  role: 'role',
  secondRole: 'role',
  position: 'position',
  need: 'need',
  secondNeed: 'need',
  change: 'change',
  focus: 'focus',
  secondFocus: 'focus',
  source: 'source',
  ratedOn: 'day',
  camp: 'text',
  backedBy: 'text',
  targetAttitude: 'attitude',
};

/**
 * Who and what changed since the last snapshot (method.md §1.3), deal by deal in sheet order: the deal's own values, the
 * control answers, then its people; at the end the deals that are gone. Empty before the first snapshot.
 */
export function changesSince(assessment: Assessment): readonly HistoryChange[] {
  const since = lastSnapshot(assessment.history);
  if (since === null) return [];
  const people = peopleAtLast(assessment.history);
  const old = new Map(since.deals.map((deal): [Key, DealValues] => [deal.key, deal]));
  const before = new Map<Key, PersonValues[]>();
  for (const person of people.values()) {
    before.set(person.deal, [...(before.get(person.deal) ?? []), person]);
  }
  const changes = assessment.deals.flatMap((assessed) => {
    const then = old.get(assessed.deal.key);
    old.delete(assessed.deal.key);
    if (then === undefined) return [rowChange('new', assessed, null, dealCell(assessed))];
    return [
      ...dealChanges(then, assessed),
      ...answerChanges(then, assessed),
      ...peopleChanges(before.get(assessed.deal.key) ?? [], assessed),
    ];
  });
  return [...changes, ...[...old.values()].map(goneDeal)];
}

/** The changes of one deal. */
export function changesOf(deal: Key, changes: readonly HistoryChange[]): readonly HistoryChange[] {
  return changes.filter(({ dealKey }) => dealKey === deal);
}

const dealCell = ({ deal }: DealAssessment, column = 'id'): CellReference => ({
  table: 'deals',
  row: deal.row,
  column,
});

function goneDeal({ id, key }: Snapshot['deals'][number] | DealValues): RowChange {
  return { what: 'removed', deal: id, dealKey: key, person: null, cell: null };
}

function rowChange(
  what: RowChange['what'],
  { deal }: DealAssessment,
  person: string | null,
  cell: CellReference | null,
): RowChange {
  return { what, deal: deal.id, dealKey: deal.key, person, cell };
}

function dealChanges(then: DealValues, assessed: DealAssessment): readonly ValueChange[] {
  const now = dealValuesOf(assessed);
  return DEAL_FIELDS.flatMap(([field, column, kind]) => {
    if (then[field] === now[field]) return [];
    return [
      {
        what: 'value',
        deal: now.id,
        dealKey: now.key,
        person: null,
        field: column ?? field,
        kind,
        before: then[field],
        after: now[field],
        cell: dealCell(assessed, column ?? 'id'),
      },
    ];
  });
}

function answerChanges(then: DealValues, { deal, c139 }: DealAssessment): readonly ValueChange[] {
  const { entry } = c139;
  return CONTROL_ITEMS.flatMap((item) => {
    const before = then.answers?.[item] ?? null;
    const after = entry?.answers[item] ?? null;
    if (before === after) return [];
    const cell = entry === null ? null : ({ table: 'control', row: entry.row, column: item } as const);
    const about = { deal: deal.id, dealKey: deal.key, person: null };
    return [{ what: 'value', ...about, field: item, kind: 'controlAnswer', before, after, cell }];
  });
}

function peopleChanges(before: readonly PersonValues[], assessed: DealAssessment): readonly HistoryChange[] {
  const old = new Map(before.map((person) => [personIdentity(person), person]));
  const seen = new Set<string>();
  const changes = assessed.people.flatMap((person): readonly HistoryChange[] => {
    const now = personValuesOf(assessed, person);
    const identity = personIdentity(now);
    // of two rows with one name the first counts, as in a snapshot
    if (seen.has(identity)) return [];
    seen.add(identity);
    const then = old.get(identity);
    const cellAt = (column: string): CellReference => ({
      table: 'stakeholders',
      row: person.stakeholder.row,
      column,
    });
    if (then === undefined) return [rowChange('new', assessed, now.name, cellAt('name'))];
    return PERSON_FIELDS.flatMap((field) => {
      if (then[field] === now[field]) return [];
      const about = { deal: now.dealId, dealKey: now.deal, person: now.name };
      const values = { before: then[field], after: now[field], cell: cellAt(field) };
      return [{ what: 'value', ...about, field, kind: PERSON_KINDS[field], ...values }];
    });
  });
  const gone = before.filter((person) => !seen.has(personIdentity(person)));
  return [...changes, ...gone.map(({ name }) => rowChange('removed', assessed, name, null))];
}
