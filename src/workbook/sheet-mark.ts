/**
 * Sheets that the add-in made carry a custom property; a sheet that is merely named so is the user's.
 * Only marked result sheets are rewritten, and marked sheets are not read as input.
 */
export const SHEET_MARK_KEY = 'stakegrid.sheet';

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

/** Marks a sheet as made by the add-in. */
export function markSheet(sheet: Excel.Worksheet, id: MarkedSheetId): void {
  sheet.customProperties.add(SHEET_MARK_KEY, id);
}

/** The id that a mark names; null for a sheet without a mark, or with a mark of a version unknown to us. */
export function markedSheetId(value: string | null | undefined): MarkedSheetId | null {
  return MARKED_SHEETS.find((id) => id === value) ?? null;
}
