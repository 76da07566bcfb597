import { newSheet } from '../../files/model/workbook';
import type { SheetModel, Visibility } from '../../files/model/sheet';
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists } from '../protocol/errors';
import { wordFor } from '../protocol/words';
import type { Book } from './book';
import { eventType } from './event-types';

const longestName = 31;

/** Refuses a sheet name that Excel refuses (rules 74-76); `self` may keep its own name. */
export function requireSheetName(book: Book, name: string, self?: SheetModel): void {
  const isBad =
    name.trim() === '' ||
    name.length > longestName ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (isBad) throw invalidArgument();
  const folded = name.toLowerCase();
  if (book.model.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === folded))
    throw itemAlreadyExists();
}

/** Structure protection forbids adding, deleting, moving, renaming and hiding sheets (rule 87). */
export function requireStructure(book: Book): void {
  book.requireWritable();
  if (book.model.protection?.structure) throw accessDenied();
}

/** Appends a blank sheet without activating it (rule 77). */
export function addSheet(book: Book, name: string | null): SheetModel {
  requireStructure(book);
  if (name !== null) requireSheetName(book, name);
  const sheet = newSheet(book.newId(), name ?? freeName(book));
  book.model.sheets.push(sheet);
  book.events.raise(eventType.worksheetAdded, ['Workbook'], () => ({
    type: 'WorksheetAdded',
    source: 'Local',
    worksheetId: sheet.id,
  }));
  return sheet;
}

/** Puts a sheet that was deleted back at its 0-based place, as a user does who takes the deleting back. */
export function returnSheet(book: Book, sheet: SheetModel, position: number): void {
  requireStructure(book);
  book.model.sheets.splice(position, 0, sheet);
  book.calculation.structureChanged();
  book.events.raise(eventType.worksheetAdded, ['Workbook'], () => ({
    type: 'WorksheetAdded',
    source: 'Local',
    worksheetId: sheet.id,
  }));
}

function freeName(book: Book): string {
  for (let number = book.model.sheets.length + 1; ; number++) {
    if (!book.findSheet(`Sheet${number}`)) return `Sheet${number}`;
  }
}

/** Refuses what would leave no visible sheet (rule 78). */
export function requireAnotherVisible(book: Book, sheet: SheetModel): void {
  if (sheet.visibility !== 'visible') return;
  if (book.model.sheets.filter((each) => each.visibility === 'visible').length > 1) return;
  throw invalidOperation('A workbook must contain at least one visible worksheet.');
}

export const visibilities = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export function setVisibility(book: Book, sheet: SheetModel, visibility: Visibility): void {
  requireStructure(book);
  const before = sheet.visibility;
  if (visibility === before) return;
  if (visibility !== 'visible') requireAnotherVisible(book, sheet);
  sheet.visibility = visibility;
  if (visibility !== 'visible' && book.activeSheet === sheet) activateNeighbour(book, sheet);
  book.events.raise(eventType.worksheetVisibilityChanged, [sheet.id, 'Workbook'], () => ({
    type: 'WorksheetVisibilityChanged',
    source: 'Local',
    visibilityBefore: wordFor(visibilities, before),
    visibilityAfter: wordFor(visibilities, visibility),
    worksheetId: sheet.id,
  }));
}

/** Makes the nearest visible sheet the active one, as the active sheet goes away. */
export function activateNeighbour(book: Book, sheet: SheetModel): void {
  const { sheets } = book.model;
  const at = sheets.indexOf(sheet);
  const next = sheets.slice(at + 1).find((each) => each.visibility === 'visible');
  const previous = sheets
    .slice(0, Math.max(0, at))
    .reverse()
    .find((each) => each.visibility === 'visible');
  const neighbour = next ?? previous;
  if (neighbour) show(book, neighbour, sheet);
}

export function activate(book: Book, sheet: SheetModel): void {
  if (sheet.visibility !== 'visible') throw invalidOperation('A hidden worksheet cannot be activated.');
  const before = book.activeSheet;
  if (before !== sheet) show(book, sheet, before);
}

function show(book: Book, sheet: SheetModel, before: SheetModel): void {
  book.model.activeSheetId = sheet.id;
  book.selection = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  book.events.raise(eventType.worksheetDeactivated, [before.id, 'Workbook'], () => ({
    type: 'WorksheetDeactivated',
    worksheetId: before.id,
  }));
  book.events.raise(eventType.worksheetActivated, [sheet.id, 'Workbook'], () => ({
    type: 'WorksheetActivated',
    worksheetId: sheet.id,
  }));
}

/** Where a sheet comes to stand among the others. */
export const sheetPlaces = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** The 0-based position of a place; before or after needs a sheet that it is relative to. */
export function positionOf(
  { model: { sheets } }: Book,
  place: (typeof sheetPlaces)[number],
  relative: SheetModel | undefined,
): number {
  if (place === 'Beginning') return 0;
  if (place === 'None' || place === 'End') return sheets.length;
  if (!relative) throw invalidArgument();
  return sheets.indexOf(relative) + (place === 'After' ? 1 : 0);
}

/** Moves a sheet to a 0-based place among all sheets. */
export function moveSheet(book: Book, sheet: SheetModel, position: number): void {
  requireStructure(book);
  const { sheets } = book.model;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalidArgument();
  const before = sheets.indexOf(sheet);
  if (position === before) return;
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  book.calculation.structureChanged();
  book.events.raise(eventType.worksheetMoved, ['Workbook'], () => ({
    type: 'WorksheetMoved',
    source: 'Local',
    positionBefore: before,
    positionAfter: position,
    worksheetId: sheet.id,
  }));
}
