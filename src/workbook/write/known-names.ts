import type { ReadWorkbook } from '../read';
import { isPersonColumn } from '../schema';
import { nameParts } from './name-text';

/**
 * Every name of a person that stands in the input tables or the history. Who is listed has the whole cell as a name; the
 * cells that speak of people may list several.
 */
export function knownNames(reading: ReadWorkbook): readonly string[] {
  const typed = reading.textCells().flatMap(({ cell: { table, column }, text }) => {
    if (!isPersonColumn(table, column)) return [];
    return table === 'stakeholders' && column === 'name' ? [text] : nameParts(text);
  });
  const past = (reading.historyTables.get('peopleHistory')?.lines ?? []).flatMap(({ cells }) => [
    String(cells['name'] ?? ''),
    ...nameParts(String(cells['backedBy'] ?? '')),
  ]);
  return [...new Set([...typed, ...past].map((name) => name.trim()))].filter((name) => name !== '');
}
