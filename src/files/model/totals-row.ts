import { parseStructRef } from '@borgar/fx/xlsx';
import type { Cell } from './cells';
import type { TableColumnModel, TableModel } from './sheet';

/** The codes of SUBTOTAL, hidden rows left out, by what a file calls the function of a totals row. */
const subtotals = {
  average: 101,
  countNums: 102,
  count: 103,
  max: 104,
  min: 105,
  stdDev: 107,
  sum: 109,
  var: 110,
} as const;

/** The column with what its cell of the totals row says; a table part states it as well as the cell. */
export function withTotal(
  column: TableColumnModel,
  cell: Cell | undefined,
  { name }: TableModel,
): TableColumnModel {
  const { totalsFunction: _function, totalsLabel: _label, totalsFormula: _formula, ...rest } = column;
  if (cell?.formula !== undefined) {
    const known = functionOf(cell.formula, column, name);
    return known === undefined
      ? { ...rest, totalsFunction: 'custom', totalsFormula: cell.formula }
      : { ...rest, totalsFunction: known };
  }
  return typeof cell?.value === 'string' && cell.value !== '' ? { ...rest, totalsLabel: cell.value } : rest;
}

function functionOf(formula: string, column: TableColumnModel, table: string): string | undefined {
  const [, code, argument = ''] = /^\s*SUBTOTAL\(\s*(\d+)\s*,\s*(.*?)\s*\)\s*$/i.exec(formula) ?? [];
  const known = Object.entries(subtotals).find(([, each]) => each === Number(code))?.[0];
  const reference = known === undefined ? undefined : parseStructRef(argument);
  if (!reference || (reference.sections ?? []).length > 0) return undefined;
  const isOwn = !reference.table || sameName(reference.table, table);
  const [only, ...more] = reference.columns ?? [];
  return isOwn && more.length === 0 && only !== undefined && sameName(only, column.name) ? known : undefined;
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The formula of a column's cell in the totals row. */
export function totalFormula(
  { name, totalsFunction, totalsFormula }: TableColumnModel,
  table: TableModel,
): string | undefined {
  if (totalsFormula !== undefined) return totalsFormula;
  const code = Object.entries(subtotals).find(([each]) => each === totalsFunction)?.[1];
  return code === undefined
    ? undefined
    : `SUBTOTAL(${code},${table.name}[${name.replace(/['#@[\]]/g, "'$&")}])`;
}

/** Whether a column says anything in a totals row, shown or not. */
export function hasTotal({ totalsFunction, totalsLabel }: TableColumnModel): boolean {
  return totalsFunction !== undefined || totalsLabel !== undefined;
}
