import { CHOOSABLE_COLUMNS, type ChoosableColumn, type ColumnChoice } from '../../workbook/read';

/** The columns without which a list is no list of deals; ids can be made up. */
export const NEEDED_COLUMNS: ReadonlySet<ChoosableColumn> = new Set(['customer', 'name']);

/** What is wrong with a choice of columns: a needed one is not chosen, or a header is chosen twice. */
export function faultsIn(choice: ColumnChoice): ReadonlyMap<ChoosableColumn, 'missing' | 'twice'> {
  const faults = new Map<ChoosableColumn, 'missing' | 'twice'>();
  const taken = new Set<number>();
  for (const column of CHOOSABLE_COLUMNS) {
    const header = choice[column];
    if (header === undefined) {
      if (NEEDED_COLUMNS.has(column)) faults.set(column, 'missing');
      continue;
    }
    if (taken.has(header)) faults.set(column, 'twice');
    taken.add(header);
  }
  return faults;
}
