/** What a slicer filters, by ids: a column of a table, or a field of a PivotTable. */
export type SlicerSource =
  | { readonly tableId: number; readonly columnId: number }
  | { readonly pivotId: string; readonly field: string };

/** A slicer: buttons that filter a table or PivotTable. What is selected is the filter of these. */
export interface SlicerModel {
  readonly id: string;
  name: string;
  caption: string;
  readonly source: SlicerSource;
  /** Points from the top left of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Absent is Excel's usual one. */
  style?: string;
  isDescending?: boolean;
  /** The name that a file gave to what it selects from, which is a name of the workbook too. */
  readonly cacheName?: string;
  /** What else the file says of it. */
  readonly attributes?: Readonly<Record<string, string>>;
}
