import { readWorkbook, type CellContent, type ReadWorkbook } from '../read';
import { placeText } from '../read/locator';
import { cellAddress } from '../excel/units';
import { addRows, type AddedRow } from './add-rows';
import type { CellPlan, ImageCell, ImageRow, PlannedRow, WritePlan, WriteRefusal, WriteResult } from './edit';
import { applyIds } from './id-column/apply-ids';
import { putContent } from './put-content';
import { isSameContent, loadCells, resolveCells, type CellState } from './resolve';

/**
 * Writes a plan: finds its cells again, makes sure that they hold what the preview said, keeps what they held, writes
 * all of it in one sync, and reads it back. A refusal has written nothing.
 */
export async function applyWrite(context: Excel.RequestContext, plan: WritePlan): Promise<WriteResult> {
  if (plan.kind === 'planned-ids') return await applyIds(context, plan);
  const now = await readWorkbook(context);
  if (now.kind === 'refused') return { kind: 'refused', code: 'unreadable' };
  const resolved = resolveCells(
    plan.cells.map(({ cell }) => cell),
    plan.facts,
    now,
  );
  if ('kind' in resolved) return resolved;
  const states = await loadCells(context, resolved);
  const refusal = firstConflict(states, plan);
  if (refusal !== null) return refusal;
  const added = await addRows(context, plan.rows, now);
  if ('kind' in added) return added;

  for (const [index, { next, cell }] of plan.cells.entries()) {
    const state = states[index];
    if (state !== undefined) putContent(state.range, cell.table, cell.column, next, state.format);
  }
  await context.sync();
  return await readBack(context, plan, resolved, states, added);
}

function firstConflict(states: readonly CellState[], { cells }: CellPlan): WriteRefusal | null {
  for (const [index, state] of states.entries()) {
    const planned = cells[index];
    if (planned === undefined) continue;
    if (state.isFormula) return { kind: 'refused', code: 'formula-in-cell', place: state.place };
    // What is asked for may stand there already: this write was done before, and its answer was lost.
    const { old, next } = planned;
    if (!isSameContent(state.value, old) && !isSameContent(state.value, next)) {
      return { kind: 'refused', code: 'changed-meanwhile', place: state.place, found: state.value };
    }
  }
  return null;
}

async function readBack(
  context: Excel.RequestContext,
  plan: CellPlan,
  resolved: readonly { readonly cell: ImageCell['cell'] }[],
  states: readonly CellState[],
  added: readonly AddedRow[],
): Promise<WriteResult> {
  const after = await readWorkbook(context);
  if (after.kind === 'refused') throw new Error('The workbook cannot be read after the write.');
  const cells = plan.cells.map(({ next, old }, index): ImageCell => {
    const at = resolved[index];
    const state = states[index];
    if (at === undefined || state === undefined) throw new Error('a planned cell was not resolved');
    return { cell: at.cell, old, oldFormat: state.format, written: next };
  });
  const rows = plan.rows.map((row, index): ImageRow => {
    const place = added[index];
    if (place === undefined) throw new Error('a planned row was not added');
    return { table: row.table, row: place.bodyRow, grew: place.grew, written: row.values };
  });
  return {
    kind: 'written',
    image: { facts: after.facts, cells, rows },
    cells: cells.length + plan.rows.reduce((count, row) => count + filled(row).length, 0),
    sheets: [...new Set([...plan.cells, ...plan.rows].map(({ sheet }) => sheet))],
    differing: await differences(context, plan, added, after, cells),
  };
}

const filled = ({ values }: PlannedRow): readonly (readonly [string, CellContent])[] =>
  Object.entries(values).filter(([, value]) => value !== '');

async function differences(
  context: Excel.RequestContext,
  plan: CellPlan,
  added: readonly AddedRow[],
  after: ReadWorkbook,
  cells: readonly ImageCell[],
) {
  const expected: { sheet: string; row: number; column: number; value: CellContent }[] = [];
  for (const { cell, written } of cells) {
    const place = after.locator.locate(cell);
    if (place !== null) expected.push({ ...place, value: written });
  }
  for (const [index, row] of plan.rows.entries()) {
    for (const [column, value] of filled(row)) {
      const at = added[index];
      const sheetColumn = at?.columns.get(column);
      if (at !== undefined && sheetColumn !== undefined) {
        expected.push({ sheet: at.sheet, row: at.sheetRow, column: sheetColumn, value });
      }
    }
  }
  const ranges = expected.map(({ sheet, row, column }) =>
    context.workbook.worksheets.getItem(sheet).getCell(row, column).load('values'),
  );
  await context.sync();
  return ranges.flatMap((range, index) => {
    const want = expected[index];
    const found: CellContent = range.values[0]?.[0] ?? '';
    if (want === undefined || isSameContent(found, want.value)) return [];
    const address = cellAddress(want.row, want.column);
    return [{ place: placeText({ ...want, address }), found }];
  });
}
