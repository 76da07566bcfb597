/** One button of a slicer. */
export interface SlicerItem {
  readonly name: string;
  readonly isSelected: boolean;
  /** Whether something has it that the other filters show. */
  readonly hasData: boolean;
}

/** The items of a slicer in its order and, the first of each, by their names in lower case. */
export interface SlicerItems {
  readonly ordered: readonly SlicerItem[];
  readonly byName: ReadonlyMap<string, SlicerItem>;
}

/** Letter case makes no difference between items, nor between slicers. */
export function folded(name: string): string {
  return name.toLowerCase();
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
