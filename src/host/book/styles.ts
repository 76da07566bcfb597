import type { Area, CellStyle } from '../../files/model/cells';
import { isUnbounded, isWholeColumns } from '../../files/model/areas';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from './book';
import type { CellSet } from './range';

/** Changes the style of every cell; whole rows and columns keep it for cells to come. */
export function changeStyle(cells: CellSet, change: (style: CellStyle) => CellStyle): void {
  const { styles } = cells.book.model;
  const known = new Map<number, number>();
  const changed = (index: number): number => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const after = styles.add(change(styles.get(index)));
    known.set(index, after);
    return after;
  };
  for (const area of cells.areas) {
    if (isUnbounded(area)) changeUnbounded(cells.book, cells.sheet, area, changed);
    else changeCells(cells.book, cells.sheet, area, changed);
  }
  cells.restyled?.();
}

function changeCells(book: Book, sheet: SheetModel, area: Area, changed: (index: number) => number): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const stored = sheet.cells.rowCells(row);
    for (let column = area.left; column <= area.right; column++) {
      const cell = stored?.[column] ?? book.cell(sheet, row, column);
      cell.style = changed(cell.style);
    }
  }
}

function changeUnbounded(
  book: Book,
  sheet: SheetModel,
  area: Area,
  changed: (index: number) => number,
): void {
  if (isWholeColumns(area)) {
    // Where a formatted row crosses, the cell has to hold both.
    for (const [row, model] of sheet.rows) {
      if (model.style === undefined) continue;
      for (let column = area.left; column <= Math.min(area.right, area.left + 1000); column++)
        book.cell(sheet, row, column);
    }
    for (let column = area.left; column <= area.right; column++) {
      const model = sheet.columns.get(column) ?? {};
      sheet.columns.set(column, { ...model, style: changed(model.style ?? 0) });
    }
  } else {
    for (let row = area.top; row <= area.bottom; row++) {
      for (const [column, model] of sheet.columns)
        if (model.style !== undefined) book.cell(sheet, row, column);
      const model = sheet.rows.get(row) ?? {};
      sheet.rows.set(row, { ...model, style: changed(model.style ?? 0) });
    }
  }
  sheet.cells.forEach((cell) => {
    cell.style = changed(cell.style);
  }, area);
}

/** Changes the style of each cell by where it stands (borders); bounded ranges only. Equal places of equal style change alike. */
export function changeStyleByPlace<Place>(
  cells: CellSet,
  area: Area,
  placeAt: (row: number, column: number) => Place,
  change: (style: CellStyle, place: Place) => CellStyle,
): void {
  const { book, sheet } = cells;
  const { styles } = book.model;
  const known = new Map<Place, Map<number, number>>();
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = book.cell(sheet, row, column);
      const place = placeAt(row, column);
      let changed = known.get(place);
      if (!changed) known.set(place, (changed = new Map()));
      let after = changed.get(cell.style);
      if (after === undefined) {
        after = styles.add(change(styles.get(cell.style), place));
        changed.set(cell.style, after);
      }
      cell.style = after;
    }
  }
  cells.restyled?.();
}

/** What all cells have in common, or null when they differ, as Excel answers for mixed formats (rule 63). */
export function commonStyle<Value extends string | number | boolean | null>(
  cells: CellSet,
  pick: (style: CellStyle) => Value,
): Value | null {
  let common: Value | null = null;
  let isFirst = true;
  for (const index of stylesIn(cells)) {
    const value = pick(cells.book.model.styles.get(index));
    if (isFirst) common = value;
    else if (value !== common) return null;
    isFirst = false;
  }
  return common;
}

/** The style indices that occur. */
export function stylesIn(cells: CellSet): Set<number> {
  const found = new Set<number>();
  for (const area of cells.areas) {
    if (isUnbounded(area)) collectUnbounded(cells.sheet, area, found);
    else collectCells(cells.book, cells.sheet, area, found);
  }
  return found;
}

function collectCells(book: Book, sheet: SheetModel, area: Area, found: Set<number>): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const stored = sheet.cells.rowCells(row);
    for (let column = area.left; column <= area.right; column++) {
      found.add(stored?.[column]?.style ?? book.emptyStyle(sheet, row, column));
    }
  }
}

function collectUnbounded(sheet: SheetModel, area: Area, found: Set<number>): void {
  sheet.cells.forEach((cell) => found.add(cell.style), area);
  const lines = isWholeColumns(area) ? sheet.columns : sheet.rows;
  const [first, last] = isWholeColumns(area) ? [area.left, area.right] : [area.top, area.bottom];
  let plain = last - first + 1;
  for (const [index, model] of lines) {
    if (index < first || index > last || model.style === undefined) continue;
    found.add(model.style);
    plain--;
  }
  if (plain > 0) found.add(0);
}

/** The style without its number format when it is General or '', else with it. */
export function withNumberFormat(style: CellStyle, numberFormat: string): CellStyle {
  const { numberFormat: _before, ...rest } = style;
  return numberFormat === '' || numberFormat === 'General' ? rest : { ...rest, numberFormat };
}
