import { area, overlap, type SheetContent } from '../content/content';
import type { Catalogue } from './catalogue';
import { ourTable } from './table-names';
import { findTargets } from './targets';

/** Our table is there, but its header row is not found, so that nothing can be read from it or written into it. */
export interface LostHeaders {
  readonly kind: 'refused';
  readonly code: 'headers-lost';
  /** The sheets in question. Nothing was written. */
  readonly places: readonly string[];
}

/**
 * The result sheets on which an Excel table stands where ours belongs that is not known by its headers: they were
 * renamed, or the header row was switched off. Excel would refuse a second table there.
 */
export function sheetsWithLostHeaders(
  contents: readonly SheetContent[],
  catalogue: Catalogue,
): readonly string[] {
  return findTargets(contents, catalogue).targets.flatMap(({ content: { table, cells }, existing }) => {
    if (table === null || existing === null || ourTable(existing, table) !== null) return [];
    const wanted = area(cells.length, table.left ?? 0, table.rows.length + 1, table.columns.length);
    return existing.tableAreas.some((other) => overlap(other, wanted)) ? [existing.name] : [];
  });
}
