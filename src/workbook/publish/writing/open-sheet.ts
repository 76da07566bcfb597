import type { SheetContent } from '../content/content';
import type { ExistingSheet } from '../standing/catalogue';
import type { UserNotes } from '../notes/note-cells';
import type { Standing } from '../standing/standing';

/** A sheet that is being written. */
export interface OpenSheet {
  readonly worksheet: Excel.Worksheet;
  readonly content: SheetContent;
  /** As it was before this run; null for a new sheet. */
  readonly existing: ExistingSheet | null;
  /** The name that its table has or gets; null without a table. */
  readonly tableName: string | null;
  /** What the sheet holds, where it is laid out as it is going to be; else null. */
  readonly standing: Standing | null;
  /** What users have written beside its list; null where there is nothing. */
  readonly notes: UserNotes | null;
}
