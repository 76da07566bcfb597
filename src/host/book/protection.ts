import type { SheetModel } from '../../files/model/sheet';
import { accessDenied } from '../protocol/errors';
import type { CellSet } from './range';
import { stylesIn } from './styles';

/** Refuses to write into locked cells of a protected sheet (rule 90). */
export function requireUnlocked(range: CellSet): void {
  range.book.requireWritable();
  if (!range.sheet.protection) return;
  for (const index of stylesIn(range))
    if (range.book.model.styles.get(index).locked !== false) throw accessDenied();
}

/** Refuses what a protected sheet allows only by an option of its protection. */
export function requireAllowed(sheet: SheetModel, option: string): void {
  if (sheet.protection && sheet.protection.allowed[option] !== true) throw accessDenied();
}
