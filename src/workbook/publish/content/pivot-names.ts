/** The PivotTables of the summary; named alike in both languages, so that they are found again. */
export const PIVOT_NAMES = [
  'OwnerByCategory',
  'QuarterByStage',
  'ZoneByOwner',
  'AttitudeByPosition',
  'AttitudeByContact',
] as const;
export type PivotName = (typeof PIVOT_NAMES)[number];
