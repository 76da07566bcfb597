import type { Area, Cell, CellValue } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import type { TableReference } from '../formulas';
import type { ExcelError } from '../protocol/errors';
import { invalidArgument } from '../protocol/errors';
import { isTextFormat } from '../values';
import { columnsOf, holdsCell, intersection, rowsOf } from '../../files/model/areas';
import { breakArrays } from './array-formulas';
import { raiseChanged, valueBefore } from './change-events';
import { readFormula, spelling } from './formula-text';
import { isKept, requireCalculated } from './uncalculated-formulas';
import { requireOutsidePivots } from './pivot-cells';
import { requireUnlocked } from './protection';
import type { RangeHandle } from './range';
import { fillingColumns } from '../edits';
import { tellingFormulas } from './formula-events';
import { typedInput } from './typed-input';
import { formulasWritten, growTablesBelow, headersWritten } from './table-writes';

const longestText = 32_767;

/** Calls back for each cell that an input of `values`, `formulas` or `numberFormat` speaks of. */
export function forEachInput(
  range: RangeHandle,
  input: unknown,
  write: (item: unknown, row: number, column: number) => void,
): void {
  const { area } = range;
  if (input === null || input === undefined) throw invalidArgument();
  if (range.isUnbounded) throw invalidArgument('The cells of an unbounded range cannot be written.');
  if (!Array.isArray(input)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) write(input, row, column);
    }
    return;
  }
  const rows: readonly unknown[] = input;
  const width = columnsOf(area);
  if (rows.length !== rowsOf(area)) throw mismatch();
  for (const row of rows) if (!Array.isArray(row) || row.length !== width) throw mismatch();
  rows.forEach((row, rowIndex) => {
    if (!Array.isArray(row)) throw mismatch();
    for (let index = 0; index < width; index++) {
      const item: unknown = row[index];
      if (item !== null) write(item, area.top + rowIndex, area.left + index);
    }
  });
}

function mismatch(): ExcelError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Puts an item of an input into a cell. */
type Put = (writer: CellWriter, item: unknown, row: number, column: number) => void;

/** `range.values = …`: strings are taken as typed en-US input, `null` leaves a cell, `''` empties it (rules 43-54). */
export function writeValues(range: RangeHandle, input: unknown): void {
  writeContents(range, input, entered(/^[=+-]./s));
}

/** `range.formulas = …`: only `=` starts a formula. */
export function writeFormulas(range: RangeHandle, input: unknown): void {
  writeContents(range, input, entered(/^=./s));
}

/** Puts a text into all cells of a range, and takes it for nothing else. */
export function writeText(range: RangeHandle, text: string): void {
  writeContents(range, text, (writer, _, row, column) => writer.text(text, row, column));
}

function entered(formula: RegExp): Put {
  return (writer, item, row, column) => {
    if (typeof item === 'string' && formula.test(item)) writer.typed(item, row, column);
    else writer.value(item, row, column);
  };
}

function writeContents(range: RangeHandle, input: unknown, put: Put): void {
  const { book, sheet } = range;
  book.requireWritable();
  requireUnlocked(range);
  requireOutsidePivots(range);
  const before = valueBefore(sheet, range.area);
  try {
    tellingFormulas(book, sheet, [range.area], () => {
      putContents(range, input, put);
    });
  } finally {
    // cells before a refused one are written
    raiseChanged(book, sheet, range.area, 'RangeEdited', before);
  }
}

function putContents(range: RangeHandle, input: unknown, put: Put): void {
  const { book, sheet } = range;
  breakArrays(sheet, range.area);
  const isCovered = coveredCells(sheet, range.area);
  const withFormulas = sheet.tables.length > 0 ? columnsWithFormulas(range, input) : new Set<number>();
  const filling = fillingColumns(sheet, range.area, (column) => withFormulas.has(column));
  const writer = new CellWriter(range);
  try {
    forEachInput(range, input, (item, row, column) => {
      if (isCovered(row, column)) return;
      if (item === '') writer.empty(row, column);
      else put(writer, item, row, column);
    });
  } catch (error) {
    // cells before the refused one are written
    book.calculation.formulaWritten(sheet, range.area);
    throw error;
  }
  headersWritten(range);
  growTablesBelow(range);
  if (sheet.tables.length > 0) formulasWritten(range, filling);
  if (writer.wroteFormula) book.calculation.formulaWritten(sheet, range.area);
  else book.calculation.changed(sheet, range.area);
}

/** The columns in which an input holds what may be a formula. */
function columnsWithFormulas(range: RangeHandle, input: unknown): ReadonlySet<number> {
  const columns = new Set<number>();
  forEachInput(range, input, (item, _row, column) => {
    if (typeof item === 'string' && /^[=+-]/.test(item)) columns.add(column);
  });
  return columns;
}

/** Merged cells but the first take no content. */
function coveredCells(sheet: SheetModel, area: Area): (row: number, column: number) => boolean {
  const merges = sheet.merges.filter((merge) => intersection(merge, area));
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some((merge) => holdsCell(merge, row, column) && (row !== merge.top || column !== merge.left));
}

/** Puts what is typed or given into cells of a range; refuses before it changes anything. */
export class CellWriter {
  wroteFormula = false;
  private readonly foundTables = new Set<TableReference>();
  private readonly textStyles = new Map<number, boolean>();
  /** Styles with and without a quote by the styles that they replace. */
  private readonly quotedStyles = new Map<number, number>();
  private readonly plainStyles = new Map<number, number>();

  private readonly spelling;

  constructor(private readonly range: RangeHandle) {
    this.spelling = spelling(range.book, range.sheet);
  }

  empty(row: number, column: number): void {
    const cell = this.range.sheet.cells.get(row, column);
    if (cell) setContent(cell, null);
  }

  value(item: unknown, row: number, column: number): void {
    const cell = this.range.book.cell(this.range.sheet, row, column);
    if (typeof item === 'number' || typeof item === 'boolean') {
      setContent(cell, item);
      return this.quote(cell, false);
    }
    if (typeof item !== 'string') throw invalidArgument();
    if (this.isText(cell.style)) return this.text(item, row, column);
    requireLength(item);
    const parsed = typedInput(this.range.book, item);
    setContent(cell, parsed.value);
    this.quote(cell, parsed.quotePrefix === true);
    if (parsed.numberFormat !== undefined) this.adoptFormat(cell, parsed.numberFormat);
  }

  /** A text that stays as it is. */
  text(item: string, row: number, column: number): void {
    requireLength(item);
    setContent(this.range.book.cell(this.range.sheet, row, column), item);
  }

  /** Input that starts like a formula. */
  typed(text: string, row: number, column: number): void {
    const cell = this.range.book.cell(this.range.sheet, row, column);
    if (this.isText(cell.style)) return setContent(cell, text);
    if (!text.startsWith('=')) {
      const parsed = typedInput(this.range.book, text);
      if (typeof parsed.value === 'number') return this.value(text, row, column);
    }
    const entered = text.startsWith('=') ? text.slice(1) : text;
    const read = readFormula(this.range, entered, row, column, this.foundTables);
    const formula = this.spelling.formula(read, { row, column });
    if (formula === cell.formula && isKept(formula)) return;
    requireCalculated(this.range.book, formula);
    setContent(cell, null);
    this.quote(cell, false);
    cell.formula = formula;
    this.wroteFormula = true;
  }

  private isText(style: number): boolean {
    let known = this.textStyles.get(style);
    if (known === undefined) {
      known = isTextFormat(this.range.book.model.styles.get(style).numberFormat);
      this.textStyles.set(style, known);
    }
    return known;
  }

  /** An apostrophe lasts until something else is entered. */
  private quote(cell: Cell, isQuoted: boolean): void {
    const known = isQuoted ? this.quotedStyles : this.plainStyles;
    let style = known.get(cell.style);
    if (style === undefined) {
      const { styles } = this.range.book.model;
      const { quotePrefix: _before, ...plain } = styles.get(cell.style);
      style = styles.add(isQuoted ? { ...plain, quotePrefix: true } : plain);
      known.set(cell.style, style);
    }
    cell.style = style;
  }

  /** The format that an entry implies, where the cell has none of its own. */
  private adoptFormat(cell: Cell, numberFormat: string): void {
    const { styles } = this.range.book.model;
    const style = styles.get(cell.style);
    if (style.numberFormat === undefined) cell.style = styles.add({ ...style, numberFormat });
  }
}

function requireLength(text: string): void {
  if (text.length > longestText) throw invalidArgument(`A cell holds at most ${longestText} characters.`);
}

/** Replaces what a cell holds; its format stays. */
export function setContent(cell: Cell, value: CellValue): void {
  cell.value = value;
  if (cell.formula !== undefined) delete cell.formula;
  if (cell.array !== undefined) delete cell.array;
  if (cell.spilledFrom !== undefined) delete cell.spilledFrom;
  if (cell.richText !== undefined) delete cell.richText;
}
