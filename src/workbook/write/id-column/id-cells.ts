import type { IdColumnPlan } from '../edit';

/** The cells of a column of ids, its header first. */
export function idCells(
  context: Excel.RequestContext,
  { sheet, row, column, texts }: IdColumnPlan,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, texts.length, 1);
}
