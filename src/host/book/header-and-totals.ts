import type { Cell } from '../../files/model/cells';
import type { TableColumnModel } from '../../files/model/sheet';
import { hasTotal, totalFormula, withTotal } from '../../files/model/totals-row';
import { invalidOperation } from '../protocol/errors';
import { requireUnprotected } from './protection';
import { shiftCells } from './shifts';
import { bodyArea } from '../../files/model/table-areas';
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
    if (!table.columns.some(hasTotal)) table.columns = newTotals(handle);
    table.area = { ...table.area, bottom: below.bottom };
    writeTotals(handle);
  } else {
    const { left, bottom } = table.area;
    table.columns = table.columns.map((column, index) =>
      withTotal(column, sheet.cells.get(bottom, left + index), table),
    );
    sheet.cells.forEach((cell) => setContent(cell, null), { ...table.area, top: bottom });
    table.area = { ...table.area, bottom: bottom - 1 };
  }
  table.hasTotals = shown;
  book.calculation.structureChanged();
}

/** A totals row that is new says Total and sums its last column, or counts it where that holds other than numbers. */
function newTotals({ sheet, table }: TableHandle): TableColumnModel[] {
  const last = table.columns.length - 1;
  const column = table.area.left + last;
  const isOther = ({ value }: Cell): boolean => value !== null && typeof value !== 'number';
  const counts = sheet.cells.usedArea(isOther, { ...bodyArea(table), left: column, right: column }) !== null;
  return table.columns.map((each, index) => {
    if (index === 0) return { ...each, totalsLabel: 'Total' };
    return index === last ? { ...each, totalsFunction: counts ? 'count' : 'sum' } : each;
  });
}

function writeTotals({ book, sheet, table }: TableHandle): void {
  table.columns.forEach((column, index) => {
    const formula = totalFormula(column, table);
    if (formula === undefined && column.totalsLabel === undefined) return;
    const cell = book.cell(sheet, table.area.bottom, table.area.left + index);
    setContent(cell, formula === undefined ? (column.totalsLabel ?? null) : null);
    if (formula !== undefined) cell.formula = formula;
  });
}
