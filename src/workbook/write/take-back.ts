import { isFormula } from '../excel/cell-text';
import { cellAddress } from '../excel/units';
import { readWorkbook, type CellContent, type ReadWorkbook, type TableEnd } from '../read';
import { placeText } from '../read/locator';
import type { BeforeImage, CellImage, ColumnReference, ImageRow, TakeBackResult, WriteRefusal } from './edit';
import { takeIdsBack } from './id-column/take-ids-back';
import { putContent } from './put-content';
import { contentOf, isSameContent, loadCells, resolveCells } from './resolve';
import { TEXT } from '../style/number-formats';

/**
 * Puts back what a write changed, if all of it is still as it was written and nothing was typed into its new rows since.
 * A refusal has changed nothing.
 */
export async function takeBack(context: Excel.RequestContext, image: BeforeImage): Promise<TakeBackResult> {
  if ('idColumn' in image) return await takeIdsBack(context, image);
  const now = await readWorkbook(context);
  if (now.kind === 'refused') return { kind: 'refused', code: 'unreadable' };
  const rowCells = image.rows.map((row) =>
    writtenColumns(row).map(([column, value]) => ({
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
  const rows = findRows(image, now);
  if ('kind' in rows) return rows;
  const rowRanges = rows.map((row) => rangeOf(context, row).load('values,formulas'));
  const states = await loadCells(context, resolved);
  for (const [index, state] of states.entries()) {
    const wanted = all[index];
    if (wanted !== undefined && !isSameContent(state.value, wanted.written)) {
      return { kind: 'refused', code: 'changed-meanwhile', place: state.place, found: state.value };
    }
  }
  for (const [index, row] of rows.entries()) {
    const range = rowRanges[index];
    const typed = range === undefined ? null : typedInto(row, range);
    if (typed !== null) return typed;
  }
  for (const [index, state] of states.entries()) {
    const before = all[index];
    if (before === undefined) continue;
    putBack(state.range, before.cell, before.old, index < image.cells.length ? before.oldFormat : null);
  }
  removeRows(context, rows);
  await context.sync();
  return { kind: 'taken-back' };
}

const writtenColumns = ({ written }: ImageRow) => Object.entries(written).filter(([, value]) => value !== '');

function putBack(range: Excel.Range, cell: ColumnReference, old: CellContent, format: string | null): void {
  // first, so that a text cell takes 0012 as it was; and again, where a number or a day asked for another one
  if (format !== null) range.numberFormat = [[format]];
  putContent(range, cell.table, cell.column, old, format ?? TEXT);
  if (format !== null) range.numberFormat = [[format]];
}

/** A row that the write added, where it stands now. */
interface FoundRow {
  readonly row: ImageRow;
  readonly end: TableEnd;
  readonly sheet: string;
  readonly sheetRow: number;
}

function findRows({ rows, facts }: CellImage, now: ReadWorkbook): readonly FoundRow[] | WriteRefusal {
  const found: FoundRow[] = [];
  for (const row of rows) {
    const [[column] = []] = writtenColumns(row);
    if (column === undefined) continue;
    const resolved = resolveCells([{ table: row.table, row: row.row, column }], facts, now);
    if ('kind' in resolved) return resolved;
    const place = resolved[0]?.place;
    const end = now.locator.end(row.table);
    if (place !== undefined && end !== null) {
      found.push({ row, end, sheet: place.sheet, sheetRow: place.row });
    }
  }
  return found;
}

/** The whole row of the table, the user's own columns included. */
function rangeOf(context: Excel.RequestContext, { sheet, sheetRow, end }: FoundRow): Excel.Range {
  const { firstColumn, endColumn } = end;
  return context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(sheetRow, firstColumn, 1, endColumn - firstColumn);
}

/** Refuses when a cell of the row that the write left blank holds something by now, other than a formula. */
function typedInto({ row, end, sheet, sheetRow }: FoundRow, range: Excel.Range): WriteRefusal | null {
  const written = new Set(writtenColumns(row).map(([column]) => end.columns.get(column)));
  const values: readonly unknown[] = range.values[0] ?? [];
  const typed = values.findIndex((value, index) => {
    if (value === '' || written.has(end.firstColumn + index)) return false;
    return !isFormula(range.formulas[0]?.[index], value);
  });
  if (typed < 0) return null;
  const column = end.firstColumn + typed;
  const place = placeText({ sheet, address: cellAddress(sheetRow, column) });
  return { kind: 'refused', code: 'changed-meanwhile', place, found: contentOf(values[typed]) };
}

/** Takes the rows out of the tables that grew by them; the last ones first, so that the others keep their places. */
function removeRows(context: Excel.RequestContext, rows: readonly FoundRow[]): void {
  const grown = rows.filter(({ row }) => row.grew);
  for (const found of [...grown].sort((one, other) => other.sheetRow - one.sheetRow)) {
    rangeOf(context, found).delete('Up');
  }
}
