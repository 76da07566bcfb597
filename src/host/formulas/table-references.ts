import { structuredText } from '../../files/xlsx/structured-text';
import { remembered } from './remembered';
import { deleted, rewriteReferences, type TableReference } from './tokens';

/** A formula (without `=`) after a table got another name. */
export function renameTableReferences(formula: string, from: string, to: string): string {
  const lower = from.toLowerCase();
  if (!formula.toLowerCase().includes(lower)) return formula;
  return rewriteReferences(formula, (reference, text) => {
    if (reference.kind === 'name')
      return reference.prefix === '' && reference.name.toLowerCase() === lower ? to : null;
    if (reference.kind !== 'table' || reference.table.toLowerCase() !== lower) return null;
    return structuredText({ ...reference, table: to }, text);
  });
}

/** The formulas of a table without its name; a column of it has the same text in every row. */
const ofTable = new Map<string, (formula: string) => string>();

/** A formula (without `=`) that stands in the table, as people see it: `[@Column]` and `[Column]`. */
export function withoutTableName(formula: string, table: string): string {
  if (!formula.includes('[')) return formula;
  let shown = ofTable.get(table);
  if (shown === undefined) {
    shown = remembered((text) =>
      rewriteReferences(text, (reference, typed) => {
        if (reference.kind !== 'table' || !sameName(reference.table, table)) return null;
        const isWhole = reference.columns.length === 0 && reference.sections.length === 0;
        return isWhole ? null : structuredText({ ...reference, table: '' }, typed);
      }),
    );
    ofTable.set(table, shown);
  }
  return shown(formula);
}

/** A formula (without `=`) after a table was deleted or converted to a range. */
export function deleteTableReferences(formula: string, table: string): string {
  const lower = table.toLowerCase();
  if (!formula.toLowerCase().includes(lower)) return formula;
  return rewriteReferences(formula, (reference) => {
    if (reference.kind === 'table') return reference.table.toLowerCase() === lower ? deleted : null;
    return reference.kind === 'name' && reference.prefix === '' && reference.name.toLowerCase() === lower
      ? deleted
      : null;
  });
}

/**
 * A formula (without `=`) after columns of a table got other names: `names` holds the new name by the old one in lower
 * case. `inside` is true for formulas that stand in the table, where `[@Column]` needs no table name.
 */
export function renameColumnReferences(
  formula: string,
  table: string,
  names: ReadonlyMap<string, string>,
  inside: boolean,
): string {
  return rewriteReferences(formula, (reference, text) => {
    if (!isOfTable(reference, table, inside)) return null;
    if (!reference.columns.some((column) => names.has(column.toLowerCase()))) return null;
    const columns = reference.columns.map((column) => names.get(column.toLowerCase()) ?? column);
    return structuredText({ ...reference, columns }, columns.some(isSpecial) ? '[[' : text);
  });
}

/**
 * A formula (without `=`) after columns of a table were deleted: references to one become `#REF!`, a span of columns
 * shrinks. `order` holds the column names before the deletion.
 */
export function deleteColumnReferences(
  formula: string,
  table: string,
  names: readonly string[],
  order: readonly string[],
  inside: boolean,
): string {
  const isGone = (column: string): boolean => names.some((name) => sameName(name, column));
  return rewriteReferences(formula, (reference, text) => {
    if (!isOfTable(reference, table, inside) || !reference.columns.some(isGone)) return null;
    const [first = '', last] = reference.columns;
    if (last === undefined) return deleted;
    const from = order.findIndex((column) => sameName(column, first));
    const to = order.findIndex((column) => sameName(column, last));
    if (from < 0 || to < 0) return deleted;
    const rest = order.slice(Math.min(from, to), Math.max(from, to) + 1).filter((column) => !isGone(column));
    const [start, end] = [rest[0], rest.at(-1)];
    if (start === undefined || end === undefined) return deleted;
    return structuredText({ ...reference, columns: start === end ? [start] : [start, end] }, text);
  });
}

function isOfTable(reference: { kind: string }, table: string, inside: boolean): reference is TableReference {
  if (!isTableReference(reference)) return false;
  return reference.table === '' ? inside : sameName(reference.table, table);
}

function isTableReference(reference: { kind: string }): reference is TableReference {
  return reference.kind === 'table';
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a column needs brackets inside the brackets, since its name has what separates columns or is left out there. */
function isSpecial(column: string): boolean {
  return /^\s|\s$|[,:\t\r\n]/.test(column);
}
