import { readWorkbook, type CellContent, type ReadWorkbook } from '../read';
import type { BeforeImage, ImageRow, TakeBackResult, WriteRefusal } from './edit';
import { putContent } from './put-content';
import { isSameContent, loadCells, resolveCells, type ColumnReference } from './resolve';
import { TEXT } from '../style/number-formats';

/** Puts back what a write changed, if all of it is still as it was written. A refusal has changed nothing. */
export async function takeBack(context: Excel.RequestContext, image: BeforeImage): Promise<TakeBackResult> {
  const now = await readWorkbook(context);
  if (now.kind === 'refused') return { kind: 'refused', code: 'unreadable' };
  const rowCells = image.rows.map((row) =>
    Object.entries(row.written)
      .filter(([, value]) => value !== '')
      .map(([column, value]) => ({
        cell: { table: row.table, row: row.row, column },
        written: value,
        old: '',
        oldFormat: TEXT,
      })),
  );
  const all = [...image.cells, ...rowCells.flat()];
  const resolved = resolveCells(
    all.map(({ cell }): ColumnReference => cell),
    image.facts,
    now,
  );
  if ('kind' in resolved) return resolved;
  const states = await loadCells(context, resolved);
  for (const [index, state] of states.entries()) {
    const wanted = all[index];
    if (wanted !== undefined && !isSameContent(state.value, wanted.written)) {
      return { kind: 'refused', code: 'changed-meanwhile', place: state.place, found: state.value };
    }
  }
  for (const [index, state] of states.entries()) {
    const before = all[index];
    if (before === undefined) continue;
    putBack(state.range, before.cell, before.old, index < image.cells.length ? before.oldFormat : null);
  }
  const refusal = removeRows(context, image.rows, image, now);
  if (refusal !== null) return refusal;
  await context.sync();
  return { kind: 'taken-back' };
}

function putBack(range: Excel.Range, cell: ColumnReference, old: CellContent, format: string | null): void {
  putContent(range, cell.table, cell.column, old, format ?? TEXT);
  if (format !== null) range.numberFormat = [[format]];
}

/** Takes the rows out of the tables that grew by them; the last ones first, so that the others keep their places. */
function removeRows(
  context: Excel.RequestContext,
  rows: readonly ImageRow[],
  image: BeforeImage,
  now: ReadWorkbook,
): WriteRefusal | null {
  const places = rows
    .filter(({ grew }) => grew)
    .map((row) => {
      const [column = ''] = Object.keys(row.written);
      const resolved = resolveCells([{ table: row.table, row: row.row, column }], image.facts, now);
      return { row, resolved };
    });
  for (const { resolved } of places) if ('kind' in resolved) return resolved;
  const sorted = places
    .flatMap(({ row, resolved }) => {
      const place = 'kind' in resolved ? undefined : resolved[0]?.place;
      return place === undefined ? [] : [{ row, place }];
    })
    .sort((one, other) => other.place.row - one.place.row);
  for (const { row, place } of sorted) {
    const end = now.locator.end(row.table);
    if (end === null) continue;
    const { firstColumn, endColumn } = end;
    context.workbook.worksheets
      .getItem(place.sheet)
      .getRangeByIndexes(place.row, firstColumn, 1, endColumn - firstColumn)
      .delete('Up');
  }
  return null;
}
