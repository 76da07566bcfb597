import type { Deal, DealSnapshot, History, Snapshot } from '../../../src/method';
import { assess, DEFAULT_RULES, NO_HISTORY, type Facts } from '../../../src/method';
import { snapshotOf } from '../../../src/method/history/take-snapshot';
import { daysFromToday, deal, facts } from '../facts';

/** A snapshot of the tables as they are read back, `days` before the tests' day. */
export function snapshotBefore(days: number, tables: Partial<Facts>, id = `S-${days}`): Snapshot {
  const assessment = assess(facts(tables), DEFAULT_RULES, daysFromToday(-days));
  const { deals, people } = snapshotOf(assessment, tables.history ?? NO_HISTORY);
  return {
    id,
    asOf: assessment.asOf,
    rules: assessment.rules.version,
    note: null,
    deals: deals.map((values, row): DealSnapshot => ({ ...values, row, isEdited: false })),
    people: people.map((values, row) => ({ ...values, row, isEdited: false })),
  };
}

export const historyOf = (...snapshots: readonly Snapshot[]): History => ({ snapshots, commitments: [] });

/** Deals `D-1` … that were open 100 days ago, each in the given row of the C139 table, and are Won or Lost since. */
export function closedPast(
  results: readonly { readonly row: string; readonly isWon: boolean; readonly stage?: Deal['stage'] }[],
): Pick<Facts, 'deals' | 'history'> {
  const open = results.map(({ stage = null }, index) => deal({ id: `D-${index + 1}`, stage }));
  const base = snapshotBefore(100, { deals: open });
  const deals = base.deals.map((each, index): DealSnapshot => {
    const row = results[index]?.row ?? null;
    return { ...each, basis: 'verified', controlRow: row, answers: {} };
  });
  return {
    deals: open.map((each, row) => ({
      ...each,
      row,
      status: results[row]?.isWon === true ? 'won' : 'lost',
      closedOn: daysFromToday(-10),
    })),
    history: historyOf({ ...base, deals }),
  };
}
