import { type DealAssessment, type Key, keyOf } from '../../../method';

/**
 * How the names of owners and teams are spelled in Results. Names that the method takes for one (`keyOf`) are spelled
 * alike, as they first occur: formulas, pivots and filters of Excel compare the letters.
 */
export function spellingOf(deals: readonly DealAssessment[]): (name: string) => string {
  const spelling = new Map<Key, string>();
  for (const { deal } of deals) {
    for (const name of [deal.owner, deal.team]) {
      if (name !== null && !spelling.has(keyOf(name))) spelling.set(keyOf(name), name);
    }
  }
  return (name) => spelling.get(keyOf(name)) ?? name;
}
