import type { Area } from '../../files/model/cells';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import {
  fillCalculatedColumns,
  fillLastFormulas,
  learnCalculatedColumns,
  renameTableColumns,
  type FillingColumn,
} from '../edits';
import { filterArea } from '../../files/model/table-areas';
import { displayText } from '../values';
import { intersection } from '../../files/model/areas';
import type { Book } from './book';
import type { RangeHandle } from './range';

/** Header cells are text, never blank and unique: brings cells and columns in line after a write (rule 100). */
export function headersWritten(range: RangeHandle): void {
  for (const table of range.sheet.tables) {
    if (!table.hasHeader) continue;
    const header = { ...table.area, bottom: table.area.top };
    if (intersection(header, range.area)) readHeaders(range.book, range.sheet, table);
  }
}

/** Takes the column names from the header cells, making them text, filled and unique. */
export function readHeaders(book: Book, sheet: SheetModel, table: TableModel): void {
  const taken = new Set<string>();
  const names: string[] = [];
  calculateHeaders(book, sheet, table);
  for (let index = 0; index < table.columns.length; index++) {
    const cell = book.cell(sheet, table.area.top, table.area.left + index);
    const shown = displayText(
      cell.value,
      book.model.styles.get(cell.style).numberFormat,
      book.model.calculation.date1904,
    );
    const name = uniqueName(shown === '' ? `Column${index + 1}` : shown, taken);
    taken.add(name.toLowerCase());
    names.push(name);
    cell.value = name;
    delete cell.formula;
  }
  renameTableColumns(book.model, sheet, table, names);
}

/** A formula in a header leaves the text of its result (rule 101). */
function calculateHeaders(book: Book, sheet: SheetModel, { area }: TableModel): void {
  const header = { ...area, bottom: area.top };
  if (sheet.cells.usedArea((cell) => cell.formula !== undefined, header) === null) return;
  book.calculation.formulaWritten(sheet, header);
  book.calculation.run();
}

/** The name, or the name with the first free number behind it. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  const stem = name.replace(/\d+$/, '');
  for (let number = 2; ; number++)
    if (!taken.has(`${stem}${number}`.toLowerCase())) return `${stem}${number}`;
}

/**
 * A write directly below a table joins it, as when a user types there (rule 106); nothing but formulas is taken for
 * totals and stays outside.
 */
export function growTablesBelow(range: RangeHandle): void {
  const { area, sheet } = range;
  for (const table of sheet.tables) {
    const touches =
      area.top === table.area.bottom + 1 && area.left >= table.area.left && area.right <= table.area.right;
    if (!touches || table.hasTotals || sheet.protection) continue;
    const grown: Area = { ...table.area, bottom: area.bottom };
    if (sheet.tables.some((other) => other !== table && intersection(other.area, grown))) continue;
    if (!holdsValue(sheet, { ...area, bottom: area.top })) continue;
    table.area = grown;
    if (table.filter) table.filter.area = filterArea(table);
    fillCalculatedColumns(sheet, table, { ...grown, top: area.top });
    range.book.calculation.structureChanged();
  }
}

/** Formulas that came into tables make calculated columns of them; `filling` are those that were blank or alike before. */
export function formulasWritten(range: RangeHandle, filling: readonly FillingColumn[] = []): void {
  const { book, sheet, area } = range;
  for (const filled of fillLastFormulas(sheet, filling, area)) book.calculation.formulaWritten(sheet, filled);
  for (const table of sheet.tables) {
    for (const filled of learnCalculatedColumns(sheet, table, area))
      book.calculation.formulaWritten(sheet, filled);
  }
}

function holdsValue(sheet: SheetModel, area: Area): boolean {
  return sheet.cells.usedArea((cell) => cell.value !== null && cell.formula === undefined, area) !== null;
}
