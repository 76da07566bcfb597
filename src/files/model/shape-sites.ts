import type { ShapeModel } from './shapes';

type Point = readonly [x: number, y: number];

const fourSides: readonly Point[] = [
  [0.5, 0],
  [0, 0.5],
  [0.5, 1],
  [1, 0.5],
];
/** Where a circle is cut half-way between its sides. */
const near = 0.5 - Math.SQRT1_2 / 2;
const far = 1 - near;

const round: readonly Point[] = [
  [0.5, 0],
  [near, near],
  [0, 0.5],
  [near, far],
  [0.5, 1],
  [far, far],
  [1, 0.5],
  [far, near],
];
/** The four sides as shapes with cut corners count them. */
const fromRight: readonly Point[] = [
  [1, 0.5],
  [0.5, 1],
  [0, 0.5],
  [0.5, 0],
];

/** The corners of a regular pentagon, stretched until it fills its box, from the top to the left. */
function fifths(indices: readonly number[]): Point[] {
  const [across, down] = [1.05146 / 2, 1.10557 / 2];
  return indices.map((index) => {
    const angle = (2 * Math.PI * index) / 5;
    return [0.5 - across * Math.sin(angle), down - down * Math.cos(angle)];
  });
}

/**
 * Places on a shape of 1 × 1 that a line may hold on to, in the order of the presets of the file format (ECMA-376,
 * presetShapeDefinitions.xml). Shapes whose places move with their yellow handles are not among them.
 */
const sites: Readonly<Record<string, readonly Point[]>> = {
  rect: fourSides,
  roundRect: fourSides,
  diamond: fourSides,
  flowChartProcess: fourSides,
  flowChartDecision: fourSides,
  flowChartAlternateProcess: fourSides,
  flowChartTerminator: fourSides,
  ellipse: round,
  smileyFace: round,
  donut: round,
  noSmoking: round,
  flowChartConnector: round,
  flowChartSummingJunction: round,
  flowChartOr: round,
  snip1Rect: fromRight,
  snip2SameRect: fromRight,
  round2SameRect: fromRight,
  pie: fromRight,
  cloud: [
    [21_582 / 21_600, 0.5],
    [0.5, 21_577 / 21_600],
    [67 / 21_600, 0.5],
    [0.5, 1235 / 21_600],
  ],
  triangle: [
    [0.5, 0],
    [0.25, 0.5],
    [0, 1],
    [0.5, 1],
    [1, 1],
    [0.75, 0.5],
  ],
  rtTriangle: [
    [0, 0],
    [0, 0.5],
    [0, 1],
    [0.5, 1],
    [1, 1],
    [0.5, 0.5],
  ],
  // the third side of a pentagon has a site in its middle
  pentagon: [...fifths([0, 1, 2]), [0.5, 1], ...fifths([3, 4])],
  star5: fifths([0, 1, 2, 3, 4]),
  heart: [
    [0.5, 0.25],
    [0.5, 1],
  ],
  flowChartDocument: [
    [0.5, 0],
    [0, 0.5],
    [0.5, 20_172 / 21_600],
    [1, 0.5],
  ],
  flowChartInputOutput: [
    [0.6, 0],
    [0.5, 0],
    [0.1, 0.5],
    [0.4, 1],
    [0.5, 1],
    [0.9, 0.5],
  ],
  flowChartManualInput: [
    [0.5, 0.1],
    [0, 0.5],
    [0.5, 1],
    [1, 0.5],
  ],
  flowChartManualOperation: [
    [0.5, 0],
    [0.1, 0.5],
    [0.5, 1],
    [0.9, 0.5],
  ],
};

/** How many sites a shape has; undefined where they are not known here. */
export function siteCount({ kind, geometry }: ShapeModel): number | undefined {
  return kind === 'shape' || kind === 'picture' ? sites[geometry]?.length : undefined;
}

/** A site in points on the sheet; undefined where there is none. */
export function siteOf(shape: ShapeModel, site: number): Point | undefined {
  const place = siteCount(shape) === undefined ? undefined : sites[shape.geometry]?.[site];
  if (!place) return undefined;
  const { left, top, width, height, rotation, flipHorizontally, flipVertically } = shape;
  const [x, y] = place;
  const across = ((flipHorizontally ? 1 - x : x) - 0.5) * width;
  const down = ((flipVertically ? 1 - y : y) - 0.5) * height;
  const angle = (rotation * Math.PI) / 180;
  return [
    left + width / 2 + across * Math.cos(angle) - down * Math.sin(angle),
    top + height / 2 + across * Math.sin(angle) + down * Math.cos(angle),
  ];
}

/** The two ends of a line that is not turned. */
export function endsOf(line: ShapeModel): { readonly begin: Point; readonly end: Point } {
  const { left, top, width, height, flipHorizontally, flipVertically } = line;
  const [right, bottom] = [left + width, top + height];
  return {
    begin: [flipHorizontally ? right : left, flipVertically ? bottom : top],
    end: [flipHorizontally ? left : right, flipVertically ? top : bottom],
  };
}

/** Stretches a line between two points. */
export function stretch(line: ShapeModel, begin: Point, end: Point): void {
  line.left = Math.min(begin[0], end[0]);
  line.top = Math.min(begin[1], end[1]);
  line.width = Math.abs(end[0] - begin[0]);
  line.height = Math.abs(end[1] - begin[1]);
  delete line.flipHorizontally;
  delete line.flipVertically;
  if (end[0] < begin[0]) line.flipHorizontally = true;
  if (end[1] < begin[1]) line.flipVertically = true;
}
