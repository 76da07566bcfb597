import { readXlsx } from '../../files';
import type { CellValue } from '../../files/model/cells';
import { FileError } from '../../files/model/errors';
import { shapeCopy } from '../../files/model/shape-groups';
import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { freeSheetName, freeTableName, removeSheet, rewriteFormulas } from '../edits';
import {
  deleteWorkbookReferences,
  renameSheetReferences,
  renameTableReferences,
  visitReferences,
} from '../formulas';
import { ExcelError, invalidArgument, itemNotFound } from '../protocol/errors';
import type { Book } from './book';
import { eventType } from './event-types';
import { requireStructure } from './sheets';

/**
 * Inserts worksheets of another workbook, given as base64, at a position; answers the new sheets. Their tables and
 * names come along, under another name where theirs is taken; what speaks of sheets left behind, or of further
 * workbooks, becomes `#REF!`. What Excel on the web does not take is refused (rule 213).
 */
export function insertSheets(
  book: Book,
  base64: string,
  names: readonly string[] | null,
  position: number,
): readonly SheetModel[] {
  requireStructure(book);
  const source = opened(base64);
  const chosen = names === null ? source.sheets : names.map((name) => sheetOf(source, name));
  const isUnsupported = ({ charts, comments, pivots, slicers }: SheetModel): boolean =>
    charts.length + comments.length + pivots.length + slicers.length > 0;
  if (chosen.some(isUnsupported))
    throw new ExcelError(
      'UnsupportedFeature',
      'Features currently unsupported on this platform are Comment, Slicer, Chart, and PivotTable.',
    );
  for (const sheet of source.sheets) if (!chosen.includes(sheet)) removeSheet(source, sheet);
  rewriteFormulas(source, deleteWorkbookReferences);
  makeNamesFree(book, source, chosen);
  const styles = new Map<number, number>();
  const style = (index: number): number => {
    let known = styles.get(index);
    if (known === undefined) {
      const { openedFormat: _there, ...look } = source.styles.get(index);
      known = book.model.styles.add(look);
      styles.set(index, known);
    }
    return known;
  };
  const inserted = chosen.map((sheet): SheetModel => {
    sheet.cells.forEach((cell) => {
      cell.style = style(cell.style);
      cell.value = plainValue(cell.value);
    });
    for (const line of [...sheet.rows.values(), ...sheet.columns.values()])
      if (line.style !== undefined) line.style = style(line.style);
    // what a shape was in its own file means nothing here
    const shapes = sheet.shapes.map((shape) => shapeCopy(shape, (id) => id));
    const conditionalFormats = sheet.conditionalFormats.map(({ origin: _there, ...each }) => ({
      ...each,
      id: book.newId(),
    }));
    forgetFormats(sheet);
    return { ...sheet, id: book.newId(), shapes, conditionalFormats };
  });
  book.model.sheets.splice(position, 0, ...inserted);
  for (const sheet of inserted)
    sheet.tables = sheet.tables.map((table) => ({ ...table, id: book.newTableId() }));
  takeNames(book, source, chosen, inserted);
  for (const named of source.namedStyles)
    if (!book.model.namedStyles.some(({ name }) => name === named.name))
      book.model.namedStyles.push({ ...named, changed: true });
  book.calculation.structureChanged();
  for (const sheet of inserted)
    book.events.raise(eventType.worksheetAdded, ['Workbook'], () => ({
      type: 'WorksheetAdded',
      source: 'Local',
      worksheetId: sheet.id,
    }));
  return inserted;
}

/** Conditions on colours lead to formats of the other file. */
function forgetFormats({ autoFilter, tables }: SheetModel): void {
  for (const filter of [autoFilter, ...tables.map((table) => table.filter)]) {
    if (!filter?.openedColumns) continue;
    filter.openedColumns = new Map(
      [...filter.openedColumns].filter(
        ([, { criteria }]) => !/^(?:Cell|Font)Color$/.test(String(criteria?.['filterOn'])),
      ),
    );
  }
}

/** Pictures in cells and data types are in the parts of the other file, which stay there. */
function plainValue(value: CellValue): CellValue {
  return typeof value === 'object' && value?.richValue !== undefined ? { error: value.error } : value;
}

function opened(base64: string): WorkbookModel {
  try {
    return readXlsx(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch (error) {
    if (error instanceof FileError || error instanceof DOMException) throw invalidArgument();
    throw error;
  }
}

function sheetOf({ sheets }: WorkbookModel, name: string): SheetModel {
  const found = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!found) throw itemNotFound();
  return found;
}

/** Renames sheets and tables of the source whose names are taken; its formulas follow. */
function makeNamesFree({ model }: Book, source: WorkbookModel, chosen: readonly SheetModel[]): void {
  const sheets = new Set(model.sheets.map(({ name }) => name.toLowerCase()));
  const tables = new Set(model.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name.toLowerCase())));
  for (const sheet of chosen) {
    const before = sheet.name;
    if (sheets.has(before.toLowerCase())) {
      sheet.name = freeSheetName(before, sheets);
      rewriteFormulas(source, (formula) => renameSheetReferences(formula, before, sheet.name));
    }
    sheets.add(sheet.name.toLowerCase());
    for (const table of sheet.tables) {
      const old = table.name;
      if (tables.has(old.toLowerCase())) {
        table.name = freeTableName(old, tables);
        rewriteFormulas(source, (formula) => renameTableReferences(formula, old, table.name));
      }
      tables.add(table.name.toLowerCase());
    }
  }
}

/** Takes along the names of the sheets, and those of the workbook that speak of them or that they use. */
function takeNames(
  { model }: Book,
  source: WorkbookModel,
  chosen: readonly SheetModel[],
  inserted: readonly SheetModel[],
): void {
  const used = namesUsed(chosen);
  for (const name of source.names) {
    const at = chosen.findIndex(({ id }) => id === name.sheetId);
    const sheetId = name.sheetId === null ? null : inserted[at]?.id;
    const isTaken = model.names.some(
      (each) => each.sheetId === sheetId && each.name.toLowerCase() === name.name.toLowerCase(),
    );
    if (sheetId === undefined || isTaken) continue;
    const isWanted = used.has(name.name.toLowerCase()) || speaksOfSheets(name.formula, source);
    if (sheetId !== null || isWanted) model.names.push({ ...name, sheetId });
  }
}

/** The names, in lower case, in the formulas of sheets. */
function namesUsed(sheets: readonly SheetModel[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const sheet of sheets)
    sheet.cells.forEach(({ formula }) => {
      if (formula === undefined) return;
      visitReferences(formula, (reference) => {
        if (reference.kind === 'name') used.add(reference.name.toLowerCase());
      });
    });
  return used;
}

/** Whether a reference of a formula leads to a sheet, by its name or by its table. */
function speaksOfSheets(formula: string, { sheets }: WorkbookModel): boolean {
  let found = false;
  visitReferences(formula, (reference) => {
    const named = (reference.kind === 'table' ? reference.table : reference.sheet).toLowerCase();
    found ||= sheets.some(({ name, tables }) =>
      reference.kind === 'table'
        ? tables.some((table) => table.name.toLowerCase() === named)
        : name.toLowerCase() === named,
    );
  });
  return found;
}
