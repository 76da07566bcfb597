import type { CellContent } from '../../read';
import type { IdColumnPlan } from '../edit';
import { contentOf } from '../resolve';

type Place = Pick<IdColumnPlan, 'sheet' | 'row' | 'column' | 'texts'>;

/** The cells of a column of ids, its header first. */
export function idCells(context: Excel.RequestContext, { sheet, row, column, texts }: Place): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, texts.length, 1);
}

/** What stands in them now; formulas as such, as no id is one. */
export async function contentsOf(
  context: Excel.RequestContext,
  place: Place,
): Promise<readonly CellContent[]> {
  const cells = idCells(context, place).load('formulas');
  await context.sync();
  return cells.formulas.map(([formula]) => contentOf(formula));
}
