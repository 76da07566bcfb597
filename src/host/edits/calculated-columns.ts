import type { Area, Cell } from '../../files/model/cells';
import { bodyArea } from '../../files/model/table-areas';
import type { SheetModel, TableModel } from '../../files/model/sheet';
import { offsetFormula } from '../formulas';
import { intersection } from '../../files/model/areas';

/** Puts the formulas of the calculated columns into the empty cells of some rows of a table. */
export function fillCalculatedColumns(sheet: SheetModel, table: TableModel, rows: Area): boolean {
  const body = bodyArea(table);
  const filled = intersection(rows, body);
  if (!filled) return false;
  let anyFilled = false;
  for (const [index, { calculatedFormula }] of table.columns.entries()) {
    if (calculatedFormula === undefined) continue;
    const formula = byRow(calculatedFormula, body.top);
    for (let row = filled.top; row <= filled.bottom; row++) {
      const cell = sheet.cells.ensure(row, table.area.left + index);
      if (!isEmpty(cell)) continue;
      cell.formula = formula(row);
      anyFilled = true;
    }
  }
  return anyFilled;
}

/**
 * What Excel makes of formulas written into a table: the same formula in every row makes the column a calculated one,
 * and the same formula in some rows of an otherwise empty column is filled into all of it. Answers the filled columns.
 */
export function learnCalculatedColumns(sheet: SheetModel, table: TableModel, written: Area): Area[] {
  const body = bodyArea(table);
  const part = intersection(written, body);
  if (!part) return [];
  const filled: Area[] = [];
  for (let column = part.left; column <= part.right; column++) {
    const model = table.columns[column - table.area.left];
    const own = { ...part, left: column, right: column };
    const formula = model && commonFormula(sheet, own, body.top);
    if (!model || formula === model.calculatedFormula) continue;
    if (formula === undefined) {
      if (own.top === body.top && own.bottom === body.bottom && !holdsFormula(sheet, own))
        delete model.calculatedFormula;
      continue;
    }
    const rest = [
      { ...own, top: body.top, bottom: own.top - 1 },
      { ...own, top: own.bottom + 1, bottom: body.bottom },
    ];
    const isBlank = rest.every(
      (area) => area.top > area.bottom || sheet.cells.usedArea((cell) => !isEmpty(cell), area) === null,
    );
    if (!isBlank && !rest.every((area) => holdsEverywhere(sheet, area, formula, body.top))) continue;
    model.calculatedFormula = formula;
    if (isBlank && (own.top > body.top || own.bottom < body.bottom)) {
      const whole = { ...own, top: body.top, bottom: body.bottom };
      fillCalculatedColumns(sheet, table, whole);
      filled.push(whole);
    }
  }
  return filled;
}

/** A table column into all of whose rows Excel fills a formula that is written into one of them. */
export interface FillingColumn {
  readonly column: number;
  readonly body: Area;
  /** What every row holds, as it reads in the first one; undefined in a blank column. */
  readonly formula: string | undefined;
}

/**
 * The columns under cells that are about to be written that are blank, or hold the same formula in every row. Only those
 * are looked at that get a formula: a long table is written in many parts.
 */
export function fillingColumns(
  sheet: SheetModel,
  written: Area,
  getsFormula: (column: number) => boolean,
): readonly FillingColumn[] {
  return sheet.tables.flatMap((table) => {
    const body = bodyArea(table);
    const part = intersection(written, body);
    if (!part) return [];
    const found: FillingColumn[] = [];
    for (let column = part.left; column <= part.right; column++) {
      if (!getsFormula(column)) continue;
      const own = { ...body, left: column, right: column };
      const formula = table.columns[column - table.area.left]?.calculatedFormula;
      const fills =
        formula === undefined ? isBlank(sheet, own) : holdsEverywhere(sheet, own, formula, body.top);
      if (fills) found.push({ column, body: own, formula });
    }
    return found;
  });
}

/**
 * Cells are entered from the top down, and each formula is filled into all rows, those above it too, until a value
 * makes the rows differ: of different formulas the last one is left everywhere (office-js issues 2093, 5909, 6745).
 * Answers the filled columns.
 */
export function fillLastFormulas(
  sheet: SheetModel,
  columns: readonly FillingColumn[],
  written: Area,
): readonly Area[] {
  return columns.flatMap(({ column, body, formula }) => {
    const part = intersection(written, body);
    const last = part && lastNewFormula(sheet, { ...part, left: column }, body.top, formula);
    if (!last) return [];
    const formulaOf = byRow(last.formula, body.top);
    for (let row = body.top; row <= body.bottom; row++) {
      if (row > last.row && row <= part.bottom) continue;
      const cell = sheet.cells.ensure(row, column);
      cell.value = null;
      cell.formula = formulaOf(row);
    }
    return [body];
  });
}

/** The last formula that is entered before any value, as it reads in the row `first`; none where all are as before. */
function lastNewFormula(
  sheet: SheetModel,
  { top, bottom, left }: Area,
  first: number,
  before: string | undefined,
): { readonly row: number; readonly formula: string } | undefined {
  let last: { row: number; formula: string } | undefined;
  for (let row = top; row <= bottom; row++) {
    const cell = sheet.cells.get(row, left);
    if (!cell || isEmpty(cell)) continue;
    if (cell.formula === undefined) break;
    const formula = offsetFormula(cell.formula, first - row, 0, true);
    if (formula !== before) last = { row, formula };
  }
  return last;
}

function isBlank(sheet: SheetModel, { top, bottom, left }: Area): boolean {
  for (let row = top; row <= bottom; row++) {
    const cell = sheet.cells.get(row, left);
    if (cell && !isEmpty(cell)) return false;
  }
  return true;
}

function isEmpty(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}

function holdsFormula(sheet: SheetModel, area: Area): boolean {
  return sheet.cells.usedArea((cell) => cell.formula !== undefined, area) !== null;
}

/** The formula of an area of one column as it reads in the row `top`; undefined unless every cell has the same. */
function commonFormula(sheet: SheetModel, area: Area, top: number): string | undefined {
  const first = sheet.cells.get(area.top, area.left)?.formula;
  if (first === undefined) return undefined;
  const formula = offsetFormula(first, top - area.top, 0, true);
  return holdsEverywhere(sheet, area, formula, top) ? formula : undefined;
}

function holdsEverywhere(sheet: SheetModel, area: Area, formula: string, top: number): boolean {
  const wanted = byRow(formula, top);
  for (let row = area.top; row <= area.bottom; row++) {
    const cell = sheet.cells.get(row, area.left);
    if (cell?.formula === undefined || cell.formula !== wanted(row)) return false;
  }
  return true;
}

/** The formula of each row; one without relative rows has the same text in all. */
function byRow(formula: string, top: number): (row: number) => string {
  if (offsetFormula(formula, 1, 0, true) === formula) return () => formula;
  return (row) => offsetFormula(formula, row - top, 0, true);
}
