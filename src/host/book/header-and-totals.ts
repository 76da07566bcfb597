import type { Cell } from '../../files/model/cells';
import type { TableColumnModel } from '../../files/model/sheet';
import { invalidOperation } from '../protocol/errors';
import { requireUnprotected } from './protection';
import { shiftCells } from './shifts';
import { requireFree, type TableHandle } from './tables';
import { setContent } from './write-cells';

/** Puts the header row of a table on or off; the rows below stay where they are. */
export function setHeader(handle: TableHandle, shown: boolean): void {
  requireUnprotected(handle);
  const { book, sheet, table } = handle;
  if (shown === table.hasHeader) return;
  if (shown) {
    const row = table.area.top - 1;
    const above = { ...table.area, top: row, bottom: row };
    if (row < 0 || sheet.cells.usedArea((cell) => cell.value !== null || cell.formula !== undefined, above))
      throw invalidOperation('There is no room for the header row.');
    requireFree(sheet, above, table);
    table.area = { ...table.area, top: row };
    table.columns.forEach((column, index) => {
      book.cell(sheet, row, table.area.left + index).value = column.name;
    });
  } else {
    sheet.cells.forEach((cell) => setContent(cell, null), { ...table.area, bottom: table.area.top });
    table.area = { ...table.area, top: table.area.top + 1 };
    table.filter = null;
  }
  table.hasHeader = shown;
  book.calculation.structureChanged();
}

/** Puts the totals row on or off; cells below make room for it. What it says comes back with it (rule 116). */
export function setTotals(handle: TableHandle, shown: boolean): void {
  requireUnprotected(handle);
  const { book, sheet, table } = handle;
  if (shown === table.hasTotals) return;
  if (shown) {
    const below = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + 1 };
    if (sheet.cells.usedArea((cell) => cell.value !== null || cell.formula !== undefined, below))
      shiftCells(book, sheet, below, 'Down');
    table.area = { ...table.area, bottom: below.bottom };
    writeTotals(handle);
  } else {
    const { left, bottom } = table.area;
    table.columns = table.columns.map((column, index) =>
      withTotal(column, sheet.cells.get(bottom, left + index)),
    );
    sheet.cells.forEach((cell) => setContent(cell, null), { ...table.area, top: bottom });
    table.area = { ...table.area, bottom: bottom - 1 };
  }
  table.hasTotals = shown;
  book.calculation.structureChanged();
}

/** The column with what its cell of the totals row says. */
function withTotal(column: TableColumnModel, cell: Cell | undefined): TableColumnModel {
  const { totalsFunction: _function, totalsLabel: _label, totalsFormula: _formula, ...rest } = column;
  if (cell?.formula !== undefined) return { ...rest, totalsFunction: 'custom', totalsFormula: cell.formula };
  return typeof cell?.value === 'string' ? { ...rest, totalsLabel: cell.value } : rest;
}

function writeTotals({ book, sheet, table }: TableHandle): void {
  const [first] = table.columns;
  if (first && first.totalsLabel === undefined && first.totalsFunction === undefined)
    first.totalsLabel = 'Total';
  table.columns.forEach((column, index) => {
    const formula = totalFormula(column);
    if (formula === undefined && column.totalsLabel === undefined) return;
    const cell = book.cell(sheet, table.area.bottom, table.area.left + index);
    setContent(cell, formula === undefined ? (column.totalsLabel ?? null) : null);
    if (formula !== undefined) cell.formula = formula;
  });
}

/** The codes of SUBTOTAL, hidden rows left out, by what a file calls the function of a totals row. */
const subtotals: Readonly<Record<string, number>> = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
};

function totalFormula({ name, totalsFunction, totalsFormula }: TableColumnModel): string | undefined {
  if (totalsFormula !== undefined) return totalsFormula;
  const code = totalsFunction === undefined ? undefined : subtotals[totalsFunction];
  return code === undefined ? undefined : `SUBTOTAL(${code},[${name.replace(/['#@[\]]/g, "'$&")}])`;
}
