import { parse } from '@borgar/fx/xlsx';
import type { TableModel } from '../../files/model/sheet';
import { Canonical, remembered, tableAt, tokensOf, visitReferences, type TableReference } from '../formulas';
import { invalidArgument } from '../protocol/errors';
import type { SheetModel } from '../../files/model/sheet';
import type { Book } from './book';
import { findName } from './find-range';
import { isWithinLimits } from './formula-limits';
import type { RangeHandle } from './range';
import { requireCalculated } from './uncalculated-formulas';

const longestFormula = 8192;

/** Where a formula stands. */
interface Home {
  readonly book: Book;
  readonly sheet: SheetModel;
}

/**
 * A formula as the model keeps it, without `=`; refuses text that is no formula or names a table that is not there.
 * What a write names by its table is looked up once, and then kept in `found`.
 */
export function readFormula(
  range: RangeHandle,
  text: string,
  row: number,
  column: number,
  found: Set<TableReference>,
): string {
  if (text.length > longestFormula) throw invalidArgument('The formula is longer than 8192 characters.');
  const references = tableReferencesIn(text);
  if (references === null) throw invalidArgument();
  for (const reference of references) {
    if (found.has(reference)) continue;
    requireTable(range, reference, row, column);
    if (reference.table !== '') found.add(reference);
  }
  return text;
}

/** A formula that stands in no cell, of a name or a rule, without its `=`. */
export function readRuleFormula(text: string, { book, sheet }: Home): string {
  const formula = text.startsWith('=') ? text.slice(1) : text;
  if (formula === '' || !isFormula(formula)) throw invalidArgument();
  requireCalculated(book, formula);
  return spelling(book, sheet).formula(formula);
}

/** Writes formulas of a sheet as Excel shows them, for one write, in which no name changes. */
export function spelling(book: Book, sheet: SheetModel): Canonical {
  return new Canonical({
    sheet: (name) => book.findSheet(name)?.name,
    table: (name) => book.findTable(name)?.table,
    tableAt: ({ row, column }) => tableAt(sheet, row, column),
    name: (name, of) => findName(book, of === null ? sheet : (book.findSheet(of) ?? null), name)?.name,
  });
}

/** Whether a text (without `=`) can be read as a formula. */
export function isFormula(text: string): boolean {
  return tableReferencesIn(text) !== null;
}

/** The references to tables in a formula (without `=`); null for a text that is none. */
const tableReferencesIn = remembered((text): readonly TableReference[] | null => {
  try {
    const tokens = tokensOf(text);
    if (!isWithinLimits(tokens)) return null;
    parse([...tokens]);
  } catch {
    // The library says by a throw that the text is no formula; its message means nothing to a user.
    return null;
  }
  const references: TableReference[] = [];
  visitReferences(text, (reference) => {
    if (reference.kind === 'table') references.push(reference);
  });
  return references;
});

function requireTable(
  { book, sheet }: RangeHandle,
  { table: name, columns }: TableReference,
  row: number,
  column: number,
): void {
  const table = name === '' ? tableAt(sheet, row, column) : book.findTable(name)?.table;
  if (!table) throw invalidArgument();
  for (const each of columns) if (!hasColumn(table, each)) throw invalidArgument();
}

function hasColumn({ columns }: TableModel, name: string): boolean {
  // nearly always as it is spelled in the table
  for (const each of columns) if (each.name === name) return true;
  const folded = name.toLowerCase();
  return columns.some((each) => each.name.toLowerCase() === folded);
}
