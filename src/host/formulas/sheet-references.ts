import { quoteSheetName } from '../../files/model/sheet-name';
import { rangeText } from './range-text';
import { deleted, rewriteReferences, type CellReference, type NameReference } from './tokens';

/** A formula (without `=`) after a sheet got another name; 3-D references follow too. */
export function renameSheetReferences(formula: string, from: string, to: string): string {
  if (!mentions(formula, from)) return formula;
  const lower = from.toLowerCase();
  return rewriteReferences(formula, (reference) => {
    if (reference.kind === 'table' || reference.workbook || reference.prefix === '') return null;
    const sheets = sheetsOf(reference);
    if (!sheets.some((sheet) => sheet.toLowerCase() === lower)) return null;
    const renamed = sheets.map((sheet) => (sheet.toLowerCase() === lower ? to : sheet));
    return `${prefixFor(renamed)}${tailOf(reference)}`;
  });
}

/**
 * A formula (without `=`) after a sheet was deleted: references to it begin with `#REF!`, as in `#REF!A1`; a 3-D
 * reference that ended there ends at the neighbour inside. `order` holds the sheet names before the deletion.
 */
export function deleteSheetReferences(formula: string, name: string, order: readonly string[]): string {
  if (!mentions(formula, name)) return formula;
  const lower = name.toLowerCase();
  return rewriteReferences(formula, (reference) => {
    if (reference.kind === 'table' || reference.workbook || reference.prefix === '') return null;
    const sheets = sheetsOf(reference);
    if (!sheets.some((sheet) => sheet.toLowerCase() === lower)) return null;
    const left = sheets.length === 2 ? spanWithout(sheets, lower, order) : null;
    return (left ? prefixFor(left) : deleted) + tailOf(reference);
  });
}

/** A formula (without `=`) where no other workbook is known: references into one begin with `#REF!`. */
export function deleteWorkbookReferences(formula: string): string {
  if (!formula.includes('[')) return formula;
  return rewriteReferences(formula, (reference) =>
    reference.kind !== 'table' && reference.workbook ? deleted + tailOf(reference) : null,
  );
}

function spanWithout(ends: readonly string[], lower: string, order: readonly string[]): string[] | null {
  const positions = ends.map((end) => order.findIndex((sheet) => sheet.toLowerCase() === end.toLowerCase()));
  if (positions.includes(-1)) return null;
  const remaining = order
    .slice(Math.min(...positions), Math.max(...positions) + 1)
    .filter((sheet) => sheet.toLowerCase() !== lower);
  const [first, last] = [remaining[0], remaining.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? [first] : [first, last];
}

function mentions(formula: string, sheet: string): boolean {
  return formula.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"));
}

/** Sheet names cannot hold a colon, so that it separates the ends of a 3-D reference. */
function sheetsOf(reference: CellReference | NameReference): string[] {
  return reference.sheet.split(':');
}

export function prefixFor(sheets: readonly string[]): string {
  const quoted = sheets.map(quoteSheetName);
  if (quoted.every((name) => !name.startsWith("'"))) return `${quoted.join(':')}!`;
  return `'${sheets.map((name) => name.replaceAll("'", "''")).join(':')}'!`;
}

function tailOf(reference: CellReference | NameReference): string {
  return reference.kind === 'cells' ? rangeText(reference.range, reference.isRange) : reference.name;
}
