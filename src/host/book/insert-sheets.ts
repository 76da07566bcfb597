import { readXlsx } from '../../files';
import { FileError } from '../../files/errors';
import type { SheetModel } from '../../files/model/sheet';
import type { WorkbookModel } from '../../files/model/workbook';
import { rewriteFormulas } from '../edits';
import { renameSheetReferences, renameTableReferences } from '../formulas';
import { ExcelError, invalidArgument, itemNotFound } from '../protocol/errors';
import type { Book } from './book';
import { eventType } from './event-types';
import { requireStructure } from './sheets';

/**
 * Inserts worksheets of another workbook, given as base64, at a position; answers the new sheets. Their tables and
 * names come along, under another name where theirs is taken. What Excel on the web does not take is refused (rule 213).
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
  makeNamesFree(book, source, chosen);
  const styles = new Map<number, number>();
  const style = (index: number): number => {
    const known = styles.get(index) ?? book.model.styles.add(source.styles.get(index));
    styles.set(index, known);
    return known;
  };
  const inserted = chosen.map((sheet): SheetModel => {
    sheet.cells.forEach((cell) => (cell.style = style(cell.style)));
    for (const line of [...sheet.rows.values(), ...sheet.columns.values()])
      if (line.style !== undefined) line.style = style(line.style);
    return { ...sheet, id: book.newId() };
  });
  book.model.sheets.splice(position, 0, ...inserted);
  for (const sheet of inserted) {
    let id = book.newTableId();
    sheet.tables = sheet.tables.map((table) => ({ ...table, id: id++ }));
  }
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
    sheet.name = free(before, sheets, (number) => {
      const ending = ` (${number})`;
      return before.slice(0, 31 - ending.length) + ending;
    });
    if (sheet.name !== before)
      rewriteFormulas(source, (formula) => renameSheetReferences(formula, before, sheet.name));
    for (const table of sheet.tables) {
      const old = table.name;
      table.name = free(old, tables, (number) => `${old}${number}`);
      if (table.name !== old)
        rewriteFormulas(source, (formula) => renameTableReferences(formula, old, table.name));
    }
  }
}

function free(name: string, taken: Set<string>, next: (number: number) => string): string {
  let result = name;
  for (let number = 2; taken.has(result.toLowerCase()); number++) result = next(number);
  taken.add(result.toLowerCase());
  return result;
}

/** Names of the source that are not taken; those of a sheet go with it. */
function takeNames(
  { model }: Book,
  source: WorkbookModel,
  chosen: readonly SheetModel[],
  inserted: readonly SheetModel[],
): void {
  for (const name of source.names) {
    const at = chosen.findIndex(({ id }) => id === name.sheetId);
    const sheetId = name.sheetId === null ? null : inserted[at]?.id;
    const isTaken = model.names.some(
      (each) => each.sheetId === sheetId && each.name.toLowerCase() === name.name.toLowerCase(),
    );
    const isWanted = chosen.some((sheet) => name.formula.includes(sheet.name)) || sheetId !== null;
    if (sheetId !== undefined && !isTaken && isWanted) model.names.push({ ...name, sheetId });
  }
}
