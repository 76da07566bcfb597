import type { SheetModel } from '../../files/model/sheet';
import { accessDenied } from '../protocol/errors';
import type { Book } from './book';
import type { CellSet } from './range';
import { stylesIn } from './styles';

/** What the protection of a sheet can still allow. */
export const protectionOptions = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type ProtectionOption = (typeof protectionOptions)[number];

export interface OnSheet {
  readonly book: Book;
  readonly sheet: SheetModel;
}

/** Refuses to write into locked cells of a protected sheet (rule 90). */
export function requireUnlocked(range: CellSet): void {
  range.book.requireWritable();
  if (!range.sheet.protection) return;
  for (const index of stylesIn(range))
    if (range.book.model.styles.get(index).locked !== false) throw accessDenied();
}

/** Refuses what a protected sheet allows only by an option of its protection. */
export function requireAllowed({ book, sheet }: OnSheet, option: ProtectionOption): void {
  book.requireWritable();
  if (sheet.protection && sheet.protection.allowed[option] !== true) throw accessDenied();
}

/** Refuses to add, change or delete charts, shapes, slicers and comments of a protected sheet that does not allow it. */
export function requireObjectsEditable(place: OnSheet): void {
  requireAllowed(place, 'allowEditObjects');
}

/** Refuses what no option of a protection allows: to change tables, validation and what cells lie together. */
export function requireUnprotected({ book, sheet }: OnSheet): void {
  book.requireWritable();
  if (sheet.protection) throw accessDenied();
}
