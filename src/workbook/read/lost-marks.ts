import { HISTORY_TABLES } from '../schema/history/history-tables';
import { originalSheet, usualNames } from '../schema/original-sheet';
import { findHistory } from './history/history-lines';
import type { SheetValues } from './sheet-values';
import { hasFindingsTable } from './typed-findings';

/** The sheets that hold what nobody can work out again, and how their tables are recognised without a mark. */
const KEPT = [
  ...HISTORY_TABLES.map(({ id, columns }) => ({
    id,
    // a check that fits its row is written by nobody else
    isOurs: (sheet: SheetValues) =>
      findHistory(sheet, columns)?.lines.some(({ isEdited }) => !isEdited) === true,
  })),
  { id: 'findings', isOurs: hasFindingsTable },
] as const;

/**
 * The sheets as if those of the history and the accepted findings still had the marks that a program lost when it saved
 * the file: such a sheet bears our name in either language, and holds our table. Only reading goes by this.
 */
export function withLostMarks(sheets: readonly SheetValues[]): readonly SheetValues[] {
  return KEPT.reduce<readonly SheetValues[]>((marked, { id, isOurs }) => {
    if (marked.some(({ mark }) => mark === id)) return marked;
    const lost = originalSheet(
      id,
      marked.filter((sheet) => sheet.mark === null && isNamed(sheet, usualNames(id)) && isOurs(sheet)),
    );
    return marked.map((sheet) => (sheet === lost ? { ...sheet, mark: id } : sheet));
  }, sheets);
}

/** A sheet of ours beside one of the user with the same name has ours behind it. */
function isNamed({ name }: SheetValues, names: readonly string[]): boolean {
  return names.some((usual) => name === usual || name.startsWith(`${usual} (Stakegrid`));
}
