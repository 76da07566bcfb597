/**
 * Sheets that the add-in made are marked by a hidden name of their own; a sheet that is merely named so is the user's.
 * Only marked result sheets are rewritten, and marked sheets are not read as input. A name is kept by programs that lose
 * the custom properties of a sheet when they save it, such as LibreOffice.
 */
const MARK_PREFIX = 'Stakegrid_sheet_';

/** The result sheets and the sheets of help that the add-in makes, by the id in their mark. */
export const MARKED_SHEETS = [
  'guide',
  'lists',
  'overview',
  'rollUp',
  'gates',
  'findings',
  'results',
  'people',
  'summary',
  'forecast',
  'caseReview',
  'snapshots',
  'peopleHistory',
  'commitments',
] as const;
export type MarkedSheetId = (typeof MARKED_SHEETS)[number];

/** Marks a new sheet as made by the add-in. */
export function markSheet(sheet: Excel.Worksheet, id: MarkedSheetId): void {
  sheet.names.add(MARK_PREFIX + id, sheet.getRange('A1')).visible = false;
}

/** What `Worksheet.load` takes so that `markOf` can answer. */
export const MARK_PROPERTIES = 'names/items/name';

/** The id in the mark of a sheet; null for a sheet without a mark, or with a mark of a version unknown to us. */
export function markOf(sheet: Excel.Worksheet): MarkedSheetId | null {
  const names = new Set(sheet.names.items.map(({ name }) => name.toLowerCase()));
  return MARKED_SHEETS.find((id) => names.has((MARK_PREFIX + id).toLowerCase())) ?? null;
}
