/** The styles that tables and PivotTables may have beyond the built-in ones, and what new ones get. */
export interface TableStyles {
  defaultOfTables: string;
  defaultOfPivots: string;
  custom: CustomTableStyle[];
}

export interface CustomTableStyle {
  name: string;
  readonly forTables: boolean;
  readonly forPivots: boolean;
  /** The style of the opened file that it is a copy of; absent for a blank one, and for that style itself. */
  readonly copyOf?: string;
}

export function newTableStyles(): TableStyles {
  return { defaultOfTables: 'TableStyleMedium2', defaultOfPivots: 'PivotStyleLight16', custom: [] };
}
