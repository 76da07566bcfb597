import { cellAddress } from '../../excel/units';
import type { CellContent } from '../../read';
import { placeText } from '../../read/locator';
import type { IdColumnPlan, WriteResult } from '../edit';
import { isSameContent } from '../resolve';
import { contentsOf, idCells } from './id-cells';
import { filterOver, resizeFilter } from './list-filter';
import { planIds } from './plan-ids';

/**
 * Writes a column of ids: makes sure that the list and the cells beside it are as the preview said, keeps how they looked,
 * writes, and reads back. A filter over a plain list grows by the column, so that sorting keeps each id beside its deal.
 */
export async function applyIds(context: Excel.RequestContext, plan: IdColumnPlan): Promise<WriteResult> {
  const now = await planIds(context);
  if (now.kind === 'refused') {
    // this write was done before, and its answer was lost
    const found = now.code === 'no-list' ? await contentsOf(context, plan) : [];
    return isAsWritten(found, plan) ? written(plan, found) : now;
  }
  if (!isSamePlan(now, plan)) return { kind: 'refused', code: 'list-changed', place: plan.place };

  const { sheet, row, column, texts, excelTable } = plan;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const filter = plan.isFiltered ? await filterOver(worksheet, { top: row, left: 0, end: column }) : null;
  // asked for after the table has grown, or they would be the cells that moved
  if (excelTable !== null) context.workbook.tables.getItem(excelTable).columns.add();
  const cells = idCells(context, plan);
  if (excelTable === null && plan.before.isPlain) cells.copyFrom(cells.getOffsetRange(0, -1), 'Formats');
  cells.numberFormat = texts.map(() => [GENERAL]);
  // cell by cell: Excel writes no block into rows of which a filter hides some
  for (const [index, text] of texts.entries()) if (text !== '') cells.getCell(index, 0).values = [[text]];
  cells.format.autofitColumns();
  if (filter !== null) resizeFilter(filter, 1);
  await context.sync();
  return written(plan, await contentsOf(context, plan));
}

/** As its neighbour may be a column of dates or amounts. */
const GENERAL = 'General';

function isSamePlan(one: IdColumnPlan, other: IdColumnPlan): boolean {
  const textOf = (plan: IdColumnPlan) => JSON.stringify({ ...plan, before: null });
  return textOf(one) === textOf(other);
}

function isAsWritten(contents: readonly CellContent[], { texts }: IdColumnPlan): boolean {
  return (
    contents.length === texts.length &&
    contents.every((found, index) => isSameContent(found, texts[index] ?? ''))
  );
}

function written(plan: IdColumnPlan, contents: readonly CellContent[]): WriteResult {
  const { sheet, row, column, texts } = plan;
  return {
    kind: 'written',
    image: { idColumn: plan },
    cells: texts.filter((text) => text !== '').length,
    sheets: [sheet],
    differing: contents.flatMap((found, index) =>
      isSameContent(found, texts[index] ?? '')
        ? []
        : [{ place: placeText({ sheet, address: cellAddress(row + index, column) }), found }],
    ),
  };
}
