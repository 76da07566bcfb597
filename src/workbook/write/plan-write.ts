import type { TableId } from '../../method';
import { readWorkbook, type ReadWorkbook } from '../read';
import { inUnitOfColumn, unitHeaders } from './column-unit';
import type {
  AsReadRequest,
  CellPlan,
  CellRequest,
  ColumnReference,
  PlannedCell,
  PlannedRow,
  WriteRefusal,
} from './edit';
import { isSameContent, loadCells, resolveCells } from './resolve';

/** The preview of a request: which cells change from what to what, and which rows come. Writes nothing. */
export async function planWrite(
  context: Excel.RequestContext,
  wanted: CellRequest | AsReadRequest,
): Promise<CellPlan | WriteRefusal> {
  const now = await readWorkbook(context);
  if (now.kind === 'refused') return { kind: 'refused', code: 'unreadable' };
  const request = 'kind' in wanted ? wanted.of(now) : wanted;
  if ('kind' in request) return request;
  const cells = await planCells(context, request, now);
  if ('kind' in cells) return cells;
  const rows = planRows(request, now);
  if ('kind' in rows) return rows;
  const columns = [
    ...cells.map(({ cell }) => cell),
    ...rows.flatMap(({ table, row, values }) =>
      Object.keys(values).map((column): ColumnReference => ({ table, row, column })),
    ),
  ];
  const headers = unitHeaders(columns, now.locator);
  return { kind: 'planned', facts: now.facts, cells, rows, unitHeaders: headers };
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
    if (edit === undefined || at === undefined) continue;
    const next = inUnitOfColumn(edit.next, at.cell, now.locator);
    if (isSameContent(state.value, next)) continue;
    if (state.isFormula) return { kind: 'refused', code: 'formula-in-cell', place: state.place };
    const { sheet, address } = at.place;
    planned.push({ cell: at.cell, sheet, address, old: state.value, next });
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
    const row = end.nextBodyRow + nth;
    const contents = Object.entries(values).map(
      ([column, content]) => [column, inUnitOfColumn(content, { table, row, column }, locator)] as const,
    );
    planned.push({ table, row, sheet: end.sheet, values: Object.fromEntries(contents) });
  }
  return planned;
}
