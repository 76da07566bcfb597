import type { SheetModel } from '../../files/model/sheet';
import type { DefinedName } from '../../files/model/workbook';
import { qualifiedAddress } from '../formulas';
import { invalidArgument, itemAlreadyExists } from '../protocol/errors';
import type { HostSettings } from '../protocol/settings';
import type { Book } from './book';
import { rangeOfName } from './find-range';
import { requireName } from './name-rules';

/** What `names.getItem` finds a name by again. */
export function nameKey(name: DefinedName): string {
  return name.name;
}

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
    formula: formulaOf(reference, book.settings.platform),
    sheetId,
    visible: true,
    comment,
  };
  book.model.names.push(added);
  book.calculation.structureChanged();
  return added;
}

function formulaOf(reference: unknown, platform: HostSettings['platform']): string {
  if (typeof reference === 'number' || typeof reference === 'boolean') return String(reference).toUpperCase();
  if (typeof reference === 'string' && reference.startsWith('=') && reference.length > 1)
    return reference.slice(1);
  if (typeof reference !== 'string' || reference === '' || platform === 'OfficeOnline')
    throw invalidArgument();
  return `"${reference.replaceAll('"', '""')}"`;
}

/** Excel's word for what a name stands for. */
export function nameType(book: Book, name: DefinedName): string {
  if (rangeOfName(book, name)) return 'Range';
  if (/#REF!|#NAME\?/.test(name.formula)) return 'Error';
  if (/^-?\d+$/.test(name.formula)) return 'Integer';
  if (/^-?\d*\.\d+$/.test(name.formula)) return 'Double';
  if (/^(TRUE|FALSE)$/i.test(name.formula)) return 'Boolean';
  return name.formula.startsWith('{') ? 'Array' : 'String';
}

/** The value of a constant, the address of a range, the formula text of anything else. */
export function nameValue(book: Book, name: DefinedName): string | number | boolean {
  const range = rangeOfName(book, name);
  if (range) return qualifiedAddress(range.sheet.name, range.area, true);
  const type = nameType(book, name);
  if (type === 'Integer' || type === 'Double') return Number(name.formula);
  if (type === 'Boolean') return /^true$/i.test(name.formula);
  const text = /^"((?:[^"]|"")*)"$/.exec(name.formula);
  return text ? (text[1] ?? '').replaceAll('""', '"') : type === 'Error' ? '#REF!' : `=${name.formula}`;
}
