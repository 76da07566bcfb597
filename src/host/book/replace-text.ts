import type { Cell } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import { searchPattern, type SearchOptions } from '../edits';
import { shownFormula } from '../formulas';
import { ExcelError } from '../protocol/errors';
import { arrayAreaAt, clearSpilled } from './array-formulas';
import type { RangeHandle } from './range';
import { CellWriter } from './write-cells';

interface Replacement {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly places: number;
}

/**
 * Replaces text in the formulas and values of a range; what comes of it is taken as if typed, and a cell where that
 * cannot be read stays as it is. Returns how many places changed.
 */
export function replaceText(
  range: RangeHandle,
  text: string,
  replacement: string,
  options: SearchOptions,
): number {
  const writer = new CellWriter(range);
  return replacements(range, text, replacement, options)
    .filter((each) => write(range, writer, each))
    .reduce((count, { places }) => count + places, 0);
}

function replacements(
  { sheet, area }: RangeHandle,
  text: string,
  replacement: string,
  options: SearchOptions,
): readonly Replacement[] {
  if (text === '') return [];
  const pattern = searchPattern(text, options);
  const found: Replacement[] = [];
  sheet.cells.forEach((cell, row, column) => {
    const before = entered(sheet, cell, row, column);
    const places = before?.match(pattern)?.length ?? 0;
    if (before === null || places === 0) return;
    found.push({ cell, row, column, text: before.replace(pattern, () => replacement), places });
  }, area);
  return found;
}

/** What was typed into a cell; null where nothing was, where it is an error, and in part of an array formula. */
function entered(
  sheet: SheetModel,
  { formula, value, array, spilledFrom }: Cell,
  row: number,
  column: number,
): string | null {
  if (spilledFrom || (array?.kind === 'legacy' && array.rows * array.columns > 1)) return null;
  if (formula !== undefined) return `=${shownFormula(sheet, formula, row, column)}`;
  if (value === null || typeof value === 'object') return null;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Whether a result could be read. */
function write(range: RangeHandle, writer: CellWriter, { cell, row, column, text }: Replacement): boolean {
  const { book, sheet } = range;
  const filled = arrayAreaAt(sheet, row, column);
  const array = cell.array?.kind === 'legacy' ? cell.array : undefined;
  const isQuoted = cell.formula === undefined && book.model.styles.get(cell.style).quotePrefix === true;
  try {
    if (isQuoted) writer.text(text, row, column);
    else if (text.startsWith('=') && text.length > 1) writer.typed(text, row, column);
    else writer.value(text, row, column);
  } catch (error) {
    if (error instanceof ExcelError) return false;
    throw error;
  }
  if (filled) clearSpilled(sheet, filled);
  if (array && cell.formula !== undefined) cell.array = array;
  return true;
}
