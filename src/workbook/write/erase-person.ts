import { keyOf, type Deal, type Key, type TableId } from '../../method';
import type { ReadWorkbook, TextCell } from '../read';
import type { CellEdit } from './edit';
import { isPersonColumn } from '../schema';
import { knownNames } from './known-names';
import { erasedCode, numberOfCode } from '../schema/erased-name';
import { nameEraser } from './name-eraser';

/** What erasing a person writes. */
export interface Erasure {
  /** What stands in place of the name. */
  readonly code: string;
  /** The deals of the customer: in these the name means this person, in the history too. */
  readonly deals: ReadonlySet<Key>;
  /** The names of everybody: what is part of a longer one of them stays. */
  readonly others: readonly string[];
  /** Every cell that holds the name, alone or within a longer text. */
  readonly cells: readonly CellEdit[];
}

/**
 * Replaces the name of a person by a code in all input tables (method.md §3: evidence is never deleted; the right to be
 * erased replaces the name by a code). The person is meant in all deals of the same customer: a namesake at another
 * customer stays. The code is the next free number, so that nothing in it tells who it was.
 */
export function erasurePlan(reading: ReadWorkbook, name: string, deal: Deal): Erasure {
  const cells = reading.textCells();
  const past = reading.facts.history.snapshots.flatMap(({ people }) => people.map((person) => person.name));
  const code = nextCode([...cells.map(({ text }) => text), ...past]);
  const rows = new Map<string, TextCell[]>();
  for (const entry of cells) {
    const key = `${entry.cell.table} ${entry.cell.row}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [entry]);
    else row.push(entry);
  }
  const deals = customerDeals(reading, deal);
  const belongs = customerRows(deal, deals);
  const others = knownNames(reading);
  const eraser = nameEraser({ name, code, others });
  const replaced = [...rows.values()].filter(belongs).flatMap((row) =>
    row.flatMap(({ cell, text }): readonly CellEdit[] => {
      if (!isErasable(cell)) return [];
      const isName = isPersonColumn(cell.table, cell.column);
      const next = isName ? eraser.inNames(text) : eraser.inText(text);
      return next === text ? [] : [{ cell, next }];
    }),
  );
  return { code, deals, others, cells: replaced };
}

/** Ids and names of deals, customers and rules are not names of people. */
const KEPT: ReadonlySet<string> = new Set([
  'deals.id',
  'deals.customer',
  'deals.name',
  'accountPlan.customer',
  'rules.id',
  'rules.value',
  ...(
    [
      'stakeholders',
      'rivals',
      'evidence',
      'control',
      'actions',
      'payments',
      'accountPlan',
    ] satisfies TableId[]
  ).map((table) => `${table}.deal`),
]);

/** Whether a name in the cell is replaced: an id or a title stays as it is. */
export function isErasable({ table, column }: TextCell['cell']): boolean {
  return !KEPT.has(`${table}.${column}`);
}

/** The deals of the customer of a deal; without a known customer the deal itself. */
function customerDeals({ facts }: ReadWorkbook, { key, customer }: Deal): ReadonlySet<Key> {
  const customerKey = customer === null ? null : keyOf(customer);
  return new Set<Key>(
    facts.deals
      .filter(
        (other) => customerKey !== null && other.customer !== null && keyOf(other.customer) === customerKey,
      )
      .map((other) => other.key),
  ).add(key);
}

/** Whether a row is about the customer; without a known customer, about the deal itself. */
function customerRows({ customer }: Deal, deals: ReadonlySet<Key>) {
  const customerKey = customer === null ? null : keyOf(customer);
  return (row: readonly TextCell[]): boolean =>
    row.some(({ cell: { table, column }, text }) => {
      if (column === 'deal' || (table === 'deals' && column === 'id')) return deals.has(keyOf(text));
      return table === 'accountPlan' && column === 'customer' && keyOf(text) === customerKey;
    });
}

function nextCode(texts: readonly string[]): string {
  const taken = texts.map(numberOfCode);
  const next = taken.reduce((most, number) => Math.max(most, number), 0) + 1;
  return erasedCode(next);
}
