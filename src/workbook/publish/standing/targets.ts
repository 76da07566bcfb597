import { freeSheetName } from '../../excel/free-sheet-name';
import { originalSheet, usualNames } from '../../schema/original-sheet';
import type { ResultSheetId, SheetContent } from '../content/content';
import type { Catalogue, ExistingSheet } from './catalogue';
import { tableNameOf, type WantedTable } from './table-names';

/** Where the content of one result sheet goes. */
export interface Target {
  readonly content: SheetContent;
  /** Our own sheet from an earlier run; null when it has to be made. */
  readonly existing: ExistingSheet | null;
  /** The name the sheet is to have. */
  readonly name: string;
  /** The name its table has or gets; null without a table. */
  readonly tableName: string | null;
}

export interface Targets {
  readonly targets: readonly Target[];
  /** Sheets of the user that bear the name of a result sheet; they are left alone. */
  readonly keptSheets: readonly string[];
}

/**
 * Finds the sheet for every content. Only a marked sheet is ours; where the user has one of the same name, ours gets a
 * name of its own beside it. A sheet of ours that bears its name of the other language is renamed.
 */
export function findTargets(contents: readonly SheetContent[], catalogue: Catalogue): Targets {
  const { sheets } = catalogue;
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const keptSheets: string[] = [];
  const targets = contents.map((content): Target => {
    const existing = ourSheet(content.id, sheets);
    const tableName = content.table === null ? null : tableNameOf(content.table, existing, catalogue);
    if (existing !== null) {
      return { content, existing, name: nameOfExisting(existing, content, taken), tableName };
    }
    const users = sheets.find(({ name }) => name.toLowerCase() === content.name.toLowerCase());
    if (users !== undefined) keptSheets.push(users.name);
    const name = freeSheetName(content.name, taken);
    taken.add(name.toLowerCase());
    return { content, existing: null, name, tableName };
  });
  return { targets, keptSheets };
}

/** The name that the table of a result sheet has or will get, for formulas on other sheets. */
export function futureTableName(id: ResultSheetId, table: WantedTable, catalogue: Catalogue): string {
  return tableNameOf(table, ourSheet(id, catalogue.sheets), catalogue);
}

/** The result sheet from an earlier run. */
function ourSheet(id: ResultSheetId, sheets: readonly ExistingSheet[]): ExistingSheet | null {
  return originalSheet(
    id,
    sheets.filter(({ resultSheet }) => resultSheet === id),
  );
}

function nameOfExisting({ name }: ExistingSheet, content: SheetContent, taken: Set<string>): string {
  if (name === content.name || !usualNames(content.id).includes(name)) return name;
  if (taken.has(content.name.toLowerCase())) return name;
  taken.add(content.name.toLowerCase());
  return content.name;
}
