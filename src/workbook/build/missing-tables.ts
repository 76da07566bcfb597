import type { ReadWorkbook } from '../read';
import { INPUT_TABLES, type TableSchema } from '../schema';

/** The input tables that a workbook with a list of deals lacks, in the order of the sheets. */
export function missingTables({ locator }: Pick<ReadWorkbook, 'locator'>): readonly TableSchema[] {
  return INPUT_TABLES.filter(({ id }) => locator.end(id) === null);
}
