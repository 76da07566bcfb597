import { keyOf } from '../facts/key';
import type { TargetEntry } from '../facts/rows';
import { currencyOf } from '../facts/currency';
import { parsePeriod } from './entries/period';
import type { Period } from './entries/period';

/** What a target row is good for. */
export type TargetUse = 'counts' | 'unreadablePeriod' | 'duplicate' | 'withoutAmount';

export interface ReadTarget {
  readonly entry: TargetEntry;
  readonly use: TargetUse;
  readonly period: Period | null;
  readonly currency: string | null;
}

/**
 * Which target rows count, and why the others do not. Of two rows with an amount and the same period, owner, team and
 * currency the first counts.
 */
export function readTargets(entries: readonly TargetEntry[], startMonth: number): readonly ReadTarget[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const period = parsePeriod(entry.period, startMonth);
    const currency = currencyOf(entry.currency);
    const named = (name: string | null): string => (name === null ? '' : keyOf(name));
    const key = [period?.label, named(entry.owner), named(entry.team), currency].join('\n');
    const isFirst = !seen.has(key);
    if (period !== null && entry.amount !== null) seen.add(key);
    return { entry, use: useOf(entry, period, isFirst), period, currency };
  });
}

function useOf(entry: TargetEntry, period: Period | null, isFirst: boolean): TargetUse {
  if (period === null) return 'unreadablePeriod';
  if (entry.amount === null) return 'withoutAmount';
  return isFirst ? 'counts' : 'duplicate';
}
