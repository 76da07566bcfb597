import type { CellValue } from '../../files/model/cells';
import type { SheetModel } from '../../files/model/sheet';
import type { DefinedName } from '../../files/model/workbook';
import { qualifiedAddress, qualifyReferences } from '../formulas';
import { invalidArgument, itemAlreadyExists } from '../protocol/errors';
import type { Book } from './book';
import { evaluateAll } from './evaluate';
import { rangeOfName } from './find-range';
import { isFormula, readRuleFormula } from './formula-text';
import { requireName } from './name-rules';
import { plainValue } from './read-cells';

/** Adds a name for a formula (`=Sheet1!$A$1:$B$9`), a number or a text, which Excel on the web refuses (rule 151). */
export function addName(
  book: Book,
  sheet: SheetModel | null,
  name: string,
  reference: unknown,
  comment: string,
): DefinedName {
  book.requireWritable();
  requireName(name);
  const folded = name.toLowerCase();
  const sheetId = sheet?.id ?? null;
  if (book.model.names.some((each) => each.sheetId === sheetId && each.name.toLowerCase() === folded))
    throw itemAlreadyExists();
  if (sheetId === null && book.findTable(name)?.table.name.toLowerCase() === folded)
    throw itemAlreadyExists();
  const added: DefinedName = {
    name,
    formula: formulaOf(book, sheet, reference),
    sheetId,
    visible: true,
    comment,
  };
  book.model.names.push(added);
  book.calculation.structureChanged();
  return added;
}

function formulaOf(book: Book, sheet: SheetModel | null, reference: unknown): string {
  if (typeof reference === 'number' || typeof reference === 'boolean') return String(reference).toUpperCase();
  if (typeof reference !== 'string' || reference === '') throw invalidArgument();
  if (reference.startsWith('=')) return nameFormula(book, sheet, reference);
  if (book.settings.platform === 'OfficeOnline') throw invalidArgument();
  return `"${reference.replaceAll('"', '""')}"`;
}

/** The formula of a name without its `=`; cells without a sheet are those of the name's sheet, or of the active one. */
export function nameFormula(book: Book, sheet: SheetModel | null, text: string): string {
  const home = sheet ?? book.activeSheet;
  return qualifyReferences(readRuleFormula(text, { book, sheet: home }), home.name, () => false);
}

/** What a name stands for, with Excel's word for its kind: the address of a range, or the result of its formula. */
export function nameValue(
  book: Book,
  name: DefinedName,
): { readonly type: string; readonly value: string | number | boolean } {
  const range = rangeOfName(book, name);
  if (range) return { type: 'Range', value: qualifiedAddress(range.sheet.name, range.area, true) };
  if (name.formula.startsWith('{')) return { type: 'Array', value: `=${name.formula}` };
  // a file may hold names that are no formulas
  if (!isFormula(name.formula)) return { type: 'String', value: `=${name.formula}` };
  const sheet = name.sheetId === null ? book.activeSheet : book.sheetOfId(name.sheetId);
  const value = evaluateAll(book, sheet, [name.formula])[0] ?? null;
  return { type: valueKind(value), value: plainValue(value) };
}

function valueKind(value: CellValue): string {
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return typeof value === 'object' && value !== null ? 'Error' : 'String';
}
