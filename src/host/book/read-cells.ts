import type { Cell, CellValue } from '../../files/model/cells';
import { displayText, isTextFormat } from '../values';
import { columnsOf, rowsOf } from '../../files/model/areas';
import type { SheetModel } from '../../files/model/sheet';
import { shownFormula } from '../formulas';
import type { RangeHandle } from './range';

/** How many cells one read may have, on every platform (rule 33 of the host rules). */
const mostCells = 5_000_000;

/** Rows × columns of something read from each cell; null for unbounded ranges, as Excel answers. */
export function readGrid<Item>(
  range: RangeHandle,
  read: (cell: Cell | undefined, row: number, column: number) => Item,
): Item[][] | null {
  const { area, sheet } = range;
  if (range.isUnbounded || rowsOf(area) * columnsOf(area) > mostCells) return null;
  const width = columnsOf(area);
  const grid: Item[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.cells.rowCells(row);
    const line = new Array<Item>(width);
    for (let index = 0; index < width; index++) {
      const column = area.left + index;
      line[index] = read(cells?.[column], row, column);
    }
    grid.push(line);
  }
  return grid;
}

/** A value as `range.values` answers it: empty is '', an error its text. */
export function plainValue(value: CellValue): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function readValues(range: RangeHandle): unknown {
  range.book.calculation.ensure();
  return readGrid(range, (cell) => (cell ? plainValue(cell.value) : ''));
}

export function readFormulas(range: RangeHandle): unknown {
  range.book.calculation.ensure();
  const { sheet } = range;
  return readGrid(range, (cell, row, column) => formulaOrValue(sheet, cell, row, column));
}

export function formulaOrValue(
  sheet: SheetModel,
  cell: Cell | undefined,
  row: number,
  column: number,
): string | number | boolean {
  if (!cell) return '';
  return cell.formula === undefined
    ? plainValue(cell.value)
    : `=${shownFormula(sheet, cell.formula, row, column)}`;
}

export function readTexts(range: RangeHandle): unknown {
  const { book } = range;
  book.calculation.ensure();
  const { date1904 } = book.model.calculation;
  return readGrid(range, (cell) => {
    if (!cell || cell.value === null) return '';
    if (typeof cell.value === 'string' && cell.style === 0) return cell.value;
    return displayText(cell.value, book.model.styles.get(cell.style).numberFormat, date1904);
  });
}

export function readValueTypes(range: RangeHandle): unknown {
  range.book.calculation.ensure();
  return readGrid(range, (cell) => valueType(cell?.value ?? null));
}

export function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}

export function readNumberFormats(range: RangeHandle): unknown {
  const { book, sheet } = range;
  return readGrid(range, (cell, row, column) => {
    const style = cell ? cell.style : book.emptyStyle(sheet, row, column);
    return book.model.styles.get(style).numberFormat ?? 'General';
  });
}

export function readNumberFormatCategories(range: RangeHandle): unknown {
  const { book, sheet } = range;
  return readGrid(range, (cell, row, column) => {
    const style = cell ? cell.style : book.emptyStyle(sheet, row, column);
    return formatCategory(book.model.styles.get(style).numberFormat ?? 'General');
  });
}

function formatCategory(format: string): string {
  if (format === 'General') return 'General';
  if (isTextFormat(format)) return 'Text';
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (/[hs]/i.test(bare) && !/[yd]/i.test(bare)) return 'Time';
  if (/[ymdhs]/i.test(bare)) return 'Date';
  if (bare.includes('%')) return 'Percentage';
  if (/e[+-]/i.test(bare)) return 'Scientific';
  if (bare.includes('?/')) return 'Fraction';
  if (/^_\(/.test(format)) return 'Accounting';
  if (/[$€£¥]|\[\$/.test(format)) return 'Currency';
  return /^[#0,.;()\-_ ]*$/.test(bare) ? 'Number' : 'Custom';
}
