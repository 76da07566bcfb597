/** A slicer: buttons that filter a table by one of its columns. What is selected is the filter of the table. */
export interface SlicerModel {
  readonly id: string;
  name: string;
  caption: string;
  /** Ids of the table and of its column. */
  readonly tableId: number;
  readonly columnId: number;
  /** Points from the top left of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Absent is Excel's usual one. */
  style?: string;
  isDescending?: boolean;
  /** What else the file says of it. */
  readonly attributes?: Readonly<Record<string, string>>;
}
