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
