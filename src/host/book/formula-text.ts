import { parse } from '@borgar/fx/xlsx';
import type { TableModel } from '../../files/model/sheet';
import { remembered, tokensOf, visitReferences, type TableReference } from '../formulas';
import { invalidArgument } from '../protocol/errors';
import { holds } from '../../files/model/areas';
import type { RangeHandle } from './range';

const longestFormula = 8192;

/** A formula as the model keeps it, without `=`; refuses text that is no formula or names a table that is not there. */
export function readFormula(range: RangeHandle, text: string, row: number, column: number): string {
  if (text.length > longestFormula) throw invalidArgument('The formula is longer than 8192 characters.');
  if (!isFormula(text)) throw invalidArgument();
  if (text.includes('[')) requireTables(range, text, row, column);
  return text;
}

/** A formula that stands in no cell, of a name or a rule, without its `=`. */
export function readRuleFormula(text: string): string {
  const formula = text.startsWith('=') ? text.slice(1) : text;
  if (formula === '' || !isFormula(formula)) throw invalidArgument();
  return formula;
}

/** Whether a text (without `=`) can be read as a formula. */
export const isFormula = remembered((text): boolean => {
  try {
    parse([...tokensOf(text)]);
    return true;
  } catch {
    // The library says by a throw that the text is no formula; its message means nothing to a user.
    return false;
  }
});

const tableReferencesIn = remembered((text): readonly TableReference[] => {
  const references: TableReference[] = [];
  visitReferences(text, (reference) => {
    if (reference.kind === 'table') references.push(reference);
  });
  return references;
});

function requireTables({ book, sheet }: RangeHandle, text: string, row: number, column: number): void {
  for (const reference of tableReferencesIn(text)) {
    const table =
      reference.table === ''
        ? sheet.tables.find(({ area }) => holds(area, { top: row, left: column, bottom: row, right: column }))
        : book.findTable(reference.table)?.table;
    if (!table) throw invalidArgument();
    for (const name of reference.columns) if (!hasColumn(table, name)) throw invalidArgument();
  }
}

function hasColumn({ columns }: TableModel, name: string): boolean {
  // nearly always as it is spelled in the table
  for (const each of columns) if (each.name === name) return true;
  const folded = name.toLowerCase();
  return columns.some((each) => each.name.toLowerCase() === folded);
}
