import { keyOf } from '../../../method';
import { cellAddress } from '../../excel/units';
import { readWorkbook, type ReadWorkbook } from '../../read';
import { placeText } from '../../read/locator';
import type { IdColumnImage, IdColumnPlan, TakeBackResult, WriteRefusal } from '../edit';
import { isSameContent } from '../resolve';
import { contentsOf, idCells } from './id-cells';
import { filterOver, resizeFilter } from './list-filter';

/** Removes a column of ids, if it is as it was written and no other table names a deal by one of them. */
export async function takeIdsBack(
  context: Excel.RequestContext,
  { idColumn }: IdColumnImage,
): Promise<TakeBackResult> {
  const now = await readWorkbook(context);
  if (now.kind === 'refused') return { kind: 'refused', code: 'unreadable' };
  const header = now.locator.locate({ table: 'deals', row: -1, column: 'id' });
  const { sheet, row, column, place, excelTable, before } = idColumn;
  if (header === null || header.sheet !== sheet || header.row !== row || header.column !== column) {
    return { kind: 'refused', code: 'list-changed', place };
  }
  const refusal = idInUse(idColumn, now) ?? (await firstChange(context, idColumn));
  if (refusal !== null) return refusal;

  if (excelTable === null) await clear(context, idColumn);
  else {
    const table = context.workbook.tables.getItem(excelTable);
    table.columns.getItem(idColumn.texts[0] ?? '').delete();
  }
  idCells(context, idColumn).format.columnWidth = before.width;
  await context.sync();
  return { kind: 'taken-back' };
}

function idInUse({ texts }: IdColumnPlan, now: ReadWorkbook): WriteRefusal | null {
  const ids = new Set(
    texts
      .slice(1)
      .filter((text) => text !== '')
      .map(keyOf),
  );
  const use = now
    .textCells()
    .find(({ cell, text }) => cell.table !== 'deals' && cell.column === 'deal' && ids.has(keyOf(text)));
  return use === undefined
    ? null
    : { kind: 'refused', code: 'ids-in-use', place: now.locator.text(use.cell) };
}

async function firstChange(context: Excel.RequestContext, plan: IdColumnPlan): Promise<WriteRefusal | null> {
  const contents = await contentsOf(context, plan);
  const changed = contents.findIndex((found, index) => !isSameContent(found, plan.texts[index] ?? ''));
  if (changed < 0) return null;
  const place = placeText({ ...plan, address: cellAddress(plan.row + changed, plan.column) });
  return { kind: 'refused', code: 'changed-meanwhile', place, found: contents[changed] ?? '' };
}

async function clear(context: Excel.RequestContext, plan: IdColumnPlan): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(plan.sheet);
  const list = { top: plan.row, left: 0, end: plan.column + 1 };
  const filter = plan.isFiltered ? await filterOver(worksheet, list) : null;
  if (filter !== null) resizeFilter(filter, -1);
  const cells = idCells(context, plan);
  const { formats, isPlain } = plan.before;
  cells.clear(isPlain ? 'All' : 'Contents');
  cells.numberFormat = formats.map((format) => [format]);
}
