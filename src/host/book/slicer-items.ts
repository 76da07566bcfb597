/** One button of a slicer. */
export interface SlicerItem {
  readonly name: string;
  readonly isSelected: boolean;
  /** Whether something has it that the other filters show. */
  readonly hasData: boolean;
}

/** What a slicer filters: a column or a field. */
export interface Sliced {
  readonly name: string;
  readonly items: (isDescending: boolean) => SlicerItem[];
  /** Whether the column or field has no filter. */
  readonly isCleared: () => boolean;
  /** Shows only these items; all with null. */
  readonly show: (names: readonly string[] | null) => void;
}
