import type { TableId } from '../../method';
import { readWorkbook } from '../read';
import type { ReadWorkbook } from '../read';
import type { CellPlan, CellRequest, PlannedCell, PlannedRow, WriteRefusal } from './edit';
import { isSameContent, loadCells, resolveCells } from './resolve';

/** The preview of a request: which cells change from what to what, and which rows come. Writes nothing. */
export async function planWrite(
  context: Excel.RequestContext,
  request: CellRequest,
): Promise<CellPlan | WriteRefusal> {
  const now = await readWorkbook(context);
  if (now.kind === 'refused') return { kind: 'refused', code: 'unreadable' };
  const cells = await planCells(context, request, now);
  if ('kind' in cells) return cells;
  const rows = planRows(request, now);
  if ('kind' in rows) return rows;
  return { kind: 'planned', facts: now.facts, cells, rows };
}

async function planCells(
  context: Excel.RequestContext,
  request: CellRequest,
  now: ReadWorkbook,
): Promise<readonly PlannedCell[] | WriteRefusal> {
  const wanted = request.cells.map(({ cell }) => cell);
  const resolved = resolveCells(wanted, request.facts, now);
  if ('kind' in resolved) return resolved;
  const states = await loadCells(context, resolved);
  const planned: PlannedCell[] = [];
  for (const [index, state] of states.entries()) {
    const edit = request.cells[index];
    const at = resolved[index];
    if (edit === undefined || at === undefined || isSameContent(state.value, edit.next)) continue;
    if (state.isFormula) return { kind: 'refused', code: 'formula-in-cell', place: state.place };
    const { sheet, address } = at.place;
    planned.push({ cell: at.cell, sheet, address, old: state.value, next: edit.next });
  }
  return planned;
}

function planRows({ rows }: CellRequest, { locator }: ReadWorkbook): readonly PlannedRow[] | WriteRefusal {
  const planned: PlannedRow[] = [];
  const counts = new Map<TableId, number>();
  for (const { table, values } of rows) {
    const end = locator.end(table);
    if (end === null) return { kind: 'refused', code: 'table-missing', table };
    const missing = Object.keys(values).find((column) => values[column] !== '' && !end.columns.has(column));
    if (missing !== undefined) return { kind: 'refused', code: 'column-missing', table, column: missing };
    const nth = counts.get(table) ?? 0;
    counts.set(table, nth + 1);
    planned.push({ table, row: end.nextBodyRow + nth, sheet: end.sheet, values });
  }
  return planned;
}
