/** Icon sets of conditional formats: Excel's name in the API, and the one in a file. */
export const ICON_SETS = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  ThreeStars: '3Stars',
  ThreeTriangles: '3Triangles',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  FiveBoxes: '5Boxes',
} as const;

export type IconSetName = keyof typeof ICON_SETS;

/** An icon by its set and its place in it, 0 for the one of the lowest values. */
export interface SetIcon {
  readonly set: IconSetName;
  readonly index: number;
}

export function isIconSet(name: string): name is IconSetName {
  return name in ICON_SETS;
}

/** The set of a name in a file; undefined for one that is not known. */
export function iconSetOfFile(name: string): IconSetName | undefined {
  return Object.keys(ICON_SETS)
    .filter(isIconSet)
    .find((key) => ICON_SETS[key] === name);
}

/** What cells are sorted on other than their values. */
export type SortLook =
  | { readonly kind: 'CellColor' | 'FontColor'; readonly color: string }
  | { readonly kind: 'Icon'; readonly icon: SetIcon };
