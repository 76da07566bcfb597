import type { DateSystem } from './sheet-values';

const FIRST_OF_2000_SINCE_1904 = 35_064;

/**
 * Asks for the date system of the workbook with the next request; the answer can be read after it. Office tells of no
 * such setting, so that Excel is asked for the number of a day; nothing is written for it.
 */
export function dateSystemOf({ workbook }: Excel.RequestContext): () => DateSystem {
  const day = workbook.functions.date(2000, 1, 1).load('value');
  return () => (day.value === FIRST_OF_2000_SINCE_1904 ? 1904 : 1900);
}
