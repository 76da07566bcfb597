import { cellAddress } from '../../excel/units';
import { placeText } from '../../read/locator';
import type { IdColumnPlan, WriteResult } from '../edit';
import { contentOf, isSameContent } from '../resolve';
import { idCells } from './id-cells';
import { filterOver, resizeFilter } from './list-filter';
import { planIds } from './plan-ids';

/**
 * Writes a column of ids: makes sure that the list and the cells beside it are as the preview said, keeps how they looked,
 * writes, and reads back. A filter over a plain list grows by the column, so that sorting keeps each id beside its deal.
 */
export async function applyIds(context: Excel.RequestContext, plan: IdColumnPlan): Promise<WriteResult> {
  const now = await planIds(context);
  if (now.kind === 'refused') return now;
  const { sheet, row, column, place, texts, excelTable } = plan;
  if (!isSamePlan(now, plan)) return { kind: 'refused', code: 'list-changed', place };

  const worksheet = context.workbook.worksheets.getItem(sheet);
  const before = await lookOf(idCells(context, plan));
  const filter = plan.isFiltered ? await filterOver(worksheet, { top: row, left: 0, end: column }) : null;
  // asked for after the table has grown, or they would be the cells that moved
  if (excelTable !== null) context.workbook.tables.getItem(excelTable).columns.add();
  const cells = idCells(context, plan);
  if (excelTable === null) cells.copyFrom(cells.getOffsetRange(0, -1), 'Formats');
  cells.numberFormat = texts.map(() => [GENERAL]);
  // cell by cell: Excel writes no block into rows of which a filter hides some
  for (const [index, text] of texts.entries()) if (text !== '') cells.getCell(index, 0).values = [[text]];
  cells.format.autofitColumns();
  if (filter !== null) resizeFilter(filter, 1);
  const after = cells.load('values');
  await context.sync();

  const values = after.values.map(([value]) => contentOf(value));
  return {
    kind: 'written',
    image: { idColumn: plan, before },
    cells: texts.filter((text) => text !== '').length,
    sheets: [sheet],
    differing: values.flatMap((found, index) =>
      isSameContent(found, texts[index] ?? '')
        ? []
        : [{ place: placeText({ sheet, address: cellAddress(row + index, column) }), found }],
    ),
  };
}

/** As its neighbour may be a column of dates or amounts. */
const GENERAL = 'General';

function isSamePlan(one: IdColumnPlan, other: IdColumnPlan): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

async function lookOf(cells: Excel.Range) {
  cells.load('numberFormat,format/columnWidth');
  await cells.context.sync();
  return { formats: cells.numberFormat.map(([format]) => String(format)), width: cells.format.columnWidth };
}
