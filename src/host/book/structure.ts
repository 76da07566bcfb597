import type { SheetModel } from '../../files/model/sheet';
import { renameSheetReferences } from '../formulas';
import { invalidOperation } from '../protocol/errors';
import type { Book } from './book';
import { eventType } from './event-types';
import { removeSheet, rewriteFormulas } from '../edits';
import { activateNeighbour, requireAnotherVisible, requireSheetName, requireStructure } from './sheets';

/** Renames a sheet; references follow. */
export function renameSheet(book: Book, sheet: SheetModel, name: string): void {
  requireStructure(book);
  requireSheetName(book, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  rewriteFormulas(book.model, (formula) => renameSheetReferences(formula, before, name));
  book.calculation.structureChanged();
  book.events.raise(eventType.worksheetNameChanged, [sheet.id, 'Workbook'], () => ({
    type: 'WorksheetNameChanged',
    nameBefore: before,
    nameAfter: name,
    source: 'Local',
    worksheetId: sheet.id,
  }));
}

/** Deletes a sheet; references to it and to its tables become `#REF!`. */
export function deleteSheet(book: Book, sheet: SheetModel): void {
  requireStructure(book);
  if (sheet.visibility === 'veryHidden') throw invalidOperation('A very hidden worksheet cannot be deleted.');
  requireAnotherVisible(book, sheet);
  if (book.activeSheet === sheet) activateNeighbour(book, sheet);
  removeSheet(book.model, sheet);
  book.calculation.structureChanged();
  book.events.raise(eventType.worksheetDeleted, ['Workbook'], () => ({
    type: 'WorksheetDeleted',
    source: 'Local',
    worksheetId: sheet.id,
  }));
}
