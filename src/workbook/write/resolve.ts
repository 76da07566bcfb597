import { cellName, type Facts } from '../../method';
import { isFormula } from '../excel/cell-text';
import { rowNow } from '../find-cell/row-identity';
import { placeText } from '../read/locator';
import type { CellContent, CellPlace, ReadWorkbook } from '../read';
import type { ColumnReference, WriteRefusal } from './edit';

/** A cell where it stands now. */
export interface ResolvedCell {
  readonly cell: ColumnReference;
  readonly place: CellPlace;
}

/** Finds the cells of a request where they stand now, by what their rows hold; all of them, each once, or a refusal. */
export function resolveCells(
  cells: readonly ColumnReference[],
  before: Facts,
  now: ReadWorkbook,
): readonly ResolvedCell[] | WriteRefusal {
  const resolved: ResolvedCell[] = [];
  const taken = new Set<string>();
  for (const wanted of cells) {
    const { table, column } = wanted;
    if (now.locator.locate({ table, row: -1 }) === null)
      return { kind: 'refused', code: 'table-missing', table };
    const row = rowNow(wanted, before, now.facts);
    if (row === null) return { kind: 'refused', code: 'row-gone', table };
    const cell = { table, column, row };
    const place = now.locator.locate(cell);
    // two rows that were alike, of which one is gone
    if (place === null || taken.has(cellName(cell))) return { kind: 'refused', code: 'row-gone', table };
    taken.add(cellName(cell));
    if (!now.locator.hasColumn(cell)) return { kind: 'refused', code: 'column-missing', table, column };
    resolved.push({ cell, place });
  }
  return resolved;
}

/** What a cell holds at this moment. */
export interface CellState {
  readonly range: Excel.Range;
  readonly place: string;
  readonly value: CellContent;
  readonly isFormula: boolean;
  readonly format: string;
}

/** Reads the cells in one sync. */
export async function loadCells(
  context: Excel.RequestContext,
  cells: readonly ResolvedCell[],
): Promise<readonly CellState[]> {
  const ranges = cells.map(({ place }) =>
    context.workbook.worksheets
      .getItem(place.sheet)
      .getRange(place.address)
      .load('values,formulas,numberFormat'),
  );
  await context.sync();
  return ranges.map((range, index): CellState => {
    const value = contentOf(range.values[0]?.[0]);
    const formula: unknown = range.formulas[0]?.[0];
    const place = cells[index]?.place;
    return {
      range,
      place: place === undefined ? '' : placeText(place),
      value,
      isFormula: isFormula(formula, value),
      format: String(range.numberFormat[0]?.[0] ?? 'General'),
    };
  });
}

/** What Excel answers for a cell, as a content. */
export function contentOf(value: unknown): CellContent {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}

/** Whether two contents are the same to a reader: texts without regard to spaces around them. */
export function isSameContent(one: CellContent, other: CellContent): boolean {
  return typeof one === 'string' && typeof other === 'string' ? one.trim() === other.trim() : one === other;
}
