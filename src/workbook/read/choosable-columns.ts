/** The columns of Deals that a user may choose among those of his own list: the needed ones first. */
export const CHOOSABLE_COLUMNS = [
  'id',
  'customer',
  'name',
  'amount',
  'closeDate',
  'stage',
  'status',
  'owner',
  'currency',
] as const;
export type ChoosableColumn = (typeof CHOOSABLE_COLUMNS)[number];

/** Which header of a list is which column, by their indexes into its headers. */
export type ColumnChoice = Readonly<Partial<Record<ChoosableColumn, number>>>;
